import { useEffect, useState } from 'react';
import type { Channel, NamedStory } from '../../../api/trial';
import { newTelling, tellingOf, withContactsFor, type Telling } from './story';

/** What the author is at: a story, and the name of the test it was taken from, if it was. */
export interface Work {
  telling: Telling;
  name: string;
  expect: string[] | null;
}

/** To go on with a test that was kept. */
export function workOn({ name, story }: NamedStory, channels: Channel[]): Work {
  return { telling: tellingOf(story, channels), name, expect: story.expect ?? null };
}

const remembered = (cascade: string) => `kaskad.story.${cascade}`;

/** Keeps the story over closing the panel, for each cascade its own. */
export function useWork(cascade: string, channels: Channel[], locale: string) {
  const [work, setWork] = useState<Work>(
    () =>
      recall(cascade) ?? {
        telling: newTelling(channels, locale),
        name: '',
        expect: null,
      },
  );
  useEffect(() => {
    localStorage.setItem(remembered(cascade), JSON.stringify(work));
  }, [cascade, work]);
  return [{ ...work, telling: withContactsFor(work.telling, channels) }, setWork] as const;
}

function recall(cascade: string): Work | undefined {
  try {
    const work = JSON.parse(localStorage.getItem(remembered(cascade)) ?? 'null') as Work | null;
    return work?.telling && Array.isArray(work.telling.then) && Array.isArray(work.telling.contacts)
      ? work
      : undefined;
  } catch {
    return undefined;
  }
}
