import { View } from '@carbon/icons-react';
import { Button, Modal } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../api/webhooks';
import { useAsking } from '../../components/useAsking';

export function ShowPayload({ delivery: { id, payload } }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { open, button, ask, close } = useAsking();
  return (
    <>
      <Button ref={button} kind="ghost" size="sm" renderIcon={View} onClick={ask}>
        {t('webhooks.deliveries.show')}
      </Button>
      {open && (
        <Modal
          open
          passiveModal
          size="sm"
          modalHeading={t('webhooks.deliveries.payload')}
          closeButtonLabel={t('common.close')}
          onRequestClose={close}
        >
          <p className="quiet">
            {t('webhooks.deliveries.id')}: <span className="code">{id}</span>
          </p>
          <pre className="payload code">{JSON.stringify(payload, null, 2)}</pre>
        </Modal>
      )}
    </>
  );
}
