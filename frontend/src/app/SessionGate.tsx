import { Loading } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { useSession } from '../api/session';
import { ErrorState } from '../components/ErrorState';
import { LoginPage } from '../pages/login/LoginPage';
import { router } from './routes';

/** Without a session the login takes the page's place, so the address stays for afterwards. */
export function SessionGate() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.data) {
    return <RouterProvider router={router} />;
  }
  if (session.data === null) {
    return <LoginPage />;
  }
  return (
    <main className="loading">
      {session.isError ? (
        <ErrorState error={session.error} onRetry={session.refetch} />
      ) : (
        <Loading withOverlay={false} description={t('common.loading')} />
      )}
    </main>
  );
}
