import { InlineNotification, Modal, TextArea } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMakeList } from '../../api/campaigns';
import { Failure } from '../../components/Failure';
import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';
import { suggestedKey } from '../cascades/keys';
import { freeKey } from './freeKey';

interface Props {
  taken: string[];
  onMade: (list: string) => void;
  onClose: () => void;
}

export function NewListDialog({ taken, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [customers, setCustomers] = useState('');
  const [tried, setTried] = useState(false);
  const make = useMakeList();
  const made = make.data;
  const submit = () => {
    setTried(true);
    if (made) {
      onClose();
    } else if (name.trim() && customers.trim() && !make.isPending) {
      const id = freeKey(suggestedKey(name) || 'list', taken);
      make.mutate({ id, name: name.trim(), customers }, { onSuccess: () => onMade(id) });
    }
  };
  return (
    <Modal
      open
      size="sm"
      modalHeading={t('campaign.newList')}
      primaryButtonText={made ? t('common.close') : t('campaign.makeList')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={make.isPending}
      selectorPrimaryFocus="#list-name"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <Field
        id="list-name"
        labelText={t('campaign.listName')}
        value={name}
        disabled={made !== undefined}
        onChange={({ target }) => setName(target.value)}
        fault={tried && !name.trim() ? t('campaign.faults.nameMissing') : undefined}
      />
      <TextArea
        id="list-customers"
        labelText={t('campaign.listCustomers')}
        helperText={t('campaign.listHint')}
        rows={8}
        value={customers}
        disabled={made !== undefined}
        invalid={tried && !customers.trim()}
        invalidText={t('campaign.faults.customersMissing')}
        onChange={({ target }) => setCustomers(target.value)}
      />
      {made && (
        <InlineNotification
          kind={made.unknown > 0 ? 'warning' : 'success'}
          lowContrast
          hideCloseButton
          title={t('campaign.listMade', { number: made.members.toLocaleString(language) })}
          subtitle={
            made.unknown > 0
              ? t('campaign.listUnknown', {
                  number: made.unknown.toLocaleString(language),
                  sample: made.sample.join(', '),
                })
              : undefined
          }
        />
      )}
      {make.isError && <Failure error={make.error} title={t('errors.action')} />}
    </Modal>
  );
}
