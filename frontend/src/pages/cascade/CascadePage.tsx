import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCascade } from '../../api/cascades';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { runsAt } from '../runs/filter';
import './cascade.scss';
import { EditCascade } from './EditCascade';
import { LiveDiagram } from './LiveDiagram';
import { Controls } from './operations/Controls';
import './operations/operations.scss';
import { OperationsSection } from './operations/OperationsSection';
import { PausedTag } from './operations/PausedTag';
import { StartRun } from './StartRun';
import { VersionsSection } from './versions/VersionsSection';
import { VersionSelect } from './VersionSelect';

export function CascadePage() {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const cascade = useCascade(key);
  const version = Number(params.get('version')) || cascade.data?.version;
  return (
    <div className="page">
      <PageHead title={cascade.data?.name ?? key} intro={cascade.data?.startEvent}>
        {cascade.data?.paused && <PausedTag />}
        <Link className="cds--link" to={runsAt({ cascade: key })}>
          {t('cascade.allRuns')}
        </Link>
        <VersionSelect
          cascade={key}
          version={version}
          onChange={(chosen) => setParams({ version: chosen }, { replace: true })}
        />
        <EditCascade cascade={key} />
        {cascade.data && <Controls cascade={cascade.data} />}
        <StartRun cascade={key} name={cascade.data?.name ?? key} />
      </PageHead>
      <Loaded query={cascade}>
        {({ name, version: latest }) => (
          <>
            <LiveDiagram key={version} cascade={key} name={name} version={version ?? latest} />
            <OperationsSection cascade={key} />
            <VersionsSection
              cascade={key}
              name={name}
              shown={version ?? latest}
              onShow={(chosen) => setParams({ version: String(chosen) })}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
