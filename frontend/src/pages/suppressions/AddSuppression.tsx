import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useDialog } from '../../components/useDialog';
import { SuppressDialog } from './SuppressDialog';

export function AddSuppression() {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  return (
    <>
      <Button ref={button} size="md" renderIcon={Add} onClick={show}>
        {t('suppressions.add')}
      </Button>
      {open && <SuppressDialog onClose={close} />}
    </>
  );
}
