import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCampaign } from '../../api/campaigns';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { CampaignForm } from './CampaignForm';
import { draftOf, emptyDraft } from './draft';

const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function NewCampaignPage() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHead title={t('campaigns.new')} />
      <CampaignForm begun={emptyDraft(hereZone())} />
    </div>
  );
}

export function EditCampaignPage() {
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  return (
    <div className="page">
      <Loaded query={campaign}>
        {(data) => (
          <>
            <PageHead title={data.name} />
            <CampaignForm
              key={data.id}
              begun={draftOf(data, hereZone())}
              id={data.id}
              version={data.version}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
