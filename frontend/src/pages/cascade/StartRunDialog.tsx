import { Modal } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStartRun } from '../../api/cascades';
import { Field } from '../../components/Field';
import { Failure } from '../../components/Failure';
import { faultsOf, propertiesOf, type PropertyRow } from './eventProperties';
import { PropertyRows } from './PropertyRows';
import { useIdempotencyKey } from './useIdempotencyKey';

interface Props {
  cascade: string;
  name: string;
  onClose: () => void;
}

export function StartRunDialog({ cascade, name, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const start = useStartRun(cascade);
  const keyFor = useIdempotencyKey();
  const [customer, setCustomer] = useState('');
  const [rows, setRows] = useState<PropertyRow[]>([{ name: '', value: '' }]);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(rows);

  const submit = () => {
    setTried(true);
    if (!customer.trim() || faults.some(Boolean) || start.isPending) {
      return;
    }
    const run = { customer: customer.trim(), properties: propertiesOf(rows) };
    start.mutate(
      { ...run, idempotencyKey: keyFor(run, start.error) },
      { onSuccess: ({ id }) => navigate(`/runs/${id}`) },
    );
  };
  const submitForm = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };

  return (
    <Modal
      open
      size="sm"
      modalHeading={t('startRun.title', { name })}
      primaryButtonText={t('startRun.submit')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={start.isPending}
      selectorPrimaryFocus="#run-customer"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <form className="start-run" onSubmit={submitForm} noValidate>
        <Field
          id="run-customer"
          labelText={t('startRun.customer')}
          value={customer}
          onChange={(event) => setCustomer(event.target.value)}
          fault={tried && !customer.trim() ? t('startRun.customerMissing') : undefined}
        />
        <PropertyRows rows={rows} faults={tried ? faults : []} onChange={setRows} />
        {start.isError && <Failure error={start.error} title={t('startRun.failed')} />}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
