import { useTranslation } from 'react-i18next';
import { useCascades } from '../../api/cascades';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { NumberField } from '../../components/NumberField';
import { RemoveButton } from '../../components/RemoveButton';
import type { BudgetDraft } from './draft';
import type { BudgetFaults } from './faults';

interface Props {
  number: number;
  budget: BudgetDraft;
  faults: BudgetFaults;
  onChange: (budget: BudgetDraft) => void;
  onRemove: () => void;
}

export function BudgetFields({ number, budget, faults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const cascades = useCascades().data ?? [];
  const nameOf = (key: string) => cascades.find((cascade) => cascade.key === key)?.name ?? key;
  const id = `budget-${number}`;
  return (
    <fieldset className="policy__card" aria-label={t('policy.budgets.label', { number })}>
      <RemoveButton label={t('policy.budgets.remove', { number })} onClick={onRemove} />
      <div className="policy__row">
        <Choice
          id={`${id}-cascade`}
          label={t('policy.budgets.cascade')}
          value={budget.cascade}
          options={['', ...cascades.map(({ key }) => key)]}
          name={(key) => (key ? nameOf(key) : t('policy.budgets.choose'))}
          fault={faults.cascade && t(`policy.${faults.cascade}`)}
          onChange={(cascade) => onChange({ ...budget, cascade })}
        />
        <NumberField
          id={`${id}-amount`}
          label={t('policy.budgets.amount')}
          value={budget.amount}
          fault={faults.amount && t('policy.amount')}
          onChange={(amount) => onChange({ ...budget, amount })}
        />
        <Field
          id={`${id}-currency`}
          size="sm"
          labelText={t('policy.budgets.currency')}
          value={budget.currency}
          fault={faults.currency && t('policy.currency')}
          onChange={({ target }) => onChange({ ...budget, currency: target.value })}
        />
      </div>
    </fieldset>
  );
}
