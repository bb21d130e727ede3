import { useTranslation } from 'react-i18next';
import type { DateRule } from '../../../api/dateRules';
import { Grid, type Column } from '../../../components/Grid';
import { EditDateRule } from './EditDateRule';
import { RemoveDateRule } from './RemoveDateRule';
import { ruleInWords } from './rule';

export function DateRulesTable({ rules }: { rules: DateRule[] }) {
  const { t } = useTranslation();
  const columns: Column<DateRule>[] = [
    { header: t('segments.dates.event'), cell: ({ event }) => <strong>{event}</strong> },
    { header: t('segments.dates.when'), cell: ruleInWords },
    {
      header: t('common.acts'),
      cell: (rule) => (
        <span className="row-acts">
          <EditDateRule rule={rule} />
          <RemoveDateRule event={rule.event} />
        </span>
      ),
    },
  ];
  return (
    <Grid
      label={t('segments.dates.title')}
      columns={columns}
      rows={rules}
      rowKey={({ event }) => event}
    />
  );
}
