import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Counted } from '../../../api/segments';

export function Sample({ counted: { count, sample } }: { counted: Counted }) {
  const { t } = useTranslation();
  if (count === 0) {
    return <p>{t('segments.audience.nobody')}</p>;
  }
  return (
    <>
      <h3>{t('segments.audience.sample')}</h3>
      <ul className="audience__sample">
        {sample.map((id) => (
          <li key={id}>
            <Link
              className="cds--link"
              target="_blank"
              to={`/customers/${encodeURIComponent(id)}`}
              title={t('app.newTab')}
            >
              {id}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
