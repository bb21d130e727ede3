import { useQuery } from '@tanstack/react-query';
import { api } from '.';
import { readDraft } from './drafts';
import { unwrap } from './problem';

/** A diagram or a campaign that asks for something. */
export interface User {
  name: string;
  page: string;
  draft: boolean;
}

/** Who is started or woken by these events, or lets only the members of this segment in. */
export interface Used {
  events: string[];
  segment?: string;
}

/** Whether a diagram uses any of it. */
export function uses(xml: string, { events, segment }: Used): boolean {
  const diagram = new DOMParser().parseFromString(xml, 'application/xml');
  const named = (tag: string) => [...diagram.getElementsByTagNameNS('*', tag)];
  const awaited = (element: Element) =>
    events.some((event) => [...element.attributes].some(({ value }) => value === event));
  return (
    named('message').some(awaited) ||
    named('property').some(
      (property) =>
        (segment !== undefined &&
          property.getAttribute('name') === 'segment' &&
          property.getAttribute('value') === segment) ||
        awaited(property),
    ) ||
    named('inputParameter').some(({ textContent }) => events.includes(textContent ?? ''))
  );
}

/** The deployed cascades, the drafts and the campaigns that use it; each diagram is read, so ask only when somebody wants to know. */
export function useUsers(used: Used) {
  return useQuery({ queryKey: ['users', used], queryFn: () => usersOf(used), gcTime: 0 });
}

async function usersOf(used: Used): Promise<User[]> {
  const cascades = unwrap(await api.GET('/api/cascades')).items;
  const drafts = unwrap(await api.GET('/api/drafts')).items;
  const read = await Promise.all([
    ...cascades.map(async ({ key, name }) => ({ key, name, draft: false, xml: await xmlOf(key) })),
    ...drafts.map(async ({ key }) => ({ ...(await readDraft(key)), key, draft: true })),
  ]);
  const cascadesOf = read
    .filter(({ xml }) => uses(xml, used))
    .map(({ key, name, draft }) => ({
      name,
      page: `/cascades/${encodeURIComponent(key)}${draft ? '/edit' : ''}`,
      draft,
    }));
  return [...cascadesOf, ...(used.segment ? await campaignsFor(used.segment) : [])];
}

const MOST_CAMPAIGNS = 200;

/** Of those changed last. */
async function campaignsFor(wanted: string): Promise<User[]> {
  const campaigns = unwrap(
    await api.GET('/api/campaigns', { params: { query: { limit: MOST_CAMPAIGNS } } }),
  ).items;
  return campaigns
    .filter(({ segment }) => segment === wanted)
    .map(({ id, name }) => ({
      name,
      page: `/campaigns/${encodeURIComponent(id)}`,
      draft: false,
    }));
}

async function xmlOf(key: string): Promise<string> {
  return unwrap(
    await api.GET('/api/cascades/{key}/xml', { params: { path: { key } }, parseAs: 'text' }),
  );
}
