import { Renew } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';

interface Props {
  error: unknown;
  onRetry: () => unknown;
}

export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <div className="failure">
      <Failure error={error} title={t('errors.title')} />
      <Button kind="tertiary" size="md" renderIcon={Renew} onClick={() => onRetry()}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
