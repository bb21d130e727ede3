import { Download } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../api/types';
import { FailuresTable } from './FailuresTable';

/** The rows that could not be imported: to look at, or to mend in a table. */
export function Failures({ file }: { file: Import }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="ghost" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'imports.hideFailures' : 'imports.showFailures')}
      </Button>
      <Button
        as="a"
        kind="ghost"
        size="sm"
        renderIcon={Download}
        href={`/api/imports/${file.id}/errors`}
        download
      >
        {t('imports.download')}
      </Button>
      {open && <FailuresTable file={file} />}
    </>
  );
}
