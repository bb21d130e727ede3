import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../api/checks';
import { ApiProblem } from '../../../api/problem';
import { Failure } from '../../../components/Failure';
import { Sentences } from '../findings/Sentences';
import { isError } from '../findings/words';
import type { Names } from './lineInWords';

interface Props {
  error: unknown;
  title: string;
  names: Names;
  onSelect: (element: string) => void;
}

/** Why something was refused; where the diagram is at fault, each finding with the element it is about. */
export function Refusal({ error, title, names, onSelect }: Props) {
  const { t } = useTranslation();
  const findings = refusalOf(error).findings.filter(isError);
  if (findings.length === 0) {
    return (
      <div className="trial-refusal">
        <Failure error={error} title={title} />
        {error instanceof ApiProblem && (error.status === 422 || error.status === 400) && (
          <p className="quiet">{t(`trial.todo.${error.status}`)}</p>
        )}
      </div>
    );
  }
  return (
    <div className="trial-refusal trial-refusal--findings" role="alert">
      <p>
        <strong>{title}</strong> {t('trial.todo.findings')}
      </p>
      <ul>
        {findings.map((finding, index) => (
          <li key={index}>
            {finding.element && (
              <button
                type="button"
                className="trial-step"
                onClick={() => onSelect(finding.element)}
              >
                {names.get(finding.element) || finding.element}
              </button>
            )}{' '}
            <Sentences finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}
