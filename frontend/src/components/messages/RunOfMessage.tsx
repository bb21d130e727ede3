import { Link } from 'react-router';
import { useCascades } from '../../api/cascades';
import type { Message } from '../../api/types';

/** Why somebody got it: the run it was sent by, under its cascade's name. */
export function RunOfMessage({ message: { cascade, run } }: { message: Message }) {
  const name = useCascades().data?.find(({ key }) => key === cascade)?.name ?? cascade;
  return (
    <Link className="cds--link" to={`/runs/${run}`} title={run}>
      {name}
    </Link>
  );
}
