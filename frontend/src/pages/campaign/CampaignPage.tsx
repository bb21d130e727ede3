import { Edit } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCampaign } from '../../api/campaigns';
import { EmptyState } from '../../components/EmptyState';
import { Failure } from '../../components/Failure';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { StatusTag } from '../campaigns/StatusTag';
import './campaign.scss';
import { CampaignFacts } from './CampaignFacts';
import { Controls } from './Controls';
import { LaunchRow } from './LaunchRow';

export function CampaignPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  return (
    <div className="page">
      <Loaded query={campaign}>
        {(data) => (
          <>
            <PageHead title={data.name} intro={<StatusTag status={data.status} />}>
              <Button
                as={Link}
                to={`/campaigns/${encodeURIComponent(id)}/edit`}
                kind="tertiary"
                size="md"
                renderIcon={Edit}
              >
                {t('campaign.edit')}
              </Button>
              <Controls campaign={data} />
            </PageHead>
            {campaign.isError && <Failure error={campaign.error} title={t('errors.title')} />}
            <CampaignFacts campaign={data} />
            <section className="section">
              <h2>{t('campaign.launches')}</h2>
              {data.launches.length > 0 ? (
                <ol className="launches">
                  {data.launches.map((launch) => (
                    <LaunchRow key={launch.number} campaign={data} launch={launch} />
                  ))}
                </ol>
              ) : (
                <EmptyState title={t('campaign.noLaunches')} hint={t('campaign.noLaunchesHint')} />
              )}
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
