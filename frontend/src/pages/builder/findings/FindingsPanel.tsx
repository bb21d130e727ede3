import {
  CheckmarkFilled,
  ChevronDown,
  ChevronUp,
  ErrorFilled,
  WarningAltFilled,
} from '@carbon/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../modeler/lint';
import { Sentences } from './Sentences';
import type { Findings } from './useFindings';
import { bySeverity, isError } from './words';

interface Props {
  findings: Findings;
  open: boolean;
  onToggle: () => void;
  nameOf: (element: string) => string;
  onChoose: (element: string) => void;
}

/** What the checks found, below the diagram. */
export function FindingsPanel({ findings, open, onToggle, nameOf, onChoose }: Props) {
  const { t } = useTranslation();
  const { list, state } = findings;
  const errors = list.filter(isError).length;
  const warnings = list.length - errors;
  return (
    <section className="findings" aria-label={t('modeler.findings.title')}>
      <h2>
        <button
          type="button"
          className="findings__head"
          aria-expanded={open}
          aria-controls="findings"
          onClick={onToggle}
        >
          {open ? <ChevronDown /> : <ChevronUp />}
          <span>{t('modeler.findings.title')}</span>
          <span className="findings__counts" role="status">
            {state === 'unavailable' && <span>{t('modeler.findings.unavailable')}</span>}
            {errors > 0 && (
              <span className="findings__count">
                <ErrorFilled className="findings__error" />
                {t('modeler.findings.errors', { count: errors })}
              </span>
            )}
            {warnings > 0 && (
              <span className="findings__count">
                <WarningAltFilled className="findings__warning" />
                {t('modeler.findings.warnings', { count: warnings })}
              </span>
            )}
            {list.length === 0 && state === 'fresh' && (
              <span className="findings__count">
                <CheckmarkFilled className="findings__fine" />
                {t('modeler.findings.none')}
              </span>
            )}
          </span>
        </button>
      </h2>
      {open && (
        <ul id="findings" className="findings__list">
          {bySeverity(list).map((finding, index) => (
            <FindingRow
              key={`${finding.element} ${finding.rule} ${index}`}
              finding={finding}
              name={nameOf(finding.element)}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  finding: Finding;
  name: string;
  onChoose: (element: string) => void;
}

function FindingRow({ finding, name, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { element } = finding;
  return (
    <li>
      <button
        type="button"
        className="findings__row"
        disabled={!element}
        onClick={() => onChoose(element)}
      >
        {isError(finding) ? (
          <ErrorFilled className="findings__error" aria-label={t('modeler.findings.error')} />
        ) : (
          <WarningAltFilled
            className="findings__warning"
            aria-label={t('modeler.findings.warning')}
          />
        )}
        <span>
          {element && <span className="findings__element">{name}</span>}
          <Sentences finding={finding} />
        </span>
      </button>
    </li>
  );
}
