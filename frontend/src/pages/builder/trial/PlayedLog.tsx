import { useTranslation } from 'react-i18next';
import type { PlayedEntry } from '../../../api/trial';
import { exactTime } from '../../../format/time';
import { useLanguage } from '../../../i18n/language';
import { Detail } from '../../run/Detail';
import { TimelineIcon } from '../../run/TimelineIcon';
import { toneOf } from '../../run/tone';
import { afterInWords, entryInWords, stepInWords, type Names } from './lineInWords';

interface Props {
  log: PlayedEntry[];
  names: Names;
  onSelect: (element: string) => void;
}

/** What happened, in order, with the time since the start. */
export function PlayedLog({ log, names, onSelect }: Props) {
  return (
    <ol className="timeline trial-log">
      {log.map((entry, index) => (
        // A log is played anew as a whole.
        <Entry key={index} entry={entry} names={names} onSelect={onSelect} />
      ))}
    </ol>
  );
}

const told = (kind: string) => kind.startsWith('story.');

function Entry({ entry, names, onSelect }: Omit<Props, 'log'> & { entry: PlayedEntry }) {
  const { language } = useLanguage();
  const { kind, element, name, number, after, at } = entry;
  return (
    <li
      className={`timeline__entry timeline__entry--${toneOf(kind)} ${told(kind) ? 'trial-log__told' : ''}`}
    >
      <TimelineIcon kind={kind} />
      <div className="timeline__text">
        <p>{entryInWords(entry)}</p>
        {!told(kind) && <Detail entry={entry} />}
        {element && (
          <p className="timeline__step">
            <button type="button" className="trial-step" onClick={() => onSelect(element)}>
              {stepInWords(names.get(element) || name || element, number)}
            </button>
          </p>
        )}
        <Text entry={entry} />
      </div>
      <time dateTime={at} title={exactTime(at, language)}>
        +{afterInWords(after)}
      </time>
    </li>
  );
}

function Text({ entry: { subject, body } }: { entry: PlayedEntry }) {
  const { t } = useTranslation();
  if (!subject && !body) {
    return null;
  }
  return (
    <details className="trial-more">
      <summary>{subject ? t('trial.readSubject', { subject }) : t('trial.read')}</summary>
      <p className="trial-log__body">{body}</p>
    </details>
  );
}
