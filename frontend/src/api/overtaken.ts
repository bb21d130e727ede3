import { ApiProblem } from './problem';
import type { DraftStamp } from './types';

export type SavedDraft = Pick<DraftStamp, 'version' | 'updatedAt' | 'updatedBy'>;

/** The draft is not there any more: somebody has deployed or discarded it. */
export const GONE: SavedDraft = { version: 0, updatedAt: '', updatedBy: '' };

/** Who saved meanwhile, if that is why the server refused. */
export function overtakenBy(problem: unknown): SavedDraft | undefined {
  if (!(problem instanceof ApiProblem) || problem.status !== 409) {
    return undefined;
  }
  return (problem.members.draft as DraftStamp | null | undefined) ?? GONE;
}
