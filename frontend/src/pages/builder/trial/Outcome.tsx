import { InlineNotification, Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Played } from '../../../api/trial';
import { secondsInWords } from '../../../format/duration';
import { useLanguage } from '../../../i18n/language';
import { RunStateTag } from '../../runs/RunStateTag';
import { outcomeInWords, troubleInWords, type Names } from './lineInWords';

/** How it ended, in a sentence. */
export function Outcome({ played, names }: { played: Played; names: Names }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { state, outcome, outcomeName, startedAt, endedAt, problem, trouble } = played;
  const lasted = endedAt && Math.floor((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  return (
    <>
      <div className="trial-outcome" role="status">
        {state ? <RunStateTag state={state} /> : <Tag type="red">{t('trial.notBegun')}</Tag>}
        <span>
          {outcome
            ? t('trial.ended', {
                outcome: outcomeInWords(outcome, names, outcomeName),
                after: secondsInWords(lasted || 0, language),
              })
            : t(state ? 'trial.goesOn' : 'trial.nothingBegan')}
        </span>
      </div>
      {problem && (
        <InlineNotification
          kind={state ? 'warning' : 'error'}
          role="alert"
          lowContrast
          hideCloseButton
          title={t(state ? 'trial.problem' : 'trial.whyNotBegun')}
          subtitle={trouble ? troubleInWords(trouble, names) : problem}
        />
      )}
    </>
  );
}
