import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { DeskSituation } from '#overview';
import { NotFound, Way } from '#ui';
import { useDesk, useRoleName, useSituationName } from './desk.ts';
import { caseWays } from './ways.ts';

/** The situation that this page is about and what the reader is in it; `null` where it is not theirs. */
export function useCaseload(): DeskSituation | null {
  const desk = useDesk();
  const { situation } = useParams({ strict: false });
  return desk?.situations.find(({ id }) => id === situation) ?? null;
}

/** What stands around the pages of one situation: its name, the reader's role in it, and the ways to its pages. */
export function CaseloadFrame() {
  const intl = useIntl();
  const caseload = useCaseload();
  const nameOf = useSituationName();
  const roleName = useRoleName();
  const path = useLocation({ select: ({ pathname }) => pathname });
  // What is not assigned is as if it were not there.
  if (!caseload) return <NotFound />;
  const home = `/work/${encodeURIComponent(caseload.id)}`;
  const here = (to: string) => (path === to || `${path}/` === to ? 'page' : to !== home && path.startsWith(`${to}/`) ? 'true' : undefined);
  return (
    <>
      <div className="case-bar">
        <p className="case-name">
          <Way to="/work">
            <FormattedMessage id="work.title" />
          </Way>
          <span aria-hidden="true">/</span>
          <strong>{nameOf(caseload)}</strong>
          <span className="quiet-text">{roleName(caseload.role)}</span>
        </p>
        <nav aria-label={intl.formatMessage({ id: 'work.ways' }, { situation: nameOf(caseload) })}>
          <ul className="choices">
            {caseWays
              .filter(({ roles }) => roles.includes(caseload.role))
              .map(({ to, words }) => (
                <li key={to}>
                  <Way to={`${home}${to}`} aria-current={here(`${home}${to}`)}>
                    <FormattedMessage id={words} />
                  </Way>
                </li>
              ))}
          </ul>
        </nav>
      </div>
      <Outlet />
    </>
  );
}
