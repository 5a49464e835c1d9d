import './sign-in.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Field, PageTitle, Problem, Refused, useLocale, useTell, Way } from '#ui';
import { useDesk } from '../work/desk.ts';
import { canUsePasskeys, signInByPasskey } from './passkey.ts';

/** Signing in: by login and password, or by a passkey. */
export function SignInPage() {
  const intl = useIntl();
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const desk = useDesk();
  const next = to ?? '/work';
  const arrive = () => void navigate({ href: next });
  return (
    <div className="page sign-in">
      <PageTitle title={intl.formatMessage({ id: 'sign-in.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="sign-in.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="sign-in.lead" />
        </p>
      </div>
      {desk?.account && (
        <p className="note">
          <FormattedMessage id="sign-in.already" values={{ login: <bdi key="login">{desk.account.login}</bdi> }} />{' '}
          <Way to={next}>
            <FormattedMessage id="sign-in.go-on" />
          </Way>
        </p>
      )}
      <ByPassword arrive={arrive} />
      {canUsePasskeys() && <ByPasskey arrive={arrive} />}
      <p className="note">
        <FormattedMessage id="sign-in.no-account" />
      </p>
    </div>
  );
}

function ByPassword({ arrive }: { readonly arrive: () => void }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const enter = useTell('/session', { done: arrive });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ login: login.trim(), password });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <Field id="sign-in.login">
        {(id) => (
          <input
            id={id}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            required
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <Field id="sign-in.password">
        {(id) => (
          <input
            id={id}
            name="password"
            type="password"
            autoComplete="current-password"
            dir="ltr"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {enter.isError && <Refused error={enter.error} />}
      <p>
        <button type="submit" disabled={enter.isPending}>
          <FormattedMessage id="sign-in.sign-in" />
        </button>
      </p>
    </form>
  );
}

function ByPasskey({ arrive }: { readonly arrive: () => void }) {
  const { locale } = useLocale();
  const client = useQueryClient();
  const enter = useMutation({
    mutationFn: () => signInByPasskey(locale),
    onSuccess: async () => {
      await client.invalidateQueries();
      arrive();
    },
  });
  return (
    <section className="section">
      <p>
        <button type="button" className="quiet" disabled={enter.isPending} onClick={() => enter.mutate()}>
          <FormattedMessage id="sign-in.passkey" />
        </button>
      </p>
      {enter.isError && (enter.error instanceof Problem ? <Refused error={enter.error} /> : <PasskeyFailed />)}
    </section>
  );
}

/** The browser itself gave up: nobody pressed, or there is no passkey for this address. */
function PasskeyFailed() {
  return (
    <div role="alert" className="refused">
      <FormattedMessage id="sign-in.passkey-failed" />
    </div>
  );
}
