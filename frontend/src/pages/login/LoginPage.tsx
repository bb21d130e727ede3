import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../app/LanguageSwitch';
import './login.scss';
import { LoginForm } from './LoginForm';

export function LoginPage() {
  const { t } = useTranslation();
  return (
    <main className="login">
      <title>{`${t('login.title')} · Kaskad`}</title>
      <div className="login__box">
        <div className="login__head">
          <h1>Kaskad</h1>
          <LanguageSwitch />
        </div>
        <LoginForm />
      </div>
    </main>
  );
}
