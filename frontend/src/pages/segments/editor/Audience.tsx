import { InlineLoading, SkeletonText } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/Failure';
import { useLanguage } from '../../../i18n/language';
import { inWords } from '../condition/inWords';
import type { Group } from '../condition/tree';
import { useNames } from '../names';
import { Sample } from './Sample';
import { shareOf } from './share';
import { useAudience } from './useAudience';

/** How many and who meet the conditions, while they are edited. */
export function Audience({ root }: { root: Group }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { complete, count, total, isCounting } = useAudience(root);
  const counted = count.isError ? undefined : count.data;
  return (
    <aside className="audience" aria-labelledby="audience-title">
      <h2 id="audience-title">{t('segments.audience.title')}</h2>
      {counted && (
        <div className={isCounting || !complete ? 'audience__figure--former' : undefined}>
          <p className="audience__figure">
            <strong>{counted.count.toLocaleString(language)}</strong>{' '}
            {t('segments.audience.people', { count: counted.count })}
          </p>
          {total !== undefined && (
            <p className="quiet">
              {t('segments.audience.share', {
                share: shareOf(counted.count, total, language),
                total: total.toLocaleString(language),
              })}
            </p>
          )}
        </div>
      )}
      <div role="status" className="audience__state">
        {complete && isCounting && <InlineLoading description={t('segments.audience.counting')} />}
        {!complete && <p>{t(`segments.audience.${counted ? 'stale' : 'waiting'}`)}</p>}
      </div>
      {complete && !counted && !count.isError && <SkeletonText paragraph lineCount={3} />}
      {count.isError && <Failure error={count.error} title={t('segments.audience.failed')} />}
      {counted && <Sample counted={counted} />}
      <h3>{t('segments.audience.inWords')}</h3>
      <p className="audience__words">{inWords(root, names)}</p>
    </aside>
  );
}
