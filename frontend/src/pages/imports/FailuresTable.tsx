import { useTranslation } from 'react-i18next';
import { useImportFailures } from '../../api/imports';
import { allItems } from '../../api/pages';
import type { Import, ImportFailure } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { useLanguage } from '../../i18n/language';
import { serverSaid } from '../../i18n/server';

export function FailuresTable({ file }: { file: Import }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const failures = useImportFailures(file);
  const columns: Column<ImportFailure>[] = [
    {
      header: t('imports.lineNumber'),
      cell: ({ line }) => line.toLocaleString(language),
      numeric: true,
    },
    { header: t('customers.id'), cell: ({ customer }) => customer ?? t('common.none') },
    { header: t('imports.reason'), cell: ({ reason }) => serverSaid(reason) },
  ];
  return (
    <div className="import__failures">
      <p className="quiet">{t('imports.downloadHint')}</p>
      <Loaded query={failures}>
        {(data) => (
          <>
            <Grid
              label={t('imports.failures')}
              columns={columns}
              rows={allItems(data)}
              rowKey={({ line }) => String(line)}
            />
            <LoadMore query={failures} />
          </>
        )}
      </Loaded>
    </div>
  );
}
