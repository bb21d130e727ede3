import { WarningAltFilled } from '@carbon/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Stand } from '../../../api/versions';
import { Grid, type Column } from '../../../components/Grid';
import { useLanguage } from '../../../i18n/language';
import { translate } from '../../../i18n/words';

function obstacleName(obstacle: string): string {
  const key = `versions.obstacles.${obstacle}`;
  return i18next.exists(key) ? translate(key) : obstacle;
}

/** That they go on, and what will be otherwise then. */
function goesOn(changes: Stand['changes']): string {
  const words = changes.map((change) => translate(`versions.changes.${change}`));
  return [i18next.t('versions.moveOk'), ...words].join('; ');
}

/** Where the runs stand, and whether they can go on there. */
export function StandsTable({ stands }: { stands: Stand[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<Stand>[] = [
    { header: t('versions.where'), cell: ({ name, element }) => name || element },
    {
      header: t('versions.activeRuns'),
      cell: ({ runs }) => runs.toLocaleString(language),
      numeric: true,
    },
    {
      header: t('versions.can'),
      cell: ({ obstacle, changes }) =>
        obstacle ? (
          <span className="obstacle">
            <WarningAltFilled aria-hidden /> {obstacleName(obstacle)}
          </span>
        ) : (
          goesOn(changes)
        ),
    },
  ];
  return (
    <Grid
      label={t('versions.movePreview')}
      columns={columns}
      rows={stands}
      rowKey={({ element }) => element}
    />
  );
}
