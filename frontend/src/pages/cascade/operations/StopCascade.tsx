import { Button, Modal } from '@carbon/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStop } from '../../../api/operations';
import type { Cascade } from '../../../api/types';
import { Failure } from '../../../components/Failure';
import { Field } from '../../../components/Field';

/** Ending all runs cannot be undone, so whoever does it has to write the cascade's key. */
export function StopCascade({ cascade: { key, name, activeRuns } }: { cascade: Cascade }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [written, setWritten] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const stop = useStop(key);
  const ask = () => {
    stop.reset();
    setWritten('');
    setAsking(true);
  };
  const sure = written.trim() === key;
  return (
    <>
      <Button ref={button} kind="danger--tertiary" size="md" onClick={ask}>
        {t('operations.stop')}
      </Button>
      <Modal
        danger
        size="sm"
        open={asking}
        launcherButtonRef={button}
        modalHeading={t('operations.stopTitle', { name })}
        primaryButtonText={t('operations.stopYes', { count: activeRuns })}
        secondaryButtonText={t('common.cancel')}
        closeButtonLabel={t('common.close')}
        primaryButtonDisabled={!sure || stop.isPending}
        selectorPrimaryFocus="#stop-key"
        onRequestClose={() => setAsking(false)}
        onRequestSubmit={() => stop.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        <div className="dialog">
          <p>{t('operations.stopText', { count: activeRuns })}</p>
          <p>{t('operations.stopAfterwards')}</p>
          <Field
            id="stop-key"
            labelText={t('operations.stopKey', { key })}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
          {stop.isError && <Failure error={stop.error} title={t('errors.action')} />}
        </div>
      </Modal>
    </>
  );
}
