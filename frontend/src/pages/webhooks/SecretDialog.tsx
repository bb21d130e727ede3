import { Checkmark, Copy } from '@carbon/icons-react';
import { Button, ComposedModal, ModalBody, ModalFooter, ModalHeader } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';

interface Props {
  secret: string;
  onClose: () => void;
}

/** Shown once, so it is not closed by chance. */
export function SecretDialog({ secret, onClose }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'copied' | 'select'>();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('copied');
    } catch {
      // Browsers have no clipboard for pages that do not come by HTTPS.
      setCopied('select');
    }
  };
  return (
    <ComposedModal open size="sm" preventCloseOnClickOutside onClose={onClose}>
      <ModalHeader title={t('webhooks.secret.title')} iconDescription={t('common.close')} />
      <ModalBody>
        <p className="secret__text">{t('webhooks.secret.text')}</p>
        <div className="secret">
          <Field
            ref={field}
            id="webhook-secret"
            className="code"
            labelText={t('webhooks.secret.label')}
            readOnly
            value={secret}
            onFocus={({ target }) => target.select()}
          />
          <Button
            kind="tertiary"
            size="md"
            renderIcon={copied === 'copied' ? Checkmark : Copy}
            onClick={() => void copy()}
          >
            {t(copied === 'copied' ? 'webhooks.secret.copied' : 'webhooks.secret.copy')}
          </Button>
        </div>
        <p role="status" className="quiet">
          {copied === 'select' && t('webhooks.secret.select')}
        </p>
      </ModalBody>
      <ModalFooter>
        <Button data-modal-primary-focus onClick={onClose}>
          {t('webhooks.secret.done')}
        </Button>
      </ModalFooter>
    </ComposedModal>
  );
}
