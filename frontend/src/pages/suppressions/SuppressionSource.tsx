import { Link } from 'react-router';
import { sourceName } from '../../i18n/words';

/** Who told of it; what came with a file leads to the files. */
export function SuppressionSource({ source }: { source: string }) {
  const name = sourceName(source);
  return source === 'import' ? (
    <Link className="cds--link" to="/imports">
      {name}
    </Link>
  ) : (
    name
  );
}
