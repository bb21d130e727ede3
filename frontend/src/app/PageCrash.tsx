import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ErrorState } from '../components/ErrorState';
import { PageHead } from '../components/PageHead';

export function PageCrash() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <div className="page">
      <PageHead title={t('errors.crash')} />
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}
