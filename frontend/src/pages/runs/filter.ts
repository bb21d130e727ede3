import { useSearchParams } from 'react-router';
import type { RunFilter } from '../../api/runs';
import type { RunState } from '../../api/types';
import { inAddress } from '../../components/address';

export const RUN_STATES: RunState[] = ['ACTIVE', 'ENDED', 'CANCELLED'];

export function useRunFilter() {
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) || undefined;
  const filter: RunFilter = {
    customer: get('customer'),
    cascade: get('cascade'),
    state: RUN_STATES.find((state) => state === get('state')),
    element: get('element'),
  };
  const change = (changed: Partial<RunFilter>) =>
    setParams(inAddress({ ...filter, ...changed }), { replace: true });
  return { filter, change };
}

export function runsAt(filter: RunFilter): string {
  return `/runs?${inAddress(filter).toString()}`;
}
