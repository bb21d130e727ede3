import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../api/trial';
import { about } from './becomes';
import type { SectionProps } from './CustomerFields';
import type { Line, SendStep } from './story';
import { ThenRow } from './ThenRow';

interface Props extends SectionProps {
  steps: SendStep[];
  channels: Channel[];
}

export function ThenRows({ telling: { then }, tried, edit, steps, channels }: Props) {
  const { t } = useTranslation();
  const add = (line: Line) => edit({ then: [...then, line] });
  const [firstStep] = steps;
  const [firstChannel] = channels;
  return (
    <div className="trial-fields">
      {then.length === 0 && <p className="quiet">{t('trial.nothingHappens')}</p>}
      {then.map((line, index) => (
        <ThenRow
          key={index}
          number={index + 1}
          line={line}
          tried={tried}
          steps={steps}
          channels={channels}
          onChange={(edited) =>
            edit({ then: then.map((each, at) => (at === index ? edited : each)) })
          }
          onRemove={() => edit({ then: then.filter((_, at) => at !== index) })}
        />
      ))}
      <div className="trial-adds">
        {firstStep && (
          <AddLine
            text={t('trial.addMessage')}
            onAdd={() =>
              add(
                about(
                  { kind: 'step', step: '', becomes: 'delivered', amount: 3, unit: 'seconds' },
                  firstStep,
                ),
              )
            }
          />
        )}
        <AddLine
          text={t('trial.addEvent')}
          onAdd={() => add({ kind: 'event', event: '', properties: [], amount: 2, unit: 'hours' })}
        />
        {firstChannel && (
          <AddLine
            text={t('trial.addWithdrawal')}
            onAdd={() =>
              add({ kind: 'withdraws', channel: firstChannel, amount: 1, unit: 'hours' })
            }
          />
        )}
      </div>
    </div>
  );
}

function AddLine({ text, onAdd }: { text: string; onAdd: () => void }) {
  return (
    <Button kind="ghost" size="sm" renderIcon={Add} onClick={onAdd}>
      {text}
    </Button>
  );
}
