import { Accordion, AccordionItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../api/types';
import { ConsentHistory } from './ConsentHistory';
import { ConsentsInForce } from './ConsentsInForce';
import { RecordConsent } from './RecordConsent';

export function Consents({ card: { id, consents } }: { card: CustomerCard }) {
  const { t } = useTranslation();
  const inForce = (consents ?? []).filter((consent) => consent !== null);
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('customer.consents')}</h2>
        <RecordConsent customer={id} />
      </div>
      {inForce.length > 0 ? (
        <ConsentsInForce consents={inForce} />
      ) : (
        <p className="quiet">{t('customer.noConsents')}</p>
      )}
      <Accordion className="customer__history">
        <AccordionItem title={t('customer.history')}>
          <ConsentHistory customer={id} />
        </AccordionItem>
      </Accordion>
    </section>
  );
}
