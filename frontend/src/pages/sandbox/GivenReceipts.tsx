import { useTranslation } from 'react-i18next';
import type { SandboxMessage } from '../../api/types';
import { Moment } from '../../components/Moment';

export function GivenReceipts({ receipts }: Pick<SandboxMessage, 'receipts'>) {
  const { t } = useTranslation();
  return (
    <section aria-live="polite">
      <h3>{t('sandbox.receipts')}</h3>
      {receipts.length === 0 && <p className="quiet">{t('sandbox.noReceipts')}</p>}
      <ul>
        {receipts.map(({ status, at }, index) => (
          <li key={index}>
            {t(`sandbox.statuses.${status}`)}, <Moment at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
