import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useCancelImport } from '../../api/imports';
import type { Import } from '../../api/types';
import { Confirmation } from '../../components/Confirmation';
import { useDialog } from '../../components/useDialog';

export function CancelImport({ file: { id } }: { file: Import }) {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  const cancel = useCancelImport();
  return (
    <>
      <Button ref={button} kind="danger--ghost" size="sm" onClick={show}>
        {t('imports.cancel')}
      </Button>
      {open && (
        <Confirmation
          heading={t('imports.cancelTitle')}
          yes={t('imports.cancel')}
          no={t('imports.cancelNo')}
          state={cancel}
          onYes={() => cancel.mutate(id, { onSuccess: close })}
          onClose={close}
        >
          <p>{t('imports.cancelText')}</p>
        </Confirmation>
      )}
    </>
  );
}
