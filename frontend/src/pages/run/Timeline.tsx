import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../api/types';
import { Moment } from '../../components/Moment';
import { Detail } from './Detail';
import { sentence } from './sentence';
import { TimelineIcon } from './TimelineIcon';
import { toneOf } from './tone';

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        // Entries have no id, and none is ever put before another one.
        <Entry key={index} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  return (
    <li className={`timeline__entry timeline__entry--${toneOf(entry.kind)}`}>
      <TimelineIcon kind={entry.kind} />
      <div className="timeline__text">
        <p>
          {sentence(entry)}
          {entry.late && (
            <Tag type="magenta" size="sm" title={t('run.lateHint')}>
              {t('run.late')}
            </Tag>
          )}
        </p>
        <Detail entry={entry} />
        {entry.name && entry.name !== entry.detail && (
          <p className="timeline__step">{entry.name}</p>
        )}
      </div>
      <Moment at={entry.at} />
    </li>
  );
}
