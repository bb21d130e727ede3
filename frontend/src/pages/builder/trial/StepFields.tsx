import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Becomes } from '../../../api/trial';
import { Suggested } from '../../../components/Suggested';
import { translate } from '../../../i18n/words';
import { about, becomesOf, becoming } from './becomes';
import type { SendStep } from './story';
import type { FieldsOf } from './ThenFields';

const LONGEST_ANSWER = 500;

interface Props extends FieldsOf<'step'> {
  steps: SendStep[];
}

/** What comes of a message or a call. */
export function StepFields({ id, line, fault, steps, onChange }: Props) {
  const { t } = useTranslation();
  const find = (wanted: string) => steps.find((each) => each.id === wanted);
  const step = find(line.step);
  const context = step?.answers && 'call';
  const isAnswered = line.becomes === 'replied';
  const wrong =
    fault === 'answerWrong'
      ? t('trial.faults.answerWrong', { answers: step?.answers?.join(', ') })
      : undefined;
  const choose = (chosen = step) => chosen && onChange(about(line, chosen));
  return (
    <>
      <div className="trial-pair">
        <Select
          id={`${id}-step`}
          labelText={translate('trial.messageOf', { context })}
          size="md"
          value={line.step}
          invalid={fault === 'stepMissing'}
          invalidText={t('trial.faults.stepMissing')}
          onChange={({ target }) => choose(find(target.value))}
        >
          {!step && (
            <SelectItem value={line.step} text={t('trial.goneStep', { step: line.step })} />
          )}
          {steps.map((each) => (
            <SelectItem key={each.id} value={each.id} text={each.name || each.id} />
          ))}
        </Select>
        <Select
          id={`${id}-becomes`}
          labelText={translate('trial.becomes', { context })}
          size="md"
          value={line.becomes}
          invalid={wrong !== undefined && !isAnswered}
          invalidText={wrong}
          onChange={({ target }) => onChange(becoming(line, target.value as Becomes, step))}
        >
          {[...new Set([...becomesOf(step), line.becomes])].map((each) => (
            <SelectItem
              key={each}
              value={each}
              text={translate(`trial.statuses.${each}`, { context })}
            />
          ))}
        </Select>
      </div>
      {isAnswered && (
        <Suggested
          id={`${id}-answer`}
          labelText={t('trial.answer')}
          helperText={step?.answers ? undefined : t('trial.answerHint')}
          maxLength={LONGEST_ANSWER}
          suggestions={step?.answers}
          value={line.answer ?? ''}
          fault={wrong}
          onChange={({ target }) => onChange({ ...line, answer: target.value })}
        />
      )}
    </>
  );
}
