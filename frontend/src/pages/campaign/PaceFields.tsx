import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';
import type { Part } from './CampaignForm';

export function PaceFields({ draft, change, faultOf }: Part) {
  const { t } = useTranslation();
  return (
    <div className="campaign-form__row">
      <Field
        id="campaign-pace"
        inputMode="numeric"
        labelText={t('campaign.paceField')}
        helperText={t('campaign.paceHint')}
        value={draft.perMinute}
        fault={faultOf('perMinuteWrong')}
        onChange={({ target }) => change({ perMinute: target.value })}
      />
      <Field
        id="campaign-held-out"
        inputMode="numeric"
        labelText={t('campaign.heldOutField')}
        helperText={t('campaign.heldOutHint')}
        value={draft.heldOutPercent}
        fault={faultOf('heldOutWrong')}
        onChange={({ target }) => change({ heldOutPercent: target.value })}
      />
    </div>
  );
}
