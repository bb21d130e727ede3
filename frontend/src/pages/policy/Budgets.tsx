import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useProviders } from '../../api/providers';
import { BudgetFields } from './BudgetFields';
import type { BudgetDraft } from './draft';
import type { BudgetFaults } from './faults';

interface Props {
  budgets: BudgetDraft[];
  faults: BudgetFaults[];
  onChange: (budgets: BudgetDraft[]) => void;
}

export function Budgets({ budgets, faults, onChange }: Props) {
  const { t } = useTranslation();
  const currency = useProviders().data?.[0]?.currency ?? 'RUB';
  const add = () => onChange([...budgets, { cascade: '', amount: null, currency }]);
  return (
    <section className="policy__part" aria-labelledby="policy-budgets">
      <h2 id="policy-budgets">{t('policy.budgets.title')}</h2>
      <p className="quiet">{t('policy.budgets.hint')}</p>
      {budgets.length === 0 && <p className="policy__words">{t('policy.budgets.none')}</p>}
      {budgets.map((budget, index) => (
        <BudgetFields
          key={index}
          number={index + 1}
          budget={budget}
          faults={faults[index] ?? {}}
          onChange={(changed) => onChange(budgets.toSpliced(index, 1, changed))}
          onRemove={() => onChange(budgets.toSpliced(index, 1))}
        />
      ))}
      <Button kind="ghost" size="sm" renderIcon={Add} onClick={add}>
        {t('policy.budgets.add')}
      </Button>
    </section>
  );
}
