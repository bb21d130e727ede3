import { InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';

export function WrongCredentials() {
  const { t } = useTranslation();
  return (
    <InlineNotification
      kind="error"
      role="alert"
      lowContrast
      hideCloseButton
      title={t('login.wrong')}
    />
  );
}
