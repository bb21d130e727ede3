import { Button, InlineNotification, ProgressBar, Tag } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Launch, LeftState } from '../../api/campaigns';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';
import { LaunchResults } from './LaunchResults';
import { LeftOut } from './LeftOut';

const COLOURS = {
  PLANNED: 'purple',
  COLLECTING: 'blue',
  STARTING: 'blue',
  STOPPING: 'magenta',
  DONE: 'green',
  STOPPED: 'gray',
  FAILED: 'red',
} as const;

interface Props {
  campaign: Campaign;
  launch: Launch;
}

export function LaunchRow({ campaign, launch }: Props) {
  const { t } = useTranslation();
  const { number, state, paused, plannedAt, beganAt, endedAt, launchedBy, trouble } = launch;
  return (
    <li className="launch">
      <div className="launch__head">
        <strong>{t('campaign.launch', { number })}</strong>
        <Tag type={paused ? 'warm-gray' : COLOURS[state]} size="sm">
          {paused ? t('campaigns.statuses.PAUSED') : t(`campaign.states.${state}`)}
        </Tag>
        <span className="quiet">
          {launchedBy}, <Moment at={beganAt ?? plannedAt} />
          {endedAt && (
            <>
              {' – '}
              <Moment at={endedAt} />
            </>
          )}
        </span>
      </div>
      {trouble && (
        <InlineNotification
          kind="error"
          lowContrast
          hideCloseButton
          title={t('campaign.trouble')}
          subtitle={trouble}
        />
      )}
      {state !== 'PLANNED' && <Progress launch={launch} />}
      {state !== 'PLANNED' && <Details campaign={campaign} launch={launch} />}
    </li>
  );
}

function Progress({ launch }: { launch: Launch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { state, people, heldOut, started, keptOut, failed, waiting, endsAt } = launch;
  const number = (count: number) => count.toLocaleString(language);
  const done = started + keptOut + failed;
  const said = [
    t('campaign.counts.people', { number: number(people) }),
    t('campaign.counts.started', { number: number(started) }),
    heldOut > 0 && t('campaign.counts.heldOut', { number: number(heldOut) }),
    keptOut > 0 && t('campaign.counts.keptOut', { number: number(keptOut) }),
    failed > 0 && t('campaign.counts.failed', { number: number(failed) }),
    waiting > 0 && t('campaign.counts.waiting', { number: number(waiting) }),
  ].filter(Boolean);
  return (
    <>
      {(state === 'STARTING' || state === 'COLLECTING') && (
        <ProgressBar
          label={t('campaign.progress')}
          hideLabel
          value={state === 'STARTING' ? done : undefined}
          max={Math.max(people - heldOut, 1)}
        />
      )}
      <p>{said.join(' · ')}</p>
      {endsAt && (
        <p className="quiet">
          {t('campaign.endsAt')} <Moment at={endsAt} />
        </p>
      )}
    </>
  );
}

function Details({ campaign, launch }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'results' | LeftState>();
  const show = (what: 'results' | LeftState, text: string) => (
    <Button
      key={what}
      kind="ghost"
      size="sm"
      aria-expanded={open === what}
      onClick={() => setOpen(open === what ? undefined : what)}
    >
      {text}
    </Button>
  );
  return (
    <>
      <div className="launch__acts">
        {show('results', t('campaign.results'))}
        {launch.keptOut > 0 && show('KEPT_OUT', t('campaign.left.KEPT_OUT'))}
        {launch.failed > 0 && show('FAILED', t('campaign.left.FAILED'))}
        {launch.heldOut > 0 && show('HELD_OUT', t('campaign.left.HELD_OUT'))}
      </div>
      {open === 'results' && <LaunchResults campaign={campaign.id} launch={launch} />}
      {open && open !== 'results' && (
        <LeftOut campaign={campaign.id} launch={launch.number} state={open} />
      )}
    </>
  );
}
