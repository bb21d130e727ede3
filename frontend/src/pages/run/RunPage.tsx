import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRun } from '../../api/runs';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { MessagesTable } from '../../components/messages/MessagesTable';
import { PageHead } from '../../components/PageHead';
import { CancelRun } from './CancelRun';
import { CockpitLink } from './CockpitLink';
import './run.scss';
import { RunFacts } from './RunFacts';
import { Timeline } from './Timeline';

export function RunPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const run = useRun(id);
  const active = run.data?.state === 'ACTIVE';
  return (
    <div className="page">
      <PageHead title={t('run.title', { id: id.slice(0, 8) })} intro={<code>{id}</code>}>
        {active && <LiveMark query={run} />}
        <CockpitLink run={id} />
        {active && <CancelRun id={id} />}
      </PageHead>
      <Loaded query={run}>
        {(details) => (
          <>
            <RunFacts run={details} />
            <section className="section">
              <h2>{t('run.timeline')}</h2>
              <Timeline entries={details.timeline} />
            </section>
            <section className="section">
              <h2>{t('run.messages')}</h2>
              {details.messages.length > 0 ? (
                <MessagesTable messages={details.messages} />
              ) : (
                <p className="quiet">{t('run.noMessages')}</p>
              )}
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
