import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeCustomer } from '../../../api/customers';
import type { CustomerCard } from '../../../api/types';
import { useVocabulary } from '../../../api/vocabulary';
import { FormDialog } from '../../../components/FormDialog';
import { Suggested } from '../../../components/Suggested';
import { timeZones } from '../../../format/locality';
import { AttributeRows } from './AttributeRows';
import { edited, withChanges, type Edited } from './card';
import { ContactRows } from './ContactRows';
import { faultsOf, isFaulty } from './faults';

const LANGUAGES = ['ru', 'en'];

interface Props {
  card: CustomerCard;
  onClose: () => void;
}

export function EditDialog({ card, onClose }: Props) {
  const { t } = useTranslation();
  const channels = useVocabulary().data?.channels ?? [];
  const change = useChangeCustomer(card.id);
  const [before] = useState(() => edited(card));
  const [after, setAfter] = useState(before);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(after, channels);
  const edit = (news: Partial<Edited>) => setAfter({ ...after, ...news });

  const submit = () => {
    setTried(true);
    if (!isFaulty(faults)) {
      change.mutate((now) => withChanges(now, before, after), { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      size="md"
      heading={t('customer.editTitle')}
      submit={t('common.save')}
      focus="#customer-locale"
      changed={JSON.stringify(after) !== JSON.stringify(before)}
      state={change}
      failure={t('customer.editFailed')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="field-pair">
        <Suggested
          id="customer-locale"
          labelText={t('customers.locale')}
          helperText={t('customer.localeHint')}
          suggestions={LANGUAGES}
          value={after.locale}
          onChange={({ target }) => edit({ locale: target.value })}
        />
        <Suggested
          id="customer-zone"
          labelText={t('customers.timeZone')}
          helperText={t('customer.timeZoneHint')}
          suggestions={timeZones()}
          value={after.timeZone}
          onChange={({ target }) => edit({ timeZone: target.value })}
        />
      </div>
      <ContactRows
        rows={after.contacts}
        faults={tried ? faults.contacts : []}
        onChange={(contacts) => edit({ contacts })}
      />
      <AttributeRows
        rows={after.attributes}
        faults={tried ? faults.attributes : []}
        onChange={(attributes) => edit({ attributes })}
      />
    </FormDialog>
  );
}
