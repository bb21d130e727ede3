import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { unwrap } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Channel = Schemas['Behaviour']['channel'];
export type Becomes = NonNullable<Schemas['Then']['becomes']>;
export type Then = Schemas['Then'];
export type Played = Schemas['Played'];
export type PlayedEntry = Schemas['Entry'];
export type Trouble = Schemas['Trouble'];
export type Comparison = Schemas['Comparison'];
export type TrialResult = Schemas['TrialResult'];
export type StoryResult = Schemas['StoryResult'];

/** Who goes through the cascade: a customer there is, or an invented one. */
export type Person = Schemas['Person'];
export type Story = Schemas['Story'];
export type NamedStory = Schemas['NamedStory'];

const at = (key: string) => ({ params: { path: { key } } });
const storiesOf = (cascade: string) => ['cascades', cascade, 'stories'];

export async function tryOut(cascade: string, xml: string, story: Story): Promise<TrialResult> {
  return unwrap(
    await api.POST('/api/cascades/{key}/try', { ...at(cascade), body: { xml, story } }),
  );
}

export async function playStories(cascade: string, xml: string): Promise<StoryResult[]> {
  return unwrap(
    await api.POST('/api/cascades/{key}/stories/play', { ...at(cascade), body: { xml } }),
  ).items;
}

export function useStories(cascade: string) {
  return useQuery({
    queryKey: storiesOf(cascade),
    queryFn: async () => unwrap(await api.GET('/api/cascades/{key}/stories', at(cascade))).items,
  });
}

export function useSaveStory(cascade: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, story }: NamedStory) =>
      unwrap(
        await api.PUT('/api/cascades/{key}/stories/{name}', {
          params: { path: { key: cascade, name } },
          body: story,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: storiesOf(cascade) }),
  });
}

export function useRemoveStory(cascade: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) =>
      unwrap(
        await api.DELETE('/api/cascades/{key}/stories/{name}', {
          params: { path: { key: cascade, name } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: storiesOf(cascade) }),
  });
}
