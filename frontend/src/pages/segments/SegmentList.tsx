import { Add } from '@carbon/icons-react';
import { Button, DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSegments } from '../../api/segments';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { SegmentsTable } from './SegmentsTable';

export function SegmentList() {
  const { t } = useTranslation();
  const segments = useSegments();
  return (
    <>
      <div className="list-acts">
        <Button as={Link} to="/segments/new" size="md" renderIcon={Add}>
          {t('segments.new')}
        </Button>
      </div>
      <Loaded
        query={segments}
        skeleton={<DataTableSkeleton columnCount={5} showHeader={false} showToolbar={false} />}
      >
        {(all) =>
          all.length > 0 ? (
            <SegmentsTable segments={all} />
          ) : (
            <EmptyState title={t('segments.empty')} hint={t('segments.emptyHint')} />
          )
        }
      </Loaded>
    </>
  );
}
