import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useDialog } from '../../components/useDialog';
import { NewCustomerDialog } from './NewCustomerDialog';

export function NewCustomer() {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  return (
    <>
      <Button ref={button} size="md" renderIcon={Add} onClick={show}>
        {t('customers.add')}
      </Button>
      {open && <NewCustomerDialog onClose={close} />}
    </>
  );
}
