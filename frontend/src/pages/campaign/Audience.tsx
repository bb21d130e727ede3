import { Button, RadioButton, RadioButtonGroup, Select, SelectItem } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLists } from '../../api/campaigns';
import { useSegments } from '../../api/segments';
import { useCascades } from '../../api/cascades';
import type { Part } from './CampaignForm';
import { NewListDialog } from './NewListDialog';

/** The cascade, and whom it is started for. */
export function Audience({ draft, change, faultOf }: Part) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  const cascades = useCascades().data ?? [];
  const segments = useSegments().data ?? [];
  const lists = useLists().data ?? [];
  const choices = draft.kind === 'segment' ? segments : lists;
  return (
    <>
      <Choice
        id="campaign-cascade"
        label={t('campaigns.cascade')}
        value={draft.cascade}
        choices={cascades.map(({ key, name }) => ({ id: key, name }))}
        fault={faultOf('cascadeMissing')}
        onChange={(cascade) => change({ cascade })}
      />
      <RadioButtonGroup
        legendText={t('campaign.whom')}
        name="campaign-kind"
        valueSelected={draft.kind}
        onChange={(kind) => change({ kind: kind as 'segment' | 'list' })}
      >
        <RadioButton value="segment" labelText={t('campaign.segment')} />
        <RadioButton value="list" labelText={t('campaign.list')} />
      </RadioButtonGroup>
      <Choice
        id="campaign-whom"
        label={t(`campaign.choose.${draft.kind}`)}
        value={draft[draft.kind]}
        choices={choices}
        fault={faultOf('whomMissing')}
        onChange={(chosen) => change({ [draft.kind]: chosen })}
      />
      {draft.kind === 'list' && (
        <Button kind="ghost" size="sm" onClick={() => setMaking(true)}>
          {t('campaign.newList')}
        </Button>
      )}
      {making && (
        <NewListDialog
          taken={lists.map(({ id }) => id)}
          onMade={(list) => change({ list })}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  choices: { id: string; name: string }[];
  fault: string | undefined;
  onChange: (id: string) => void;
}

function Choice({ id, label, value, choices, fault, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      id={id}
      labelText={label}
      value={value}
      invalid={fault !== undefined}
      invalidText={fault}
      onChange={({ target }) => onChange(target.value)}
    >
      <SelectItem value="" text={t('campaign.chooseOne')} />
      {choices.map((choice) => (
        <SelectItem key={choice.id} value={choice.id} text={choice.name} />
      ))}
    </Select>
  );
}
