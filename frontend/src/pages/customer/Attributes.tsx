import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../api/types';
import { Grid, type Column } from '../../components/Grid';
import { typeOf } from './edit/attributes';
import { Value } from './Value';

type Attribute = [name: string, value: unknown];

export function Attributes({ card: { attributes } }: { card: CustomerCard }) {
  const { t } = useTranslation();
  const rows = Object.entries(attributes ?? {}).sort(([a], [b]) => a.localeCompare(b));
  const columns: Column<Attribute>[] = [
    {
      header: t('customer.attribute'),
      cell: ([name]) => <span className="code">{name}</span>,
    },
    { header: t('customer.value'), cell: ([, value]) => <Value value={value} /> },
    {
      header: t('customer.type'),
      cell: ([, value]) => <span className="quiet">{t(`attributeTypes.${typeOf(value)}`)}</span>,
    },
  ];
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('customer.attributes')}</h2>
      </div>
      {rows.length > 0 ? (
        <Grid
          label={t('customer.attributes')}
          columns={columns}
          rows={rows}
          rowKey={([name]) => name}
        />
      ) : (
        <p className="quiet">{t('customer.noAttributes')}</p>
      )}
    </section>
  );
}
