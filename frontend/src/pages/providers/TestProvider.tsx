import { SendAlt } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provider } from '../../api/types';
import { TestDialog } from './TestDialog';

export function TestProvider({ provider }: { provider: Provider }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        kind="tertiary"
        size="md"
        renderIcon={SendAlt}
        onClick={() => setOpen(true)}
      >
        {t('providers.test')}
      </Button>
      {open && <TestDialog provider={provider} onClose={close} />}
    </>
  );
}
