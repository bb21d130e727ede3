import { PlayFilledAlt } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StartRunDialog } from './StartRunDialog';

interface Props {
  cascade: string;
  name: string;
}

export function StartRun({ cascade, name }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button ref={button} size="md" renderIcon={PlayFilledAlt} onClick={() => setOpen(true)}>
        {t('cascade.startRun')}
      </Button>
      {open && <StartRunDialog cascade={cascade} name={name} onClose={close} />}
    </>
  );
}
