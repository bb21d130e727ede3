import { QueryClient } from '@tanstack/react-query';
import { whenSignedOut } from '../api';
import { ApiProblem } from '../api/problem';
import { SESSION } from '../api/session';

const RETRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A local server answers without the internet too.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < RETRIES,
    },
    mutations: { networkMode: 'always' },
  },
});

whenSignedOut(() => queries.setQueryData(SESSION, null));
