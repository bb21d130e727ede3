import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../api/trial';
import './differences.scss';
import { lineInWords, type Names } from './lineInWords';

const KINDS = ['missing', 'surprising'] as const;

interface Props {
  comparison: Pick<Comparison, (typeof KINDS)[number]>;
  names: Names;
}

/** Where what came of a story is not what was expected. */
export function Differences({ comparison, names }: Props) {
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
