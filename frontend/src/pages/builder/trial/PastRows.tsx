import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import type { SectionProps } from './CustomerFields';
import { pastFault } from './faults';
import { RemoveRow } from './RemoveRow';
import type { PastLine } from './story';
import { WaitFields } from './WaitFields';

export function PastRows({ telling: { past }, tried, edit }: SectionProps) {
  const { t } = useTranslation();
  const change = (index: number, edited: Partial<PastLine>) =>
    edit({ past: past.map((line, each) => (each === index ? { ...line, ...edited } : line)) });
  return (
    <div className="trial-fields">
      <p className="quiet">{t('trial.pastHint')}</p>
      {past.map((line, index) => {
        const fault = tried ? pastFault(line) : undefined;
        return (
          <div key={index} className="trial-line">
            <Field
              id={`trial-past-${index}`}
              labelText={t('trial.event')}
              value={line.event}
              onChange={(event) => change(index, { event: event.target.value })}
              fault={fault === 'eventMissing' ? t('trial.faults.eventMissing') : undefined}
            />
            <WaitFields
              id={`trial-past-${index}`}
              label={t('trial.ago')}
              wait={line}
              wrong={fault === 'amountWrong'}
              onChange={(wait) => change(index, wait)}
            />
            <RemoveRow
              label={t('trial.removeLine', { line: index + 1 })}
              onRemove={() => edit({ past: past.filter((_, each) => each !== index) })}
            />
          </div>
        );
      })}
      <Button
        kind="ghost"
        size="sm"
        renderIcon={Add}
        onClick={() => edit({ past: [...past, { event: '', amount: 1, unit: 'days' }] })}
      >
        {t('trial.addPast')}
      </Button>
    </div>
  );
}
