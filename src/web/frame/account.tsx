import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Menu, useTell, Way } from '#ui';
import { useDesk } from '../work/desk.ts';

/** Who is signed in, and the way out; for a visitor the way in. */
export function Account() {
  const desk = useDesk();
  const navigate = useNavigate();
  const leave = useTell('/session', { method: 'DELETE', done: () => void navigate({ href: '/' }) });
  if (!desk) return null;
  if (!desk.account)
    return (
      <Way to="/sign-in" className="frame-sign-in">
        <FormattedMessage id="sign-in.sign-in" />
      </Way>
    );
  const { login, organisation } = desk.account;
  return (
    <Menu label={<bdi>{login}</bdi>}>
      <p className="menu-note">
        <bdi>{organisation.name}</bdi>
      </p>
      <ul>
        <li>
          <Way to="/work">
            <FormattedMessage id="work.title" />
          </Way>
        </li>
        <li>
          <Way to="/account">
            <FormattedMessage id="account.title" />
          </Way>
        </li>
        <li>
          <button type="button" onClick={() => leave.mutate({})}>
            <FormattedMessage id="account.sign-out" />
          </button>
        </li>
      </ul>
    </Menu>
  );
}
