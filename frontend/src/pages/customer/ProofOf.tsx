import { useTranslation } from 'react-i18next';
import type { ConsentChange } from '../../api/types';

export function ProofOf({ change: { form, textVersion, ip } }: { change: ConsentChange }) {
  const { t } = useTranslation();
  const known = [
    form && t('customer.proofForm', { form }),
    textVersion && t('customer.proofText', { textVersion }),
    ip && t('customer.proofIp', { ip }),
  ].filter(Boolean);
  return known.length > 0 ? known.join('; ') : t('customer.noProof');
}
