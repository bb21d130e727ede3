import { api } from '.';
import type { Finding } from '../modeler/lint';
import { ApiProblem, unwrap } from './problem';

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

/** Why the server did not deploy: errors, or objections that a person may override. */
export interface Refusal {
  findings: Finding[];
  objections: string[];
}

export function refusalOf(problem: unknown): Refusal {
  const members = problem instanceof ApiProblem ? problem.members : {};
  const { findings, objections } = members as Partial<Refusal>;
  return { findings: findings ?? [], objections: objections ?? [] };
}
