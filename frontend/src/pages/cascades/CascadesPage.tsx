import { DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useCascades } from '../../api/cascades';
import { useDrafts } from '../../api/drafts';
import { EmptyState } from '../../components/EmptyState';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import './cascades.scss';
import { CascadesTable } from './CascadesTable';
import { NewCascade } from './NewCascade';
import { rowsOf } from './rows';

export function CascadesPage() {
  const { t } = useTranslation();
  const cascades = useCascades();
  const drafts = useDrafts();
  const rows = rowsOf(cascades.data ?? [], drafts.data ?? []);
  return (
    <div className="page">
      <PageHead title={t('cascades.title')}>
        <LiveMark query={cascades} />
        <NewCascade taken={rows.map(({ key }) => key)} />
      </PageHead>
      <Loaded
        query={cascades}
        skeleton={<DataTableSkeleton columnCount={7} showHeader={false} showToolbar={false} />}
      >
        {() =>
          rows.length > 0 ? (
            <CascadesTable rows={rows} />
          ) : (
            <EmptyState title={t('cascades.empty')} hint={t('cascades.emptyHint')} />
          )
        }
      </Loaded>
    </div>
  );
}
