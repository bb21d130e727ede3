import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CustomerListed } from '../../api/types';
import { customerAt } from '../../components/address';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { languageName } from '../../format/locality';
import { useLanguage } from '../../i18n/language';

export function CustomersTable({ customers }: { customers: CustomerListed[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<CustomerListed>[] = [
    {
      header: t('customers.id'),
      cell: ({ id, anonymous }) => (
        <span>
          <Link className="cds--link row-link" to={customerAt(id)}>
            {id}
          </Link>{' '}
          {anonymous && (
            <Tag type="gray" size="sm" title={t('customers.anonymousHint')}>
              {t('customers.anonymous')}
            </Tag>
          )}
        </span>
      ),
    },
    {
      header: t('customers.locale'),
      cell: ({ locale }) => (locale ? languageName(locale, language) : t('common.none')),
    },
    { header: t('customers.timeZone'), cell: ({ timeZone }) => timeZone ?? t('common.none') },
    { header: t('customers.createdAt'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { header: t('customers.updatedAt'), cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
  ];
  return (
    <Grid label={t('customers.title')} columns={columns} rows={customers} rowKey={({ id }) => id} />
  );
}
