import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../api/trial';
import { lineInWords, type Names } from './lineInWords';

const KINDS = ['missing', 'surprising'] as const;

/** Where what came of a story is not what was expected. */
export function Differences({ comparison, names }: { comparison: Comparison; names: Names }) {
  const { t } = useTranslation();
  if (comparison.missing.length + comparison.surprising.length === 0) {
    return <p className="quiet">{t('trial.otherOrder')}</p>;
  }
  return (
    <div className="trial-differences">
      {KINDS.filter((kind) => comparison[kind].length > 0).map((kind) => (
        <div key={kind} className={`trial-differences__${kind}`}>
          <h4>{t(`trial.${kind}`)}</h4>
          <ul>
            {comparison[kind].map((line, index) => (
              <li key={index}>{lineInWords(line, names)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
