import { Restart } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useTryNow } from '../../api/providers';
import { Failure } from '../../components/Failure';

export function TryNow({ provider }: { provider: string }) {
  const { t } = useTranslation();
  const tryNow = useTryNow(provider);
  return (
    <>
      <Button
        kind="ghost"
        size="md"
        renderIcon={Restart}
        disabled={tryNow.isPending}
        onClick={() => tryNow.mutate()}
      >
        {t('providers.tryNow')}
      </Button>
      {tryNow.isError && <Failure error={tryNow.error} title={t('providers.tryNowFailed')} />}
    </>
  );
}
