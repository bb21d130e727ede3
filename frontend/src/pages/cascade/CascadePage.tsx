import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCascade } from '../../api/cascades';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { runsAt } from '../runs/filter';
import './cascade.scss';
import { LiveDiagram } from './LiveDiagram';
import { StartRun } from './StartRun';
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
        <Link className="cds--link" to={runsAt({ cascade: key })}>
          {t('cascade.allRuns')}
        </Link>
        <VersionSelect
          cascade={key}
          version={version}
          onChange={(chosen) => setParams({ version: chosen }, { replace: true })}
        />
        <StartRun cascade={key} name={cascade.data?.name ?? key} />
      </PageHead>
      <Loaded query={cascade}>
        {({ name, version: latest }) => (
          <LiveDiagram key={version} cascade={key} name={name} version={version ?? latest} />
        )}
      </Loaded>
    </div>
  );
}
