import { useSearchParams } from 'react-router';
import type { InboxFilter } from '../../api/sandbox';
import { inAddress } from '../../components/address';

export function useInboxFilter() {
  const [params, setParams] = useSearchParams();
  const filter: InboxFilter = {
    channel: params.get('channel') || undefined,
    to: params.get('to') || undefined,
  };
  const change = (changed: Partial<InboxFilter>) =>
    setParams(inAddress({ ...filter, ...changed }), { replace: true });
  return { filter, change };
}
