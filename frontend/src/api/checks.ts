import { api } from '.';
import type { Finding } from '../modeler/lint';
import { ApiProblem, unwrap } from './problem';
import type { Comparison, StoryResult } from './trial';

interface Deployment {
  xml: string;
  /** 0: there is no draft that goes with it. */
  draftVersion: number;
  comment: string;
  /** Why it is deployed all the same. */
  override?: string;
}

/** What the server finds in a diagram. */
export async function validate(key: string, xml: string): Promise<Finding[]> {
  const answer = await api.POST('/api/cascades/{key}/validate', {
    params: { path: { key } },
    body: { xml },
  });
  return unwrap(answer).findings;
}

export async function deploy(key: string, { draftVersion, ...deployment }: Deployment) {
  return unwrap(
    await api.POST('/api/cascades/{key}/deploy', {
      params: { path: { key } },
      body: { ...deployment, draftVersion: draftVersion || null },
    }),
  );
}

/** A kept story that comes out otherwise than it should. */
export type RedStory = Pick<Comparison, 'missing' | 'surprising'> &
  Pick<StoryResult, 'name' | 'problem'>;

/** Why the server did not deploy: errors, or stories that a person may override. */
export interface Refusal {
  findings: Finding[];
  stories: RedStory[];
}

export function refusalOf(problem: unknown): Refusal {
  const members = problem instanceof ApiProblem ? problem.members : {};
  const { findings, stories } = members as Partial<Refusal>;
  return { findings: findings ?? [], stories: stories ?? [] };
}
