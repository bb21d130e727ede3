import { Button, Modal } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelRun } from '../../api/runs';
import { Failure } from '../../components/Failure';

export function CancelRun({ id }: { id: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const cancel = useCancelRun(id);
  const ask = () => {
    cancel.reset();
    setAsking(true);
  };
  return (
    <>
      <Button ref={button} kind="danger--tertiary" size="md" onClick={ask}>
        {t('run.cancel')}
      </Button>
      <Modal
        danger
        size="sm"
        open={asking}
        launcherButtonRef={button}
        modalHeading={t('run.cancelTitle')}
        primaryButtonText={t('run.cancelYes')}
        secondaryButtonText={t('run.cancelNo')}
        closeButtonLabel={t('common.close')}
        primaryButtonDisabled={cancel.isPending}
        onRequestClose={() => setAsking(false)}
        onRequestSubmit={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('run.cancelText')}</p>
        {cancel.isError && <Failure error={cancel.error} title={t('errors.action')} />}
      </Modal>
    </>
  );
}
