import { PauseFilled, PlayFilledAlt } from '@carbon/icons-react';
import { Button, Modal } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePause, useResume } from '../../../api/operations';
import type { Cascade } from '../../../api/types';
import { Failure } from '../../../components/Failure';
import { StopCascade } from './StopCascade';

/** Lets people into the cascade or keeps them out, and ends all of its runs. */
export function Controls({ cascade }: { cascade: Cascade }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const pause = usePause(cascade.key);
  const resume = useResume(cascade.key);
  const change = cascade.paused ? resume : pause;
  const ask = () => {
    change.reset();
    setAsking(true);
  };
  const close = () => {
    setAsking(false);
    button.current?.focus();
  };
  const text = cascade.paused ? 'resume' : 'pause';
  return (
    <>
      <Button
        ref={button}
        kind="tertiary"
        size="md"
        renderIcon={cascade.paused ? PlayFilledAlt : PauseFilled}
        onClick={ask}
      >
        {t(`operations.${text}`)}
      </Button>
      {asking && (
        <Modal
          size="sm"
          open
          modalHeading={t(`operations.${text}Title`, { name: cascade.name })}
          primaryButtonText={t(`operations.${text}`)}
          secondaryButtonText={t('common.cancel')}
          closeButtonLabel={t('common.close')}
          primaryButtonDisabled={change.isPending}
          onRequestClose={close}
          onRequestSubmit={() => change.mutate(undefined, { onSuccess: close })}
        >
          <p>{t(`operations.${text}Text`)}</p>
          {change.isError && <Failure error={change.error} title={t('errors.action')} />}
        </Modal>
      )}
      <StopCascade cascade={cascade} />
    </>
  );
}
