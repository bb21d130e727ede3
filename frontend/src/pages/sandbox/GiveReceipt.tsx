import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useGiveReceipt } from '../../api/sandbox';
import type { SandboxMessage } from '../../api/types';
import { Failure } from '../../components/Failure';
import { possibleReceipts } from './receipts';

const REFUSALS = ['failed', 'bounced'];

export function GiveReceipt({ message }: { message: SandboxMessage }) {
  const { t } = useTranslation();
  const give = useGiveReceipt(message.id);
  return (
    <section>
      <h3>{t('sandbox.give')}</h3>
      <div className="message__buttons">
        {possibleReceipts(message.channel).map((status) => (
          <Button
            key={status}
            kind={REFUSALS.includes(status) ? 'danger--tertiary' : 'tertiary'}
            size="sm"
            disabled={give.isPending}
            onClick={() => give.mutate(status)}
          >
            {t(`sandbox.statuses.${status}`)}
          </Button>
        ))}
      </div>
      {give.isError && <Failure error={give.error} title={t('sandbox.giveFailed')} />}
    </section>
  );
}
