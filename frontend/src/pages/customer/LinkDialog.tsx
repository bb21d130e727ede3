import { Copy } from '@carbon/icons-react';
import { Button, Modal } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactLink } from '../../api/customers';
import { Failure } from '../../components/Failure';
import { Moment } from '../../components/Moment';

interface Props {
  customer: string;
  onClose: () => void;
}

/** A link by which a bot or a page knows the customer. */
export function LinkDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const link = useContactLink(customer);
  return (
    <Modal
      open
      size="sm"
      modalHeading={t('customer.linkTitle')}
      primaryButtonText={t('customer.linkYes')}
      secondaryButtonText={t('common.close')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={link.isPending}
      onRequestClose={onClose}
      onRequestSubmit={() => link.mutate()}
    >
      <div className="dialog-form">
        <p>{t('customer.linkHint')}</p>
        {link.isError && <Failure error={link.error} title={t('errors.action')} />}
        {link.data && (
          <div role="status">
            <Copied label={t('customer.linkToken')} text={link.data.token} />
            <Copied
              label={t('customer.linkTelegram')}
              text={`https://t.me/<bot>?start=${link.data.token}`}
            />
            <p className="quiet">
              {t('customer.linkExpires')} <Moment at={link.data.expiresAt} />
            </p>
          </div>
        )}
      </div>
    </Modal>
  );
}

function Copied({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <div>
      <p className="quiet">{label}</p>
      <p className="code">{text}</p>
      <Button kind="ghost" size="sm" renderIcon={Copy} onClick={() => void copy()}>
        {t(copied ? 'common.copied' : 'common.copy')}
      </Button>
    </div>
  );
}
