import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Campaign } from '../../api/campaigns';
import { useCascades } from '../../api/cascades';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';
import { latest } from './latest';
import { scheduleInWords } from './scheduleInWords';
import { StatusTag } from './StatusTag';

export function CampaignsTable({ campaigns }: { campaigns: Campaign[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const cascades = useCascades().data ?? [];
  const nameOf = (key: string) => cascades.find((cascade) => cascade.key === key)?.name ?? key;
  const columns: Column<Campaign>[] = [
    {
      header: t('campaigns.name'),
      cell: ({ id, name }) => (
        <Link className="cds--link row-link" to={`/campaigns/${encodeURIComponent(id)}`}>
          {name}
        </Link>
      ),
    },
    { header: t('campaigns.cascade'), cell: ({ cascade }) => nameOf(cascade) },
    { header: t('campaigns.when'), cell: ({ schedule }) => scheduleInWords(schedule, language) },
    { header: t('campaigns.status'), cell: ({ status }) => <StatusTag status={status} /> },
    {
      header: t('campaigns.started'),
      numeric: true,
      cell: (campaign) => {
        const launch = latest(campaign);
        return launch
          ? t('campaigns.startedOf', {
              started: launch.started.toLocaleString(language),
              people: (launch.people - launch.heldOut).toLocaleString(language),
            })
          : t('common.none');
      },
    },
    { header: t('campaigns.changed'), cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
  ];
  return (
    <Grid label={t('campaigns.title')} columns={columns} rows={campaigns} rowKey={({ id }) => id} />
  );
}
