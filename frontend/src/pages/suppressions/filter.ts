import { useSearchParams } from 'react-router';
import type { SuppressionFilter } from '../../api/suppressions';
import type { ChannelKey } from '../../api/types';
import { inAddress } from '../../components/address';

export function useSuppressionFilter() {
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) || undefined;
  const filter: SuppressionFilter = {
    channel: get('channel') as ChannelKey | undefined,
    address: get('address'),
  };
  const change = (changed: Partial<SuppressionFilter>) =>
    setParams(inAddress({ ...filter, ...changed }), { replace: true });
  return { filter, change };
}
