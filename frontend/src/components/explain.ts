import type { TFunction } from 'i18next';
import { ApiProblem } from '../api/problem';
import { serverSaid } from '../i18n/server';

/** Why something failed, in a sentence for the person at the screen. */
export function explain(error: unknown, t: TFunction): string {
  if (!(error instanceof ApiProblem)) {
    // fetch reports an unreachable server as a TypeError.
    return error instanceof TypeError ? t('errors.network') : String(error);
  }
  if (error.detail) {
    return serverSaid(error.detail);
  }
  switch (error.status) {
    case 403:
      return t('errors.forbidden');
    case 404:
      return t('errors.missing');
    default:
      return t('errors.server', { status: error.status });
  }
}
