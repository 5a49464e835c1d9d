import './findings.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, PageTitle } from '#ui';
import { DraftForm } from './draft-form.tsx';
import type { FindingAnswer } from './shown.ts';

/** A new version of a finding: what stands is taken unless a report's statement, or another number, takes its place. */
export function ReviseFindingPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { situation = '', finding = '' } = useParams({ strict: false });
  const path = `/casework/${encodeURIComponent(situation)}/findings/${encodeURIComponent(finding)}`;
  return (
    <div className="page finding">
      <PageTitle title={intl.formatMessage({ id: 'finding-revise.title' })} />
      <h1>
        <FormattedMessage id="finding-revise.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="finding-revise.lead" />
      </p>
      <Asked<FindingAnswer> path={path}>
        {(answer) => (
          <DraftForm
            reports={answer.reports}
            situation={situation}
            stands={answer.finding.facts}
            path={`${path}/versions`}
            done={() => void navigate({ href: `/work/${encodeURIComponent(situation)}/findings/${encodeURIComponent(finding)}` })}
          />
        )}
      </Asked>
    </div>
  );
}
