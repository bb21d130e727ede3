import { Button, ComposedModal, ModalBody, ModalFooter, ModalHeader } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDraft } from '../../../api/drafts';
import type { SavedDraft } from '../../../api/overtaken';
import type { Draft } from '../../../api/types';
import { Failure } from '../../../components/Failure';
import { shortTime } from '../../../format/time';
import { useLanguage } from '../../../i18n/language';
import { DiagramPreview } from './DiagramPreview';

interface Props {
  cascade: string;
  other: SavedDraft;
  onKeepCopy: () => void;
  onTakeTheirs: (theirs: Draft) => Promise<void>;
  onOverwrite: (theirs: Draft) => Promise<void>;
  /** Decides later; nothing is saved until then but in this browser. */
  onClose: () => void;
}

/** Two people drew at the same time: nothing is lost unless the author at this screen says so. */
export function ConflictDialog(props: Props) {
  const { cascade, other, onKeepCopy, onTakeTheirs, onOverwrite, onClose } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [theirs, setTheirs] = useState<Draft>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const look = () => attempt(async () => setTheirs(await readDraft(cascade)));
  const take = () => attempt(async () => onTakeTheirs(theirs ?? (await readDraft(cascade))));
  const overwrite = () => attempt(async () => onOverwrite(theirs!));

  return (
    <ComposedModal open size={theirs ? 'lg' : 'sm'} preventCloseOnClickOutside onClose={onClose}>
      <ModalHeader title={t('modeler.conflict.title')} iconDescription={t('common.close')} />
      <ModalBody>
        <p>
          {other.version === 0
            ? t('modeler.conflict.gone')
            : t('modeler.conflict.text', {
                who: other.updatedBy,
                when: shortTime(other.updatedAt, language),
              })}
        </p>
        <p>{t('modeler.conflict.safe')}</p>
        {theirs && (
          <DiagramPreview
            xml={theirs.xml}
            label={t('modeler.conflict.theirs', { who: other.updatedBy })}
          />
        )}
        {error !== undefined && <Failure error={error} title={t('errors.action')} />}
      </ModalBody>
      <ModalFooter>
        <Button kind="secondary" onClick={onKeepCopy}>
          {t('modeler.conflict.download')}
        </Button>
        <Button kind="secondary" disabled={busy} onClick={() => void take()}>
          {t('modeler.conflict.take')}
        </Button>
        {theirs ? (
          <Button kind="danger" disabled={busy} onClick={() => void overwrite()}>
            {t('modeler.conflict.overwrite')}
          </Button>
        ) : (
          <Button data-modal-primary-focus disabled={busy} onClick={() => void look()}>
            {t('modeler.conflict.look')}
          </Button>
        )}
      </ModalFooter>
    </ComposedModal>
  );
}
