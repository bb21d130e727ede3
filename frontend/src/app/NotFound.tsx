import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../components/PageHead';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHead title={t('app.notFound')} />
      <Link className="cds--link" to="/cascades">
        {t('app.toCascades')}
      </Link>
    </div>
  );
}
