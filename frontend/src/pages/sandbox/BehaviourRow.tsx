import { Button } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeBehaviour } from '../../api/sandbox';
import type { Behaviour } from '../../api/types';
import { Failure } from '../../components/Failure';
import { channelName } from '../../i18n/words';
import { AmountInput } from './AmountInput';
import { canBeOpened } from './receipts';

const LONGEST_DELAY_SECONDS = 86_400;

export function BehaviourRow({ behaviour }: { behaviour: Behaviour }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(behaviour);
  const change = useChangeBehaviour();
  const edit = (edited: Partial<Behaviour>) => setDraft({ ...draft, ...edited });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(draft);
  };
  const same = JSON.stringify(draft) === JSON.stringify(behaviour);
  const { channel, delivered, opened, delaySeconds } = draft;
  return (
    <form className="behaviour" onSubmit={save} aria-label={channelName(channel)}>
      <h3>{channelName(channel)}</h3>
      <AmountInput
        id={`delivered-${channel}`}
        label={t('sandbox.delivered')}
        value={delivered}
        max={100}
        onChange={(amount) => edit({ delivered: amount })}
      />
      {canBeOpened(channel) ? (
        <AmountInput
          id={`opened-${channel}`}
          label={t('sandbox.opened')}
          value={opened}
          max={100}
          onChange={(amount) => edit({ opened: amount })}
        />
      ) : (
        <span className="behaviour__gap" />
      )}
      <AmountInput
        id={`delay-${channel}`}
        label={t('sandbox.delay')}
        value={delaySeconds}
        max={LONGEST_DELAY_SECONDS}
        onChange={(amount) => edit({ delaySeconds: amount })}
      />
      <Button type="submit" kind="tertiary" size="md" disabled={same || change.isPending}>
        {same && change.isSuccess ? t('sandbox.saved') : t('common.save')}
      </Button>
      {change.isError && <Failure error={change.error} title={t('errors.action')} />}
    </form>
  );
}
