import { PauseFilled, PlayFilledAlt, StopFilledAlt, TrashCan } from '@carbon/icons-react';
import { Button, Checkbox } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct, type Act, type Campaign, type CampaignStatus } from '../../api/campaigns';
import { Confirmation } from '../../components/Confirmation';

type Asked = Exclude<Act, 'stopRuns'>;

const ICONS = {
  start: PlayFilledAlt,
  resume: PlayFilledAlt,
  pause: PauseFilled,
  stop: StopFilledAlt,
  remove: TrashCan,
} as const;

const POSSIBLE: Record<CampaignStatus, Asked[]> = {
  DRAFT: ['start', 'remove'],
  PLANNED: ['pause', 'stop'],
  RUNNING: ['pause', 'stop'],
  PAUSED: ['resume', 'stop'],
  DONE: ['start', 'remove'],
  STOPPED: ['start', 'remove'],
  FAILED: ['start', 'remove'],
};

/** What can be done to it now; whatever it is, it is asked first what that means. */
export function Controls({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  return (
    <>
      {POSSIBLE[campaign.status].map((act) => (
        <Button
          key={act}
          kind={act === 'start' || act === 'resume' ? 'primary' : 'tertiary'}
          size="md"
          renderIcon={ICONS[act]}
          onClick={() => setAsked(act)}
        >
          {t(`campaign.acts.${act}`)}
        </Button>
      ))}
      {asked && <Ask campaign={campaign} act={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface Props {
  campaign: Campaign;
  act: Asked;
  onClose: () => void;
}

function Ask({ campaign, act, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [runs, setRuns] = useState(false);
  const change = useAct(campaign.id);
  const submit = () =>
    change.mutate(act === 'stop' && runs ? 'stopRuns' : act, {
      onSuccess: () => (act === 'remove' ? navigate('/campaigns') : onClose()),
    });
  return (
    <Confirmation
      danger={act === 'stop' || act === 'remove'}
      heading={t(`campaign.asks.${act}`, { name: campaign.name })}
      yes={t(`campaign.acts.${act}`)}
      state={change}
      onYes={submit}
      onClose={onClose}
    >
      <p>{t(`campaign.means.${act}`)}</p>
      {act === 'stop' && (
        <Checkbox
          id="stop-runs"
          labelText={t('campaign.stopRuns')}
          helperText={t('campaign.stopRunsHint')}
          checked={runs}
          onChange={(_, { checked }) => setRuns(checked)}
        />
      )}
    </Confirmation>
  );
}
