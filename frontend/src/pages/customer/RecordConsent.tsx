import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useDialog } from '../../components/useDialog';
import { ConsentDialog } from './ConsentDialog';

export function RecordConsent({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  return (
    <>
      <Button ref={button} kind="tertiary" size="sm" renderIcon={Add} onClick={show}>
        {t('customer.record')}
      </Button>
      {open && <ConsentDialog customer={customer} onClose={close} />}
    </>
  );
}
