import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../api/types';
import { Moment } from '../../components/Moment';
import { isUnderWay } from '../../api/imports';
import { sourceName } from '../../i18n/words';
import { CancelImport } from './CancelImport';
import { Failures } from './Failures';
import { ImportProgress } from './ImportProgress';
import { ImportResult } from './ImportResult';

const COLOURS = {
  UPLOADING: 'blue',
  WAITING: 'blue',
  RUNNING: 'blue',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'gray',
} as const;

interface Props {
  file: Import;
  /** When this was so, in milliseconds. */
  at: number;
}

export function ImportRow({ file, at }: Props) {
  const { t } = useTranslation();
  const { name, kind, state, createdAt, createdBy, endedAt } = file;
  const under = isUnderWay(file);
  return (
    <li className="import">
      <div className="import__head">
        <strong>{name || t('imports.nameless')}</strong>
        <Tag type={COLOURS[state]} size="sm">
          {t(`imports.states.${state}`)}
        </Tag>
        <span className="quiet">
          {t(`imports.kinds.${kind}`)} · {sourceName(createdBy)}, <Moment at={createdAt} />
          {endedAt && (
            <>
              {' – '}
              <Moment at={endedAt} />
            </>
          )}
        </span>
      </div>
      {under ? <ImportProgress file={file} at={at} /> : <ImportResult file={file} />}
      <div className="import__acts">
        {file.failed > 0 && <Failures file={file} />}
        {under && <CancelImport file={file} />}
      </div>
    </li>
  );
}
