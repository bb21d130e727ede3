import { InlineNotification } from '@carbon/react';
import type { TestResult } from '../../api/types';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import { testOutcomeName } from '../../i18n/words';

export function TestOutcome({ result: { outcome, detail, cost } }: { result: TestResult }) {
  const { language } = useLanguage();
  return (
    <InlineNotification
      kind={outcome === 'accepted' ? 'success' : 'warning'}
      role="status"
      lowContrast
      hideCloseButton
      title={testOutcomeName(outcome)}
      subtitle={[detail, cost && money(cost, language)].filter(Boolean).join(' ')}
    />
  );
}
