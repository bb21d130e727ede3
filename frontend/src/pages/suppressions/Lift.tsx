import { Button, InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useLift } from '../../api/suppressions';
import type { Suppression } from '../../api/types';
import { Confirmation } from '../../components/Confirmation';
import { useDialog } from '../../components/useDialog';
import { channelName } from '../../i18n/words';

export function Lift({ suppression: { channel, address, reason } }: { suppression: Suppression }) {
  const { t } = useTranslation();
  const { open, button, show, close } = useDialog();
  const lift = useLift();
  return (
    <>
      <Button ref={button} kind="danger--ghost" size="sm" onClick={show}>
        {t('suppressions.lift')}
      </Button>
      {open && (
        <Confirmation
          heading={t('suppressions.liftTitle')}
          yes={t('suppressions.liftYes')}
          no={t('suppressions.liftNo')}
          state={lift}
          onYes={() => lift.mutate({ channel, address })}
          onClose={close}
        >
          <p>{t('suppressions.liftText', { address, channel: channelName(channel) })}</p>
          <InlineNotification
            kind="warning"
            role="status"
            lowContrast
            hideCloseButton
            title={t(`suppressions.reasons.${reason}`)}
            subtitle={t(`suppressions.liftRisks.${reason}`)}
          />
        </Confirmation>
      )}
    </>
  );
}
