import { RadioButton, RadioButtonGroup, Select, SelectItem, TextInput } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Suggested } from '../../components/Suggested';
import type { Part } from './CampaignForm';
import type { Repeat, When } from './draft';

const WHENS = ['now', 'at', 'local'] as const;
const REPEATS = ['NEVER', 'DAILY', 'WEEKLY', 'MONTHLY'] as const;

export function ScheduleFields({ draft, change, faultOf }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <RadioButtonGroup
        legendText={t('campaigns.when')}
        name="campaign-when"
        orientation="vertical"
        valueSelected={draft.when}
        onChange={(when) => change({ when: when as When })}
      >
        {WHENS.map((when) => (
          <RadioButton key={when} value={when} labelText={t(`campaign.whens.${when}`)} />
        ))}
      </RadioButtonGroup>
      {draft.when !== 'now' && (
        <div className="campaign-form__row">
          <TextInput
            id="campaign-at"
            type="datetime-local"
            labelText={t('campaign.at')}
            value={draft.at}
            invalid={faultOf('atMissing') !== undefined}
            invalidText={faultOf('atMissing')}
            onChange={({ target }) => change({ at: target.value })}
          />
          {draft.when === 'at' && (
            <Suggested
              id="campaign-zone"
              labelText={t('campaign.timeZone')}
              value={draft.timeZone}
              suggestions={Intl.supportedValuesOf('timeZone')}
              fault={faultOf('zoneMissing')}
              onChange={({ target }) => change({ timeZone: target.value })}
            />
          )}
          <Select
            id="campaign-repeat"
            labelText={t('campaign.repeat')}
            value={draft.repeat}
            onChange={({ target }) => change({ repeat: target.value as Repeat })}
          >
            {REPEATS.map((repeat) => (
              <SelectItem key={repeat} value={repeat} text={t(`campaign.repeats.${repeat}`)} />
            ))}
          </Select>
          {draft.repeat !== 'NEVER' && (
            <TextInput
              id="campaign-until"
              type="date"
              labelText={t('campaign.until')}
              value={draft.until}
              onChange={({ target }) => change({ until: target.value })}
            />
          )}
        </div>
      )}
    </>
  );
}
