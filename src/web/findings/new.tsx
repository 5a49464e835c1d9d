import './findings.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KeptReport } from '#incidents';
import { Asked, PageTitle, Way } from '#ui';
import { DraftForm } from './draft-form.tsx';
import type { ShownFinding } from './shown.ts';

/** A new finding from a report, and from every report that was judged to be of the same event. */
export function NewFindingPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const { reports } = useSearch({ strict: false });
  return (
    <div className="page finding">
      <PageTitle title={intl.formatMessage({ id: 'finding-new.title' })} />
      <h1>
        <FormattedMessage id="finding-new.title" />
      </h1>
      {reports === undefined ? (
        <>
          <p className="lead">
            <FormattedMessage id="finding-new.from-which" />
          </p>
          <p>
            <Way className="button" to={`/work/${encodeURIComponent(situation)}?list=new`}>
              <FormattedMessage id="finding-new.lists" />
            </Way>
          </p>
        </>
      ) : (
        <Asked<{ readonly reports: readonly KeptReport[]; readonly already: readonly ShownFinding[] }>
          path={`/casework/${encodeURIComponent(situation)}/finding-draft?reports=${reports}`}
        >
          {(answer) => (
            <>
              <Already findings={answer.already} situation={situation} />
              <Drafting reports={answer.reports} situation={situation} />
            </>
          )}
        </Asked>
      )}
    </div>
  );
}

function Drafting({ reports, situation }: { readonly reports: readonly KeptReport[]; readonly situation: string }) {
  const navigate = useNavigate();
  if (reports.length === 0)
    return (
      <p className="refused">
        <FormattedMessage id="finding-new.no-reports" />
      </p>
    );
  return (
    <>
      <p className="lead">
        <FormattedMessage id="finding-new.lead" values={{ count: reports.length }} />
      </p>
      <DraftForm
        reports={reports}
        situation={situation}
        stands={null}
        path={`/casework/${encodeURIComponent(situation)}/findings`}
        done={(findings: readonly ShownFinding[]) =>
          void navigate({ href: `/work/${encodeURIComponent(situation)}/findings/${findings.at(-1)?.finding ?? ''}` })
        }
      />
    </>
  );
}

/** The findings that rest on these reports already: another one of the same violation would count it twice. */
function Already({ findings, situation }: { readonly findings: readonly ShownFinding[]; readonly situation: string }) {
  if (findings.length === 0) return null;
  return (
    <div className="note">
      <p>
        <FormattedMessage id="finding-new.already" values={{ count: findings.length }} />
      </p>
      <ul>
        {findings.map(({ finding, facts, status }) => (
          <li key={finding}>
            <Way to={`/work/${encodeURIComponent(situation)}/findings/${finding}`}>
              <FormattedMessage id={`recorded-type.${facts.type}`} />
            </Way>{' '}
            · <FormattedMessage id={`finding-status.${status}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
