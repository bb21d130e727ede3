import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../api/types';
import { Moment } from '../Moment';
import { reasonName, word } from '../../i18n/words';

export function Attempts({ attempts }: { attempts: Attempt[] }) {
  const { t } = useTranslation();
  if (attempts.length === 0) {
    return <p className="quiet">{t('run.noAttempts')}</p>;
  }
  return (
    <ul>
      {attempts.map(({ number, startedAt, outcome, detail }) => (
        <li key={number}>
          {t('run.attempt', { number })}, <Moment at={startedAt} />:{' '}
          {outcome ? word('attemptOutcomes', outcome) : t('run.inProgress')}
          {detail && <p className="quiet">{reasonName(detail)}</p>}
        </li>
      ))}
    </ul>
  );
}
