import { Restart } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useRedeliver, type Delivery } from '../../api/webhooks';
import { explain } from '../../components/explain';

interface Props {
  webhook: string;
  delivery: Delivery;
}

export function Redeliver({ webhook, delivery }: Props) {
  const { t } = useTranslation();
  const again = useRedeliver(webhook);
  return (
    <>
      <Button
        kind="ghost"
        size="sm"
        renderIcon={Restart}
        disabled={again.isPending}
        onClick={() => again.mutate(delivery.id)}
      >
        {t('webhooks.deliveries.again')}
      </Button>
      {again.isError && <span role="alert">{explain(again.error, t)}</span>}
    </>
  );
}
