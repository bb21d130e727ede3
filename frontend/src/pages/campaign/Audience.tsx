import { Button, RadioButton, RadioButtonGroup } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLists } from '../../api/known';
import { useSegments } from '../../api/segments';
import { useCascades } from '../../api/cascades';
import { Choice } from '../../components/Choice';
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
  const cascadeName = (id: string) => cascades.find(({ key }) => key === id)?.name;
  const choiceName = (id: string) => choices.find((choice) => choice.id === id)?.name;
  const named = (id: string, name: string | undefined) =>
    id === '' ? t('campaign.chooseOne') : (name ?? id);
  return (
    <>
      <Choice
        id="campaign-cascade"
        label={t('campaigns.cascade')}
        value={draft.cascade}
        options={['', ...cascades.map(({ key }) => key)]}
        name={(id) => named(id, cascadeName(id))}
        size="md"
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
        options={['', ...choices.map(({ id }) => id)]}
        name={(id) => named(id, choiceName(id))}
        size="md"
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
