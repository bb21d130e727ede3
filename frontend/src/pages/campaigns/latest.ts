import type { Campaign, Launch } from '../../api/campaigns';

/** The launch that tells most: the one that has begun last. */
export function latest({ launches }: Campaign): Launch | undefined {
  return launches.find(({ state }) => state !== 'PLANNED');
}
