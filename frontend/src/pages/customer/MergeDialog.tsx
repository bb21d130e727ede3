import { InlineNotification } from '@carbon/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCustomer, useMerge } from '../../api/customers';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { usePaused } from '../../components/usePaused';

interface Props {
  customer: string;
  onClose: () => void;
}

/** Two ids turn out to be one person. */
export function MergeDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const merge = useMerge(customer);
  const [alias, setAlias] = useState('');
  const [tried, setTried] = useState(false);
  const other = alias.trim();
  const settled = usePaused(other);
  const found = useQuery({
    queryKey: ['customers', 'found', settled],
    queryFn: () => findCustomer(settled),
    enabled: settled !== '' && settled !== customer,
  });
  const known = settled === other && found.data ? found.data.id : undefined;
  const fault = () => {
    if (other === customer || known === customer) {
      return t('customer.mergeSame');
    }
    return tried && !other ? t('customer.mergeMissing') : undefined;
  };
  const submit = () => {
    setTried(true);
    if (other && other !== customer && known !== customer) {
      merge.mutate(other, { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      heading={t('customer.mergeTitle')}
      submit={t(known ? 'customer.mergeYes' : 'customer.aliasYes')}
      focus="#merge-alias"
      changed={alias !== ''}
      state={merge}
      failure={t('customer.mergeFailed')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('customer.mergeHint', { id: customer })}</p>
      <Field
        id="merge-alias"
        labelText={t('customer.mergeAlias')}
        maxLength={200}
        value={alias}
        onChange={({ target }) => setAlias(target.value)}
        fault={fault()}
      />
      {other && !fault() && settled === other && found.isSuccess && (
        <InlineNotification
          kind={known ? 'warning' : 'info'}
          role="status"
          lowContrast
          hideCloseButton
          title={known ? t('customer.mergeTwo', { id: known }) : t('customer.mergeNobody')}
          subtitle={t(known ? 'customer.mergeTwoText' : 'customer.mergeNobodyText', {
            id: customer,
            alias: other,
          })}
        />
      )}
    </FormDialog>
  );
}
