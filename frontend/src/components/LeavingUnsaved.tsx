import { Modal } from '@carbon/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** The state of a navigation that leaves nothing behind. */
export const SAVED = { saved: true };

/** Asks before what was changed is lost. */
export function LeavingUnsaved({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ nextLocation: { state } }) => unsaved && !(state as typeof SAVED | null)?.saved,
  );
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    if (unsaved) {
      window.addEventListener('beforeunload', guard);
      return () => window.removeEventListener('beforeunload', guard);
    }
  }, [unsaved]);
  return blocker.state === 'blocked' ? (
    <Modal
      open
      danger
      size="sm"
      modalHeading={t('editing.leaveTitle')}
      primaryButtonText={t('editing.leave')}
      secondaryButtonText={t('editing.stay')}
      closeButtonLabel={t('common.close')}
      onRequestClose={blocker.reset}
      onRequestSubmit={blocker.proceed}
    >
      <p>{t('editing.leaveText')}</p>
    </Modal>
  ) : null;
}
