import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewCascadeDialog } from './NewCascadeDialog';

export function NewCascade({ taken }: { taken: string[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button ref={button} size="md" renderIcon={Add} onClick={() => setOpen(true)}>
        {t('modeler.create.button')}
      </Button>
      {open && <NewCascadeDialog taken={taken} onClose={close} />}
    </>
  );
}
