import { DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useTopics } from '../../api/topics';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { NewTopic } from './NewTopic';
import { TopicsTable } from './TopicsTable';

export function TopicsPage() {
  const { t } = useTranslation();
  const topics = useTopics();
  return (
    <div className="page">
      <PageHead title={t('topics.title')} intro={t('topics.intro')}>
        {topics.data && <NewTopic topics={topics.data} />}
      </PageHead>
      <Loaded
        query={topics}
        skeleton={<DataTableSkeleton columnCount={5} showHeader={false} showToolbar={false} />}
      >
        {(all) =>
          all.length > 0 ? (
            <TopicsTable topics={all} />
          ) : (
            <EmptyState title={t('topics.empty')} hint={t('topics.emptyHint')} />
          )
        }
      </Loaded>
    </div>
  );
}
