import './sign-in.css';
import { useMutation } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { PageTitle, Problem, Refused, useLocale, Way } from '#ui';
import { useDesk, useRoleName, useSituationName } from '../work/desk.ts';
import { canUsePasskeys, makePasskey } from './passkey.ts';

/** The own account: what it is, where it is assigned, and adding a passkey. */
export function AccountPage() {
  const intl = useIntl();
  const desk = useDesk();
  const nameOf = useSituationName();
  const roleName = useRoleName();
  return (
    <div className="page sign-in">
      <PageTitle title={intl.formatMessage({ id: 'account.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="account.title" />
        </h1>
      </div>
      {desk && !desk.account && (
        <p>
          <Way to="/sign-in?to=/account">
            <FormattedMessage id="sign-in.sign-in" />
          </Way>
        </p>
      )}
      {desk?.account && (
        <>
          <dl className="facts">
            <dt>
              <FormattedMessage id="sign-in.login" />
            </dt>
            <dd>
              <bdi>{desk.account.login}</bdi>
            </dd>
            <dt>
              <FormattedMessage id="account.organisation" />
            </dt>
            <dd>
              <bdi>{desk.account.organisation.name}</bdi>
            </dd>
            {desk.situations.map((one) => (
              <div key={one.id} className="account-assigned">
                <dt>{nameOf(one)}</dt>
                <dd>{roleName(one.role)}</dd>
              </div>
            ))}
          </dl>
          <p className="note">
            <FormattedMessage id="account.who-assigns" />
          </p>
          {canUsePasskeys() && <AddPasskey />}
        </>
      )}
    </div>
  );
}

function AddPasskey() {
  const { locale } = useLocale();
  const make = useMutation({ mutationFn: () => makePasskey(locale) });
  return (
    <section className="section" aria-labelledby="passkey">
      <h2 id="passkey">
        <FormattedMessage id="account.passkey" />
      </h2>
      <p>
        <FormattedMessage id="account.passkey-why" />
      </p>
      <p>
        <button type="button" className="quiet" disabled={make.isPending} onClick={() => make.mutate()}>
          <FormattedMessage id="account.add-passkey" />
        </button>
      </p>
      {make.isSuccess && (
        <output>
          <FormattedMessage id="account.passkey-added" />
        </output>
      )}
      {make.isError &&
        (make.error instanceof Problem ? (
          <Refused error={make.error} />
        ) : (
          <div role="alert" className="refused">
            <FormattedMessage id="account.passkey-failed" />
          </div>
        ))}
    </section>
  );
}
