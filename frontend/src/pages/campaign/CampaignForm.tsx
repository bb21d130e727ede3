import { Button } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSaveCampaign } from '../../api/campaigns';
import { Failure } from '../../components/Failure';
import { Field } from '../../components/Field';
import { PropertyRows } from '../cascade/PropertyRows';
import { faultsOf } from '../cascade/eventProperties';
import { suggestedKey } from '../cascades/keys';
import { Audience } from './Audience';
import './campaign.scss';
import { draftFaults, isComplete, toSave, type Draft, type Fault } from './draft';
import { PaceFields } from './PaceFields';
import { Preview } from './Preview';
import { ScheduleFields } from './ScheduleFields';

interface Props {
  begun: Draft;
  id?: string;
  version?: number;
}

export interface Part {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  faultOf: (fault: Fault) => string | undefined;
}

export function CampaignForm({ begun, id, version }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(begun);
  const [tried, setTried] = useState(false);
  const key = id ?? (suggestedKey(draft.name) || 'campaign');
  const save = useSaveCampaign(key);
  const faults = tried ? draftFaults(draft) : [];
  const part: Part = {
    draft,
    change: (changed) => setDraft((before) => ({ ...before, ...changed })),
    faultOf: (fault) => (faults.includes(fault) ? t(`campaign.faults.${fault}`) : undefined),
  };
  const back = () => navigate(id ? `/campaigns/${encodeURIComponent(id)}` : '/campaigns');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isComplete(draft) && !save.isPending) {
      save.mutate(toSave(draft, version), {
        onSuccess: (saved) => navigate(`/campaigns/${encodeURIComponent(saved.id)}`),
      });
    }
  };
  return (
    <form className="campaign-form" onSubmit={submit} noValidate>
      <div className="campaign-form__fields">
        <Field
          id="campaign-name"
          labelText={t('campaigns.name')}
          value={draft.name}
          onChange={({ target }) => part.change({ name: target.value })}
          fault={part.faultOf('nameMissing')}
        />
        <Audience {...part} />
        <PropertyRows
          hint={t('campaign.propertiesHint')}
          rows={draft.rows}
          faults={tried ? faultsOf(draft.rows) : []}
          onChange={(rows) => part.change({ rows })}
        />
        <ScheduleFields {...part} />
        <PaceFields {...part} />
        {save.isError && <Failure error={save.error} title={t('campaign.notSaved')} />}
        <div className="actions">
          <Button type="submit" disabled={save.isPending}>
            {t('common.save')}
          </Button>
          <Button kind="ghost" onClick={back}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
      <Preview draft={draft} />
    </form>
  );
}
