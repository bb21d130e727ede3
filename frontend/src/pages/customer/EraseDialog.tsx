import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErase } from '../../api/customers';
import { Confirmation } from '../../components/Confirmation';
import { Field } from '../../components/Field';

interface Props {
  customer: string;
  onClose: () => void;
}

export function EraseDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const erase = useErase(customer);
  const [typed, setTyped] = useState('');
  const ready = typed.trim() === customer;
  const yes = () =>
    ready &&
    erase.mutate(undefined, {
      onSuccess: async () => {
        await navigate('/customers');
        queries.removeQueries({ queryKey: ['customers', customer] });
      },
    });
  return (
    <Confirmation
      heading={t('customer.eraseTitle')}
      yes={t('customer.eraseYes')}
      ready={ready}
      focus="#erase-id"
      state={erase}
      onYes={yes}
      onClose={onClose}
    >
      <p>{t('customer.eraseText')}</p>
      <p>{t('customer.eraseKept')}</p>
      <Field
        id="erase-id"
        labelText={t('customer.eraseType', { id: customer })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </Confirmation>
  );
}
