import { CheckmarkOutline, CloudOffline, ErrorFilled, Pending, Save } from '@carbon/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../components/explain';
import { exactTime, shortTime } from '../../../format/time';
import { useLanguage } from '../../../i18n/language';
import type { Phase, Standing } from './DraftKeeper';

const ICONS: Record<Phase, typeof Save> = {
  saved: CheckmarkOutline,
  unsaved: Pending,
  saving: Save,
  offline: CloudOffline,
  refused: ErrorFilled,
  conflict: ErrorFilled,
};

/** Whether the server has what is on the screen. */
export function SavedState({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { phase, version, updatedAt, problem } = standing;
  const Icon = ICONS[phase];
  const pristine = phase === 'saved' && version === 0;
  const details = [
    phase === 'saved' && updatedAt ? exactTime(updatedAt, language) : '',
    phase === 'refused' || phase === 'offline' ? explain(problem, t) : '',
  ];
  return (
    <span
      role="status"
      className={`saved-state saved-state--${phase}`}
      title={details.filter(Boolean).join('\n') || undefined}
    >
      <Icon aria-hidden />
      {pristine
        ? t('modeler.saved.unchanged')
        : t(`modeler.saved.${phase}`, { time: updatedAt ? shortTime(updatedAt, language) : '' })}
    </span>
  );
}
