import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedStory, Story, TrialResult } from '../../../api/trial';
import { Differences } from './Differences';
import type { Names } from './lineInWords';
import { Outcome } from './Outcome';
import { PlayedLog } from './PlayedLog';
import { SaveTest } from './SaveTest';

export interface Tried extends TrialResult {
  story: Story;
}

interface Props {
  cascade: string;
  tried: Tried;
  name: string;
  names: Names;
  onSelect: (element: string) => void;
  onSaved: (saved: NamedStory) => void;
}

export function TrialResultView({ cascade, tried, name, names, onSelect, onSaved }: Props) {
  const { t } = useTranslation();
  const { played, trace, comparison, story } = tried;
  // A test has to begin at the same time whenever it is played.
  const at = story.start.at ?? wholeSecond(played.startedAt);
  const test = { ...story, start: { ...story.start, at }, expect: trace };
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [tried]);
  return (
    <section ref={section} className="trial-result" aria-label={t('trial.result')}>
      <h3>{t('trial.result')}</h3>
      <Outcome played={played} names={names} />
      {comparison && !comparison.matches && (
        <div className="trial-result__red">
          <p>{t('trial.otherwise', { name })}</p>
          <Differences comparison={comparison} names={names} />
        </div>
      )}
      {comparison?.matches && <p className="trial-result__green">{t('trial.asExpected')}</p>}
      {played.log.length > 0 && <PlayedLog names={names} log={played.log} onSelect={onSelect} />}
      <SaveTest
        cascade={cascade}
        story={test}
        name={name}
        onSaved={(saved) => onSaved({ name: saved, story: test })}
      />
    </section>
  );
}

const wholeSecond = (iso: string) =>
  new Date(Math.floor(Date.parse(iso) / 1000) * 1000).toISOString();
