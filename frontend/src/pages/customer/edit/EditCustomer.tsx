import { Edit } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../../api/types';
import { useDialog } from '../../../components/useDialog';
import { EditDialog } from './EditDialog';

export function EditCustomer({ card }: { card: CustomerCard }) {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  return (
    <>
      <Button ref={button} kind="tertiary" size="md" renderIcon={Edit} onClick={show}>
        {t('customer.edit')}
      </Button>
      {open && <EditDialog card={card} onClose={close} />}
    </>
  );
}
