import { Add } from '@carbon/icons-react';
import { Button, DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useDateRules } from '../../../api/dateRules';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { useAsking } from '../../../components/useAsking';
import { DateRuleDialog } from './DateRuleDialog';
import { DateRulesTable } from './DateRulesTable';

export function DateRules() {
  const { t } = useTranslation();
  const rules = useDateRules();
  const { open, button, ask, close } = useAsking();
  return (
    <>
      <div className="list-acts">
        <Button ref={button} size="md" renderIcon={Add} onClick={ask}>
          {t('segments.dates.add')}
        </Button>
      </div>
      <Loaded
        query={rules}
        skeleton={<DataTableSkeleton columnCount={3} showHeader={false} showToolbar={false} />}
      >
        {(all) => (
          <>
            {all.length > 0 ? (
              <DateRulesTable rules={all} />
            ) : (
              <EmptyState title={t('segments.dates.empty')} hint={t('segments.dates.emptyHint')} />
            )}
            {open && <DateRuleDialog taken={all.map(({ event }) => event)} onClose={close} />}
          </>
        )}
      </Loaded>
    </>
  );
}
