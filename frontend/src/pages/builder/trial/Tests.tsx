import { PlayFilledAlt } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  playStories,
  tryOut,
  useRemoveStory,
  useSaveStory,
  useStories,
  type NamedStory,
  type StoryResult,
} from '../../../api/trial';
import { EmptyState } from '../../../components/EmptyState';
import { Failure } from '../../../components/Failure';
import { Loaded } from '../../../components/Loaded';
import type { Names } from './lineInWords';
import { Refusal } from './Refusal';
import { TestRow } from './TestRow';

interface Props {
  cascade: string;
  getXml: () => Promise<string>;
  names: Names;
  onSelect: (element: string) => void;
  onEdit: (story: NamedStory) => void;
}

const isRed = ({ comparison, problem }: StoryResult) =>
  Boolean(problem) || (comparison ? !comparison.matches : false);

/** The stories kept with the cascade, played together before each deployment and whenever asked to. */
export function Tests({ cascade, getXml, names, onSelect, onEdit }: Props) {
  const { t } = useTranslation();
  const stories = useStories(cascade);
  const save = useSaveStory(cascade);
  const remove = useRemoveStory(cascade);
  const play = useMutation({ mutationFn: async () => playStories(cascade, await getXml()) });
  const accept = useMutation({
    mutationFn: async ({ name, story }: NamedStory) => {
      const { played, trace } = await tryOut(cascade, await getXml(), story);
      // What was broken off is nothing to expect; playing tells why it was.
      if (!played.problem) {
        await save.mutateAsync({ name, story: { ...story, expect: trace } });
      }
      await play.mutateAsync();
    },
  });
  const busy = play.isPending || accept.isPending || remove.isPending;
  const refusal = play.error ?? accept.error;
  // A test may have been removed since.
  const played = play.data?.filter(({ name }) => stories.data?.some((each) => each.name === name));
  const red = played?.filter(isRed).length ?? 0;
  return (
    <Loaded query={stories}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={t('trial.noTests')} hint={t('trial.noTestsHint')} />
        ) : (
          <div className="trial-tests">
            <div className="trial-tests__head">
              <Button
                size="md"
                renderIcon={PlayFilledAlt}
                disabled={busy}
                onClick={() => {
                  accept.reset();
                  play.mutate();
                }}
              >
                {play.isPending || accept.isPending ? t('trial.playing') : t('trial.playAll')}
              </Button>
              <p role="status">
                {played &&
                  played.length > 0 &&
                  (red > 0
                    ? t('trial.reds', { count: red, all: played.length })
                    : t('trial.allGreen', { count: played.length }))}
              </p>
            </div>
            {refusal && (
              <Refusal
                error={refusal}
                title={t('trial.notPlayed')}
                names={names}
                onSelect={onSelect}
              />
            )}
            {remove.isError && <Failure error={remove.error} title={t('errors.action')} />}
            <ul>
              {all.map((story) => (
                <TestRow
                  key={story.name}
                  name={story.name}
                  result={played?.find(({ name }) => name === story.name)}
                  names={names}
                  busy={busy}
                  onAccept={() => accept.mutate(story)}
                  onEdit={() => onEdit(story)}
                  onRemove={() => remove.mutate(story.name)}
                />
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}
