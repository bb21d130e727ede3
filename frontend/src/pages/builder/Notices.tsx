import { ActionableNotification, InlineNotification } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../components/explain';
import type { Standing } from './draft/DraftKeeper';
import type { Beginning } from './draft/localCopies';

interface Props {
  start: Beginning['with'];
  standing: Standing;
  onDecide: () => void;
}

/** What an author must know about the draft beyond its state. */
export function Notices({ start, standing, onDecide }: Props) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(false);
  return (
    <>
      {start === 'copy' && !seen && (
        <InlineNotification
          kind="info"
          lowContrast
          title={t('modeler.saved.restored')}
          subtitle={t('modeler.saved.restoredHint')}
          aria-label={t('common.close')}
          statusIconDescription={t('modeler.saved.restored')}
          onCloseButtonClick={() => setSeen(true)}
        />
      )}
      {standing.phase === 'conflict' && (
        <ActionableNotification
          kind="warning"
          inline
          lowContrast
          hideCloseButton
          title={t('modeler.conflict.title')}
          actionButtonLabel={t('modeler.conflict.decide')}
          onActionButtonClick={onDecide}
        />
      )}
      {standing.phase === 'refused' && (
        <InlineNotification
          kind="error"
          role="alert"
          lowContrast
          hideCloseButton
          title={t('modeler.saved.refusedTitle')}
          subtitle={explain(standing.problem, t)}
        />
      )}
      <p className="builder__narrow">{t('modeler.page.narrow')}</p>
    </>
  );
}
