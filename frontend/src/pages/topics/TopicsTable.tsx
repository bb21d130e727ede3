import { useTranslation } from 'react-i18next';
import type { Topic } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';
import { EditTopic } from './EditTopic';
import { RemoveTopic } from './RemoveTopic';

export function TopicsTable({ topics }: { topics: Topic[] }) {
  const { t } = useTranslation();
  const columns: Column<Topic>[] = [
    { header: t('topics.inRussian'), cell: ({ titleRu }) => <span lang="ru">{titleRu}</span> },
    { header: t('topics.inEnglish'), cell: ({ titleEn }) => <span lang="en">{titleEn}</span> },
    { header: t('topics.name'), cell: ({ name }) => <span className="code">{name}</span> },
    { header: t('topics.position'), cell: ({ position }) => position, numeric: true },
    {
      header: t('topics.acts'),
      cell: (topic) => (
        <span className="row-acts">
          <EditTopic topic={topic} topics={topics} />
          <RemoveTopic topic={topic} />
        </span>
      ),
    },
  ];
  return (
    <Grid label={t('topics.title')} columns={columns} rows={topics} rowKey={({ name }) => name} />
  );
}
