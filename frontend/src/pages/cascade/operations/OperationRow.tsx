import { Button, ProgressBar, Tag } from '@carbon/react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBreakOff, type Operation } from '../../../api/operations';
import { Failure } from '../../../components/Failure';
import { Moment } from '../../../components/Moment';
import { useLanguage } from '../../../i18n/language';
import { OperationRuns } from './OperationRuns';

const COLOURS = { RUNNING: 'blue', DONE: 'green', CANCELLED: 'gray' } as const;

export function OperationRow({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const breakOff = useBreakOff();
  const { id, state, total, done, failed, startedAt, startedBy, endedAt } = operation;
  const running = state === 'RUNNING';
  const number = (count: number) => count.toLocaleString(language);
  const what = inWords(operation, t);
  const progress = t('operations.progress', {
    done: number(done),
    failed: number(failed),
    total: number(total),
  });
  return (
    <li className="operation">
      <div className="operation__head">
        <strong>{what}</strong>
        <Tag type={failed > 0 && !running ? 'red' : COLOURS[state]} size="sm">
          {t(`operations.states.${state}`)}
        </Tag>
        <span className="quiet">
          {t('operations.by', { user: startedBy })} <Moment at={startedAt} />
          {endedAt && (
            <>
              {' – '}
              <Moment at={endedAt} />
            </>
          )}
        </span>
      </div>
      {running ? (
        <ProgressBar
          label={what}
          hideLabel
          helperText={progress}
          value={done + failed}
          max={Math.max(total, done + failed, 1)}
        />
      ) : (
        <p>{progress}</p>
      )}
      <div className="operation__acts">
        {done + failed > 0 && (
          <Button kind="ghost" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'operations.hideRuns' : 'operations.showRuns')}
          </Button>
        )}
        {running && (
          <Button
            kind="danger--ghost"
            size="sm"
            disabled={breakOff.isPending}
            onClick={() => breakOff.mutate(id)}
          >
            {t('operations.breakOff')}
          </Button>
        )}
      </div>
      {breakOff.isError && <Failure error={breakOff.error} title={t('errors.action')} />}
      {open && (
        <>
          {failed > 0 && <OperationRuns operation={operation} failed />}
          {done > 0 && <OperationRuns operation={operation} failed={false} />}
        </>
      )}
    </li>
  );
}

function inWords({ kind, from, to }: Operation, t: TFunction): string {
  return typeof from === 'number' && typeof to === 'number'
    ? t('operations.moving', { from, to })
    : t(`operations.kinds.${kind}`);
}
