import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Segment } from '../../api/segments';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { inWords } from './condition/inWords';
import { groupOf } from './condition/tree';
import { useNames } from './names';
import { PeopleCount } from './PeopleCount';
import { TrackingTag } from './TrackingTag';

export function SegmentsTable({ segments }: { segments: Segment[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const columns: Column<Segment>[] = [
    {
      header: t('segments.name'),
      cell: ({ id, name }) => (
        <span>
          <Link className="cds--link row-link" to={`/segments/${encodeURIComponent(id)}`}>
            {name}
          </Link>
          <br />
          <span className="code quiet">{id}</span>
        </span>
      ),
    },
    {
      header: t('segments.who'),
      cell: ({ condition }) => (
        <span className="segment-words">{inWords(groupOf(condition), names)}</span>
      ),
    },
    {
      header: t('segments.people'),
      cell: ({ condition }) => <PeopleCount condition={condition} />,
      numeric: true,
    },
    { header: t('segments.following'), cell: (segment) => <TrackingTag segment={segment} /> },
    {
      header: t('segments.changed'),
      cell: ({ updatedAt, updatedBy }) => (
        <span>
          <Moment at={updatedAt} /> <span className="quiet">{updatedBy}</span>
        </span>
      ),
    },
  ];
  return (
    <Grid label={t('segments.title')} columns={columns} rows={segments} rowKey={({ id }) => id} />
  );
}
