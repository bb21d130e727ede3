import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCustomer } from '../../api/customers';
import { isStatus } from '../../api/problem';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Acts } from './Acts';
import { Attributes } from './Attributes';
import { Consents } from './Consents';
import { Contacts } from './Contacts';
import './customer.scss';
import { CustomerFacts } from './CustomerFacts';
import { Events } from './Events';
import { Runs } from './Runs';
import { Sent } from './Sent';

export function CustomerPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const customer = useCustomer(id);
  const missing = !customer.data && isStatus(customer.error, 404);
  return (
    <div className="page">
      <PageHead
        title={customer.data?.id ?? id}
        intro={
          <Link className="cds--link" to="/customers">
            {t('customer.back')}
          </Link>
        }
      >
        {customer.data && <Acts card={customer.data} />}
      </PageHead>
      {missing ? (
        <EmptyState title={t('customer.missing')} hint={t('customer.missingHint')} />
      ) : (
        <Loaded query={customer}>
          {(card) => (
            <>
              <CustomerFacts card={card} />
              <div className="customer__columns">
                <Contacts card={card} />
                <Attributes card={card} />
              </div>
              <Consents card={card} />
              <Sent customer={card.id} />
              <Runs customer={card.id} />
              <Events customer={card.id} />
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}
