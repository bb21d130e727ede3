import { Play } from '@carbon/icons-react';
import { Button, Tag } from '@carbon/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryOut, type Channel } from '../../../api/trial';
import { useLanguage } from '../../../i18n/language';
import { canBePlayed } from './faults';
import type { Names } from './lineInWords';
import { QuickStories } from './QuickStories';
import { Refusal } from './Refusal';
import { newTelling, storyOf, type SendStep, type Telling } from './story';
import { StoryForm } from './StoryForm';
import { TrialResultView } from './TrialResultView';
import { workOn, type Work } from './useWork';

interface Props {
  cascade: string;
  getXml: () => Promise<string>;
  steps: SendStep[];
  channels: Channel[];
  names: Names;
  startEvent: string | undefined;
  work: Work;
  onWork: (work: Work) => void;
  onPath: (path: string[] | undefined) => void;
  onSelect: (element: string) => void;
}

export function StoryView(props: Props) {
  const { cascade, getXml, steps, channels, names, startEvent, work, onWork, onPath } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [tried, setTried] = useState(false);
  const { telling, name, expect } = work;
  const playable = canBePlayed(telling, steps);
  const trial = useMutation({
    mutationFn: async () => {
      const story = storyOf(telling);
      return { story, ...(await tryOut(cascade, await getXml(), { ...story, expect })) };
    },
    onMutate: () => onPath(undefined),
    onSuccess: ({ played }) => onPath(played.path),
  });
  const edit = (edited: Partial<Telling>) =>
    onWork({ ...work, telling: { ...telling, ...edited } });
  const play = () => {
    setTried(true);
    if (playable) {
      trial.mutate();
    }
  };
  const anew = () => {
    setTried(false);
    trial.reset();
    onPath(undefined);
    onWork({ telling: newTelling(channels, language), name: '', expect: null });
  };
  return (
    <div className="trial__body">
      {name && (
        <div className="trial-of">
          <Tag type="blue">{t('trial.ofTest', { name })}</Tag>
          <Button kind="ghost" size="sm" onClick={anew}>
            {t('trial.anew')}
          </Button>
        </div>
      )}
      <QuickStories steps={steps} getXml={getXml} onChoose={(then) => edit({ then })} />
      <StoryForm
        telling={telling}
        tried={tried}
        edit={edit}
        steps={steps}
        channels={channels}
        startEvent={startEvent}
      />
      <div className="trial-run">
        <Button renderIcon={Play} size="md" disabled={trial.isPending} onClick={play}>
          {t(trial.isPending ? 'trial.playing' : 'trial.play')}
        </Button>
        <p className="quiet">
          {t(trial.isPending ? 'trial.firstTakesLonger' : 'trial.nobodyGets')}
        </p>
      </div>
      {tried && !playable && (
        <p role="alert" className="trial-run__fault">
          {t('trial.faults.some')}
        </p>
      )}
      {trial.isError && (
        <Refusal
          error={trial.error}
          title={t('trial.notPlayed')}
          names={names}
          onSelect={props.onSelect}
        />
      )}
      {trial.data && !trial.isPending && (
        <TrialResultView
          cascade={cascade}
          tried={trial.data}
          name={name}
          names={names}
          onSelect={props.onSelect}
          onSaved={(saved) => onWork(workOn(saved, channels))}
        />
      )}
    </div>
  );
}
