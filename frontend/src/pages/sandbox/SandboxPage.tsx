import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { allItems } from '../../api/pages';
import { useInbox } from '../../api/sandbox';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { PageHead } from '../../components/PageHead';
import { BehaviourPanel } from './BehaviourPanel';
import { useInboxFilter } from './filter';
import { InboxFilters } from './InboxFilters';
import { InboxList } from './InboxList';
import { ReadingPane } from './ReadingPane';
import './sandbox.scss';

export function SandboxPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const { filter, change } = useInboxFilter();
  const inbox = useInbox(filter);
  return (
    <div className={id ? 'page sandbox sandbox--reading' : 'page sandbox'}>
      <PageHead title={t('sandbox.title')} intro={t('sandbox.intro')}>
        <LiveMark query={inbox} />
      </PageHead>
      <BehaviourPanel />
      <div className="sandbox__columns">
        <section className="sandbox__list" aria-label={t('sandbox.list')}>
          <InboxFilters filter={filter} onChange={change} />
          <Loaded query={inbox}>
            {(data) => <InboxList messages={allItems(data)} chosen={id} />}
          </Loaded>
          <LoadMore query={inbox} />
        </section>
        <ReadingPane id={id} messages={inbox.data && allItems(inbox.data)} />
      </div>
    </div>
  );
}
