import { Button, Form, Layer, PasswordInput } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../../api/problem';
import { useLogin } from '../../api/session';
import { Field } from '../../components/Field';
import { Failure } from '../../components/Failure';
import { WrongCredentials } from './WrongCredentials';

export function LoginForm() {
  const { t } = useTranslation();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username && password) {
      login.mutate({ username, password });
    }
  };

  return (
    <Layer>
      <Form className="login__form" onSubmit={submit} noValidate>
        {isStatus(login.error, 401) && <WrongCredentials />}
        {login.isError && !isStatus(login.error, 401) && (
          <Failure error={login.error} title={t('errors.action')} />
        )}
        <Field
          id="username"
          labelText={t('login.name')}
          autoComplete="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          fault={tried && !username ? t('login.nameMissing') : undefined}
        />
        <PasswordInput
          id="password"
          labelText={t('login.password')}
          autoComplete="current-password"
          showPasswordLabel={t('login.show')}
          hidePasswordLabel={t('login.hide')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          invalid={tried && !password}
          invalidText={t('login.passwordMissing')}
          aria-describedby={tried && !password ? 'password-error-msg' : undefined}
        />
        <Button type="submit" disabled={login.isPending}>
          {t('login.submit')}
        </Button>
      </Form>
    </Layer>
  );
}
