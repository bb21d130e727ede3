import { Edit } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { DateRule } from '../../../api/dateRules';
import { useAsking } from '../../../components/useAsking';
import { DateRuleDialog } from './DateRuleDialog';

export function EditDateRule({ rule }: { rule: DateRule }) {
  const { t } = useTranslation();
  const { open, button, ask, close } = useAsking();
  return (
    <>
      <Button ref={button} kind="ghost" size="sm" renderIcon={Edit} onClick={ask}>
        {t('segments.dates.edit')}
      </Button>
      {open && <DateRuleDialog rule={rule} taken={[]} onClose={close} />}
    </>
  );
}
