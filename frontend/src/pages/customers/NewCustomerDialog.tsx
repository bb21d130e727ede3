import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AlreadyThere, useAddCustomer } from '../../api/customers';
import { customerAt } from '../../components/address';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';

const LONGEST_ID = 200;

export function NewCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const add = useAddCustomer();
  const [id, setId] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = id.trim();
  const taken = add.error instanceof AlreadyThere;
  const fault = () => {
    if (taken) {
      return t('customers.taken');
    }
    return tried && !wanted ? t('customers.idMissing') : undefined;
  };
  const submit = () => {
    setTried(true);
    if (wanted) {
      add.mutate(wanted, { onSuccess: () => navigate(customerAt(wanted)) });
    }
  };
  return (
    <FormDialog
      heading={t('customers.addTitle')}
      submit={t('customers.addYes')}
      focus="#customer-id"
      changed={id !== ''}
      state={{ ...add, isError: add.isError && !taken }}
      failure={t('customers.addFailed')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id="customer-id"
        labelText={t('customers.id')}
        helperText={t('customers.idHint')}
        maxLength={LONGEST_ID}
        value={id}
        onChange={({ target }) => {
          add.reset();
          setId(target.value);
        }}
        fault={fault()}
      />
    </FormDialog>
  );
}
