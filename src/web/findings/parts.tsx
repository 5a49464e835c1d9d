import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Allegation, KeptReport } from '#incidents';
import type { CaseNames } from '#register';
import { DateText, Way } from '#ui';
import { differsFrom, type FindingPart, findingParts, type FindingVersion, type Statement, statementsOf } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { OccurredText, PartiesText, PlaceText, TallyText } from '../told/index.ts';
import { useOrganisationName } from '../work/desk.ts';

type Props = { readonly finding: FindingVersion; readonly reports: readonly KeptReport[]; readonly situation: string };

/** Each part as it is determined, and below it what each report says of it; what differs is marked. */
export function Parts({ finding, reports, situation }: Props) {
  const { facts } = finding;
  const names = useCaseNames(situation);
  const statements = statementsOf(reports, facts.type);
  const stands: Omit<Allegation, 'mentions'> = { ...facts, parties: facts.alleged };
  return (
    <section aria-labelledby="determined">
      <h2 id="determined">
        <FormattedMessage id="finding.determined" />
      </h2>
      <dl className="finding-parts">
        {findingParts.map((part) => (
          <div key={part}>
            <dt>
              <FormattedMessage id={`finding.part.${part}`} />
            </dt>
            <dd>
              <p className="finding-value">
                <PartText part={part} said={stands} names={names} />
              </p>
              <ul className="finding-said">
                {statements.map((one) => (
                  <Said key={one.report} part={part} statement={one} finding={finding} situation={situation} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
        <Eligible finding={finding} />
      </dl>
      <Rests reports={reports} situation={situation} />
    </section>
  );
}

/** One part of what is said or determined, in words. */
export function PartText({
  part,
  said,
  names,
}: {
  readonly part: FindingPart;
  readonly said: Omit<Allegation, 'mentions' | 'answers'>;
  readonly names: CaseNames;
}): ReactNode {
  if (part === 'type') return <FormattedMessage id={`recorded-type.${said.type}`} />;
  if (part === 'occurred') return <OccurredText occurred={said.occurred} />;
  if (part === 'place') return <PlaceText place={said.place} names={names} />;
  if (part === 'parties') return <PartiesText parties={said.parties} names={names} />;
  return <TallyText tally={said.tally} />;
}

type SaidProps = { readonly part: FindingPart; readonly statement: Statement; readonly finding: FindingVersion; readonly situation: string };

function Said({ part, statement: { report, organisation, said }, finding, situation }: SaidProps) {
  const names = useCaseNames(situation);
  const nameOf = useOrganisationName();
  const differs = differsFrom(finding.facts, said, part);
  const relied = finding.facts.reliedOn[part]?.includes(report) ?? false;
  return (
    <li data-differs={differs}>
      <Way to={`/work/${encodeURIComponent(situation)}/reports/${report}`}>
        <bdi>{nameOf(organisation)}</bdi>
      </Way>
      {': '}
      <PartText part={part} said={said} names={names} />
      {differs && (
        <span className="finding-tag finding-differs">
          <FormattedMessage id="finding.differs" />
        </span>
      )}
      {relied && (
        <span className="finding-tag">
          <FormattedMessage id="finding.relied" />
        </span>
      )}
    </li>
  );
}

/** Whether it is reportable at all. */
function Eligible({ finding: { facts } }: { readonly finding: FindingVersion }) {
  const { conflict, age, author } = facts.eligibility;
  return (
    <div>
      <dt>
        <FormattedMessage id="finding.eligibility" />
      </dt>
      <dd>
        <ul className="finding-said">
          <li>
            <FormattedMessage id={`eligibility.conflict.${conflict}`} />
          </li>
          <li>
            <FormattedMessage id={`eligibility.age.${age}`} />
          </li>
          <li>
            <FormattedMessage id={`eligibility.author.${author}`} />
          </li>
        </ul>
      </dd>
    </div>
  );
}

/** The reports, with the kinds of their sources. */
function Rests({ reports, situation }: Pick<Props, 'reports' | 'situation'>) {
  const intl = useIntl();
  const nameOf = useOrganisationName();
  return (
    <>
      <h3>
        <FormattedMessage id="finding.rests" values={{ count: reports.length }} />
      </h3>
      <ul className="finding-said">
        {reports.map(({ id, organisation, receivedAt, sources }) => (
          <li key={id}>
            <Way to={`/work/${encodeURIComponent(situation)}/reports/${id}`}>
              <bdi>{nameOf(organisation)}</bdi>
            </Way>
            {', '}
            <FormattedMessage id="judge.received" values={{ day: <DateText key="day" date={receivedAt.slice(0, 10)} /> }} />
            {' · '}
            {sources.length === 0
              ? intl.formatMessage({ id: 'told.no-sources' })
              : intl.formatList(
                  [...new Set(sources.map(({ category }) => category))].map((category) => intl.formatMessage({ id: `source-category.${category}` })),
                  { type: 'unit' },
                )}
          </li>
        ))}
      </ul>
    </>
  );
}
