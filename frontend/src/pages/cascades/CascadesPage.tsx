import { DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useCascades } from '../../api/cascades';
import { EmptyState } from '../../components/EmptyState';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { CascadesTable } from './CascadesTable';

export function CascadesPage() {
  const { t } = useTranslation();
  const cascades = useCascades();
  return (
    <div className="page">
      <PageHead title={t('cascades.title')}>
        <LiveMark query={cascades} />
      </PageHead>
      <Loaded
        query={cascades}
        skeleton={<DataTableSkeleton columnCount={7} showHeader={false} showToolbar={false} />}
      >
        {(all) =>
          all.length > 0 ? (
            <CascadesTable cascades={all} />
          ) : (
            <EmptyState title={t('cascades.empty')} hint={t('cascades.emptyHint')} />
          )
        }
      </Loaded>
    </div>
  );
}
