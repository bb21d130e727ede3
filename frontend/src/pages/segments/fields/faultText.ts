import { useTranslation } from 'react-i18next';
import type { Fault } from '../condition/faults';

export function useFaultText() {
  const { t } = useTranslation();
  return (fault: Fault | undefined) => fault && t(`segments.rule.${fault}`);
}
