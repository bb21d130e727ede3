import { ProgressBar } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../api/types';
import { secondsInWords } from '../../format/duration';
import { sizeInWords } from '../../format/size';
import { useLanguage } from '../../i18n/language';
import { paceOf } from './pace';

interface Props {
  file: Import;
  at: number;
}

export function ImportProgress({ file, at }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { name, state, bytes, bytesRead, rows, imported, failed } = file;
  const now = { at, bytesRead, rows };
  const [first, setFirst] = useState(now);
  // While the file is looked through nothing is read yet, which says nothing of the pace.
  if (first.bytesRead === 0 && bytesRead > 0) {
    setFirst(now);
  }
  const pace = paceOf(first, now, file);
  const number = (count: number) => count.toLocaleString(language);
  const said = [
    state === 'UPLOADING' && t('imports.arrived', { size: sizeInWords(bytes, language) }),
    state === 'WAITING' && t('imports.waits'),
    state === 'RUNNING' && bytesRead === 0 && t('imports.looks'),
    rows > 0 && t('imports.progress', { imported: number(imported), failed: number(failed) }),
    pace && t('imports.pace', { rows: number(pace.rowsPerSecond) }),
    pace && t('imports.left', { duration: secondsInWords(pace.secondsLeft, language) }),
  ].filter(Boolean);
  return (
    <ProgressBar
      label={name || t('imports.nameless')}
      hideLabel
      helperText={said.join(' · ')}
      value={bytesRead > 0 ? bytesRead : undefined}
      max={Math.max(bytes, 1)}
    />
  );
}
