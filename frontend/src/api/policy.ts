import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '.';
import { ApiProblem, unwrap } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Policy = Schemas['Policy'];
export type PolicyVersion = Schemas['PolicyVersion'];
export type Hours = Schemas['Hours'];
export type Cap = Schemas['Cap'];
export type Budget = Schemas['Budget'];
export type Weekday = Hours['days'][number];
export type ChannelKey = Cap['channels'][number];

const POLICY = ['policy'];

export function usePolicy() {
  return useQuery({
    queryKey: POLICY,
    queryFn: async () => unwrap(await api.GET('/api/policy')),
    // The form keeps it itself from here on.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useSavePolicy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas['PolicyChange']) =>
      unwrap(await api.PUT('/api/policy', { body })),
    onSuccess: (version) => queries.setQueryData(POLICY, version),
  });
}

/** What somebody else has saved meanwhile, if that is why the server refused. */
export function theirPolicy(error: unknown): PolicyVersion | undefined {
  return error instanceof ApiProblem && error.status === 409
    ? (error.members.policy as PolicyVersion | undefined)
    : undefined;
}
