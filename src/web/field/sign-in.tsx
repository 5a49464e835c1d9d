import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { marks } from './shelf.ts';
import type { Talk } from './talk.ts';

/** Signing in by password. Pasting and password managers are welcome. */
export function SignIn({ talk, done }: { readonly talk: Talk; readonly done: () => void }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    void marks(null).then((all) => setWaiting(all.filter(({ state }) => state === 'waiting').length));
  }, []);
  const signIn = async () => {
    setAsking(true);
    const answer = await talk.signIn(login.trim(), password);
    setAsking(false);
    if (answer.ok) done();
    else setRefused(answer.detail);
  };
  return (
    <form
      className="f-form"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <h1>
        <FormattedMessage id="field.sign-in" />
      </h1>
      <p className="f-hint">
        <FormattedMessage id="field.sign-in-first" />
      </p>
      {waiting > 0 && (
        <p className="f-note">
          <FormattedMessage id="field.waits-here" values={{ count: waiting }} />
        </p>
      )}
      {refused !== null && (
        <p role="alert" className="f-faults">
          {refused === '' ? <FormattedMessage id="field.no-net" /> : refused}
        </p>
      )}
      <div className="f-typed">
        <label htmlFor="login">
          <FormattedMessage id="field.login" />
        </label>
        <input id="login" autoComplete="username" autoCapitalize="none" dir="ltr" value={login} onChange={(event) => setLogin(event.target.value)} />
      </div>
      <div className="f-typed">
        <label htmlFor="password">
          <FormattedMessage id="field.password" />
        </label>
        <input
          id="password"
          type="password"
          autoComplete="current-password"
          dir="ltr"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <div className="f-foot">
        <button type="submit" disabled={isAsking}>
          <FormattedMessage id="field.sign-in-do" />
        </button>
      </div>
    </form>
  );
}
