import './findings.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DateText, PageTitle, Way } from '#ui';
import { type FindingVersion, signOffLevels } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { OccurredText, PartiesText, PlaceText } from '../told/index.ts';
import { useOrganisationName } from '../work/desk.ts';
import { LackingText } from '../work/lacking.tsx';
import { Deeds } from './deeds.tsx';
import { History } from './history.tsx';
import { Parts } from './parts.tsx';
import type { FindingAnswer } from './shown.ts';

/** One finding: what is determined, on which reports, what is lacking, who signed, what was done and why. */
export function FindingPage() {
  const { situation = '', finding = '' } = useParams({ strict: false });
  return (
    <div className="page finding">
      <Asked<FindingAnswer> path={`/casework/${encodeURIComponent(situation)}/findings/${encodeURIComponent(finding)}`}>
        {(answer) => <Shown answer={answer} situation={situation} />}
      </Asked>
    </div>
  );
}

type Props = { readonly answer: FindingAnswer; readonly situation: string };

function Shown({ answer, situation }: Props) {
  const { finding, history } = answer;
  return (
    <>
      <Head answer={answer} situation={situation} />
      <div className="finding-columns">
        <Parts finding={finding} reports={answer.reports} situation={situation} />
        <div className="finding-side">
          {finding.replacedBy === null && <Signing answer={answer} />}
          <Attribution finding={finding} situation={situation} />
          <Deeds key={history.length} finding={finding} situation={situation} />
        </div>
      </div>
      <History history={history} situation={situation} />
    </>
  );
}

function Head({ answer: { finding, former }, situation }: Props) {
  const intl = useIntl();
  const names = useCaseNames(situation);
  const title = intl.formatMessage({ id: `recorded-type.${finding.facts.type}` });
  return (
    <header className="page-head">
      <PageTitle title={title} />
      <p className="eyebrow">
        <FormattedMessage id="finding.eyebrow" values={{ id: finding.finding.slice(-8), version: finding.version }} />
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <OccurredText occurred={finding.facts.occurred} />
        {' · '}
        <PlaceText place={finding.facts.place} names={names} />
      </p>
      <p className="finding-status" data-status={finding.status}>
        <strong>
          <FormattedMessage id={`finding-status.${finding.status}`} />
        </strong>{' '}
        <FormattedMessage id="finding.since" values={{ day: <DateText key="day" date={finding.statusOn} /> }} />
      </p>
      <Lineage finding={finding} situation={situation} />
      {former.map(({ report, status, on, origin }) => (
        <p key={report} className="note">
          <FormattedMessage
            id="finding.migrated"
            values={{ status: <bdi key="status">{status}</bdi>, on: on || '–', origin: <bdi key="origin">{origin}</bdi> }}
          />
        </p>
      ))}
    </header>
  );
}

/** What it came from, and what became of it. */
function Lineage({ finding: { replaces, replacedBy }, situation }: { readonly finding: FindingVersion; readonly situation: string }) {
  const lines = [
    { lineage: replaces, id: 'finding.replaces' },
    { lineage: replacedBy, id: 'finding.replaced-by' },
  ];
  return lines.map(
    ({ lineage, id }) =>
      lineage && (
        <p key={id} className="note">
          <FormattedMessage id={`${id}.${lineage.how}`} />{' '}
          {lineage.findings.map((one) => (
            <Way key={one} to={`/work/${encodeURIComponent(situation)}/findings/${one}`}>
              <bdi>{one.slice(-8)}</bdi>{' '}
            </Way>
          ))}
        </p>
      ),
  );
}

/** What is still lacking for the last sign-off, and the sign-offs so far. */
function Signing({ answer: { finding, setting } }: { readonly answer: FindingAnswer }) {
  const organisation = useOrganisationName();
  const isPending = finding.status === 'report_pending_verification';
  return (
    <section aria-labelledby="signing">
      <h2 id="signing">
        <FormattedMessage id="finding.sign-offs" />
      </h2>
      <ol className="finding-signs">
        {signOffLevels.map((level) => {
          const given = finding.signOffs.find((one) => one.level === level);
          return (
            <li key={level} className={given ? 'mark mark-yes' : 'mark mark-unknown'}>
              <span>
                <FormattedMessage id={`sign-off.${level}`} />
                <span className="finding-note">
                  {given ? (
                    <>
                      <DateText date={given.on} /> · <bdi>{organisation(given.by.organisation)}</bdi>
                    </>
                  ) : (
                    <FormattedMessage id="finding.not-signed" />
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {isPending && (
        <>
          <h3>
            <FormattedMessage id="work.lacking" />
          </h3>
          <LackingText lacking={finding.lacking} />
          <p className="note">
            <FormattedMessage
              id="finding.setting"
              values={{ primary: setting.primarySources, independent: setting.independentSources, version: setting.version }}
            />
          </p>
        </>
      )}
      {finding.firstVerifiedOn !== null && (
        <p className="note">
          <FormattedMessage id="finding.first-verified" values={{ day: <DateText key="day" date={finding.firstVerifiedOn} /> }} />
        </p>
      )}
    </section>
  );
}

/** To whom it is attributed, by two people. */
function Attribution({ finding: { attribution, proposal }, situation }: { readonly finding: FindingVersion; readonly situation: string }) {
  const names = useCaseNames(situation);
  const organisation = useOrganisationName();
  return (
    <section aria-labelledby="attribution">
      <h2 id="attribution">
        <FormattedMessage id="finding.attribution" />
      </h2>
      {attribution && (
        <p>
          <strong>
            <PartiesText parties={attribution.parties} names={names} />
          </strong>
          <span className="finding-note">
            <FormattedMessage
              id="finding.attribution.by"
              values={{
                one: <bdi key="one">{organisation(attribution.proposedBy.organisation)}</bdi>,
                other: <bdi key="other">{organisation(attribution.confirmedBy.organisation)}</bdi>,
                day: <DateText key="day" date={attribution.confirmedOn} />,
              }}
            />
          </span>
        </p>
      )}
      {proposal && (
        <p>
          <PartiesText parties={proposal.parties} names={names} />
          <span className="finding-note">
            <FormattedMessage
              id="finding.attribution.proposed"
              values={{
                one: <bdi key="one">{organisation(proposal.proposedBy.organisation)}</bdi>,
                day: <DateText key="day" date={proposal.proposedOn} />,
              }}
            />
          </span>
        </p>
      )}
      {!attribution && !proposal && (
        <p className="note">
          <FormattedMessage id="finding.attribution.none" />
        </p>
      )}
    </section>
  );
}
