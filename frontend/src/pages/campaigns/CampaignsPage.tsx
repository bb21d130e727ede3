import { Add } from '@carbon/icons-react';
import { Button, DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaigns } from '../../api/campaigns';
import { allItems } from '../../api/pages';
import { EmptyState } from '../../components/EmptyState';
import { Failure } from '../../components/Failure';
import { Loaded } from '../../components/Loaded';
import { LoadMore } from '../../components/LoadMore';
import { PageHead } from '../../components/PageHead';
import { CampaignsTable } from './CampaignsTable';

export function CampaignsPage() {
  const { t } = useTranslation();
  const campaigns = useCampaigns();
  return (
    <div className="page">
      <PageHead title={t('campaigns.title')} intro={t('campaigns.intro')}>
        <Button as={Link} to="/campaigns/new" size="md" renderIcon={Add}>
          {t('campaigns.new')}
        </Button>
      </PageHead>
      <Loaded
        query={campaigns}
        skeleton={<DataTableSkeleton columnCount={5} showHeader={false} showToolbar={false} />}
      >
        {(data) => (
          <>
            {campaigns.isError && <Failure error={campaigns.error} title={t('errors.title')} />}
            {allItems(data).length > 0 ? (
              <CampaignsTable campaigns={allItems(data)} />
            ) : (
              <EmptyState title={t('campaigns.empty')} hint={t('campaigns.emptyHint')} />
            )}
            <LoadMore query={campaigns} />
          </>
        )}
      </Loaded>
    </div>
  );
}
