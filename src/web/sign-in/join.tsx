import './sign-in.css';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Field, PageTitle, Refused, useTell } from '#ui';

/**
 * Choosing the password of a new account by its one-time link. The code stands behind the `#` of the address, which
 * browsers send to nobody, and is taken out of the address as soon as it was read.
 */
export function JoinPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const [code, setCode] = useState(takeCode);
  const [password, setPassword] = useState('');
  const join = useTell(`/session/invitations/${encodeURIComponent(code)}`, { done: () => void navigate({ href: '/work' }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate({ password });
  };
  return (
    <div className="page sign-in">
      <PageTitle title={intl.formatMessage({ id: 'join.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="join.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="join.lead" />
        </p>
      </div>
      <form className="sign-in-form" onSubmit={submit}>
        <Field id="join.code" hint="join.code-hint">
          {(id, described) => (
            <input
              id={id}
              aria-describedby={described}
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
              required
              value={code}
              onChange={(event) => setCode(event.target.value.trim())}
            />
          )}
        </Field>
        <Field id="join.password" hint="join.password-hint">
          {(id, described) => (
            <input
              id={id}
              aria-describedby={described}
              type="password"
              autoComplete="new-password"
              dir="ltr"
              minLength={12}
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {join.isError && <Refused error={join.error} />}
        <p>
          <button type="submit" disabled={join.isPending}>
            <FormattedMessage id="join.join" />
          </button>
        </p>
      </form>
    </div>
  );
}

function takeCode(): string {
  const code = location.hash.slice(1);
  if (code !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return code;
}
