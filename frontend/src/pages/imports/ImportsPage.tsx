import { useTranslation } from 'react-i18next';
import { useImports } from '../../api/imports';
import { allItems } from '../../api/pages';
import { EmptyState } from '../../components/EmptyState';
import { LiveMark } from '../../components/LiveMark';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { PageHead } from '../../components/PageHead';
import { ImportRow } from './ImportRow';
import './imports.scss';
import { NewImport } from './NewImport';

export function ImportsPage() {
  const { t } = useTranslation();
  const imports = useImports();
  return (
    <div className="page">
      <PageHead title={t('imports.title')} intro={t('imports.intro')}>
        <LiveMark query={imports} />
      </PageHead>
      <NewImport />
      <section className="section">
        <h2>{t('imports.list')}</h2>
        <Loaded query={imports}>
          {(data) =>
            allItems(data).length > 0 ? (
              <ul className="imports">
                {allItems(data).map((file) => (
                  <ImportRow key={file.id} file={file} at={imports.dataUpdatedAt} />
                ))}
              </ul>
            ) : (
              <EmptyState title={t('imports.empty')} hint={t('imports.emptyHint')} />
            )
          }
        </Loaded>
        <LoadMore query={imports} />
      </section>
    </div>
  );
}
