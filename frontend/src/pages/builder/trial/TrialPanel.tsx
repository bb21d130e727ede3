import { Close } from '@carbon/icons-react';
import { ContentSwitcher, IconButton, Switch } from '@carbon/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, NamedStory } from '../../../api/trial';
import { useLanguage } from '../../../i18n/language';
import '../../cascade/cascade.scss';
import '../../run/run.scss';
import { isChannel } from './channels';
import type { SendStep } from './story';
import { StoryView } from './StoryView';
import { Tests } from './Tests';
import './trial.scss';
import { useWork, workOn } from './useWork';

interface Props {
  cascadeKey: string;
  /** The diagram as it is now. */
  getXml: () => Promise<string>;
  /** The steps that send. */
  steps: SendStep[];
  /** The author's name of each element, by its id. */
  names: Map<string, string>;
  startEvent?: string;
  /** Which elements and flows the customer passed, in order; nothing while there is nothing to show. */
  onPath: (path: string[] | undefined) => void;
  onSelect: (element: string) => void;
  onClose?: () => void;
}

const VIEWS = ['story', 'tests'] as const;

/** Where an author lets one person go through the cascade as it is drawn, without anybody getting a message. */
export function TrialPanel({ onClose, onPath, ...props }: Props) {
  const { cascadeKey, getXml, steps, names, startEvent, onSelect } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const channels = channelsOf(steps);
  const [work, setWork] = useWork(cascadeKey, channels, language);
  const [view, setView] = useState<(typeof VIEWS)[number]>('story');
  const showPath = useRef(onPath);

  useEffect(() => {
    showPath.current = onPath;
  });
  useEffect(() => () => showPath.current(undefined), []);

  const edit = (story: NamedStory) => {
    setWork(workOn(story, channels));
    setView('story');
    onPath(undefined);
  };
  return (
    <aside className="trial" aria-label={t('trial.title')}>
      <header className="trial__head">
        <h2>{t('trial.title')}</h2>
        {onClose && (
          <IconButton
            kind="ghost"
            size="md"
            align="left"
            label={t('common.close')}
            onClick={onClose}
          >
            <Close />
          </IconButton>
        )}
      </header>
      <ContentSwitcher
        aria-label={t('trial.views.title')}
        size="sm"
        selectedIndex={VIEWS.indexOf(view)}
        onChange={({ name }) => setView(name as typeof view)}
      >
        {VIEWS.map((name) => (
          <Switch key={name} name={name} text={t(`trial.views.${name}`)} />
        ))}
      </ContentSwitcher>
      {view === 'story' ? (
        <StoryView
          cascade={cascadeKey}
          getXml={getXml}
          steps={steps}
          channels={channels}
          names={names}
          startEvent={startEvent}
          work={work}
          onWork={setWork}
          onPath={onPath}
          onSelect={onSelect}
        />
      ) : (
        <Tests
          cascade={cascadeKey}
          getXml={getXml}
          names={names}
          onSelect={onSelect}
          onEdit={edit}
        />
      )}
    </aside>
  );
}

function channelsOf(steps: SendStep[]): Channel[] {
  const channels = [...new Set(steps.map(({ channel }) => channel))].filter(isChannel);
  return channels.length > 0 ? channels : ['email'];
}
