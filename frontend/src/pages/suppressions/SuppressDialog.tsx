import { Select, SelectItem } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../../api/problem';
import { useSuppress } from '../../api/suppressions';
import type { ChannelKey, SuppressionReason } from '../../api/types';
import { ChannelSelect } from '../../components/ChannelSelect';
import { explain } from '../../components/explain';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';

const REASONS: SuppressionReason[] = ['MANUAL', 'STOP', 'COMPLAINT', 'BLOCKED', 'HARD_BOUNCE'];

export function SuppressDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const suppress = useSuppress();
  const [channel, setChannel] = useState<ChannelKey>('email');
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState<SuppressionReason>('MANUAL');
  const [tried, setTried] = useState(false);
  // All that can be wrong here is the address.
  const refused = isStatus(suppress.error, 400);

  const submit = () => {
    setTried(true);
    if (address.trim()) {
      suppress.mutate({ channel, address: address.trim(), reason }, { onSuccess: onClose });
    }
  };
  const fault = () => {
    if (refused) {
      return explain(suppress.error, t);
    }
    return tried && !address.trim() ? t('suppressions.addressMissing') : undefined;
  };
  return (
    <FormDialog
      heading={t('suppressions.addTitle')}
      submit={t('suppressions.addYes')}
      focus="#suppress-address"
      changed={address !== ''}
      state={{ ...suppress, isError: suppress.isError && !refused }}
      failure={t('suppressions.addFailed')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('suppressions.addHint')}</p>
      <ChannelSelect
        id="suppress-channel"
        label={t('customer.channel')}
        addressed
        value={channel}
        onChange={(chosen) => {
          suppress.reset();
          setChannel(chosen ?? channel);
        }}
      />
      <Field
        id="suppress-address"
        labelText={t('customer.address')}
        value={address}
        onChange={({ target }) => {
          suppress.reset();
          setAddress(target.value);
        }}
        fault={fault()}
      />
      <Select
        id="suppress-reason"
        labelText={t('suppressions.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value as SuppressionReason)}
      >
        {REASONS.map((each) => (
          <SelectItem key={each} value={each} text={t(`suppressions.reasons.${each}`)} />
        ))}
      </Select>
    </FormDialog>
  );
}
