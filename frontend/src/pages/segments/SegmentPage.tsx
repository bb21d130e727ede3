import { useParams } from 'react-router';
import { useSegment } from '../../api/segments';
import { Loaded } from '../../components/Loaded';
import { SegmentEditor } from './editor/SegmentEditor';
import { SegmentSkeleton } from './SegmentSkeleton';
import './editor/conditions.scss';
import './segments.scss';

export function NewSegmentPage() {
  return <SegmentEditor />;
}

export function SegmentPage() {
  const { id } = useParams() as { id: string };
  const segment = useSegment(id);
  return (
    <Loaded query={segment} skeleton={<SegmentSkeleton />}>
      {(data) => <SegmentEditor key={data.id} segment={data} />}
    </Loaded>
  );
}
