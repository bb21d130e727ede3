import { Button, InlineNotification } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';

interface Props {
  save: { isPending: boolean; isError: boolean; error: unknown };
  text: string;
  /** Somebody has tried, and something is amiss. */
  isFaulty: boolean;
  unsaved: boolean;
  isNew?: boolean;
  onSave: () => void;
  /** If somebody else was faster: loads what they saved. */
  onTakeTheirs?: () => unknown;
}

/** Stays in sight below what is edited. */
export function SaveBar({ save, text, isFaulty, unsaved, isNew, onSave, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  return (
    <div className="save-bar">
      {isFaulty && (
        <InlineNotification
          kind="error"
          role="alert"
          lowContrast
          hideCloseButton
          title={t('editing.saveFailed')}
          subtitle={t('editing.incomplete')}
        />
      )}
      {save.isError && <Failure error={save.error} title={t('editing.saveFailed')} />}
      {onTakeTheirs && (
        <div>
          <Button kind="tertiary" size="md" onClick={() => onTakeTheirs()}>
            {t('editing.takeTheirs')}
          </Button>
          <p className="quiet">{t('editing.takeTheirsHint')}</p>
        </div>
      )}
      <div className="actions">
        <Button size="md" disabled={save.isPending || (!isNew && !unsaved)} onClick={onSave}>
          {save.isPending ? t('editing.saving') : text}
        </Button>
        <span role="status" className="quiet">
          {unsaved ? t('editing.unsaved') : !isNew && t('editing.saved')}
        </span>
      </div>
    </div>
  );
}
