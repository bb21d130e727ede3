import { Redo, Undo } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Edited } from './useHistory';

export function UndoRedo({ undo, redo }: Pick<Edited<unknown>, 'undo' | 'redo'>) {
  const { t } = useTranslation();
  return (
    <span className="undo-redo">
      <Button
        kind="ghost"
        size="md"
        hasIconOnly
        renderIcon={Undo}
        iconDescription={t('editing.undo')}
        disabled={!undo}
        onClick={undo}
      />
      <Button
        kind="ghost"
        size="md"
        hasIconOnly
        renderIcon={Redo}
        iconDescription={t('editing.redo')}
        disabled={!redo}
        onClick={redo}
      />
    </span>
  );
}
