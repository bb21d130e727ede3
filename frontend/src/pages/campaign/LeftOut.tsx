import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLeft, type Left, type LeftState } from '../../api/campaigns';
import { allItems } from '../../api/pages';
import { Grid, type Column } from '../../components/Grid';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';

interface Props {
  campaign: string;
  launch: number;
  state: LeftState;
}

/** Who has no run, and why. */
export function LeftOut({ campaign, launch, state }: Props) {
  const { t } = useTranslation();
  const left = useLeft(campaign, launch, state);
  const columns: Column<Left>[] = [
    {
      header: t('runs.customer'),
      cell: ({ customer }) => (
        <Link className="cds--link" to={`/customers/${encodeURIComponent(customer)}`}>
          {customer}
        </Link>
      ),
    },
    {
      header: t('campaign.why'),
      cell: ({ detail }) => detail ?? t(`campaign.whys.${state}`),
    },
  ];
  return (
    <Loaded query={left}>
      {(data) => (
        <>
          <Grid
            label={t(`campaign.left.${state}`)}
            columns={columns}
            rows={allItems(data)}
            rowKey={({ customer }) => customer}
          />
          <LoadMore query={left} />
        </>
      )}
    </Loaded>
  );
}
