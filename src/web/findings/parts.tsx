import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KeptReport } from '#incidents';
import { allegationOn, type FindingPage, keyOf, type PartsSaid, saidBy } from '#overview';
import type { CaseNames } from '#register';
import { Way } from '#ui';
import { type FindingPart, findingParts } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useTermLabel } from '../reports/use-form.ts';
import { OccurredText, PartiesText, PlaceText, TallyText } from '../told/index.ts';
import { useOrganisationName } from '../work/desk.ts';

/** How a part is called among what is told. */
export const partWords: Readonly<Record<FindingPart, string>> = {
  type: 'told.what',
  occurred: 'told.when',
  place: 'told.where',
  parties: 'finding.alleged',
  tally: 'told.how-many',
};

/** What is said of one part, in words. */
export function SaidText({ part, said, names }: { readonly part: FindingPart; readonly said: PartsSaid; readonly names: CaseNames }): ReactNode {
  if (part === 'type') return <FormattedMessage id={`recorded-type.${said.type}`} />;
  if (part === 'occurred') return <OccurredText occurred={said.occurred} />;
  if (part === 'place') return <PlaceText place={said.place} names={names} />;
  return part === 'parties' ? <PartiesText parties={said.parties} names={names} /> : <TallyText tally={said.tally} />;
}

/** A report by its number and who sent it. */
export function ReportWay({ report, situation }: { readonly report: KeptReport; readonly situation: string }) {
  const organisationName = useOrganisationName();
  return (
    <Way to={`/work/${encodeURIComponent(situation)}/reports/${report.id}`}>
      <FormattedMessage
        id="finding.report"
        values={{ number: String(report.position), organisation: <bdi key="o">{organisationName(report.organisation)}</bdi> }}
      />
    </Way>
  );
}

type Props = { readonly page: FindingPage; readonly situation: string };

/** What the finding determines, part by part, and beside it what each of its reports says; what differs is marked and said. */
export function Parts({ page, situation }: Props) {
  const { facts } = page.finding;
  const label = useTermLabel(situation);
  return (
    <section className="section" aria-labelledby="parts">
      <h2 id="parts">
        <FormattedMessage id="finding.determines" />
      </h2>
      <p className="quiet-text">
        <FormattedMessage id="finding.determines-why" values={{ count: page.reports.length }} />
      </p>
      {findingParts.map((part) => (
        <Part key={part} part={part} page={page} situation={situation} />
      ))}
      <dl className="finding-facts">
        {facts.victims.length > 0 && (
          <div>
            <dt>
              <FormattedMessage id="told.children-singly" />
            </dt>
            <dd>
              <FormattedMessage id="finding.victims" values={{ count: facts.victims.length }} />
            </dd>
          </div>
        )}
        {Object.entries(facts.answers).map(([list, ids]) => (
          <div key={list}>
            <dt>{label(list)}</dt>
            <dd>{ids.map((id) => label(list, id)).join(', ')}</dd>
          </div>
        ))}
      </dl>
      <Sources page={page} situation={situation} />
    </section>
  );
}

function Part({ part, page, situation }: Props & { readonly part: FindingPart }) {
  const intl = useIntl();
  const names = useCaseNames(situation);
  const said = saidBy(page.finding.facts);
  const relied = page.finding.facts.reliedOn[part] ?? [];
  return (
    <div className="finding-part">
      <h3>
        <FormattedMessage id={partWords[part]} />
      </h3>
      <p className="finding-said">
        <SaidText part={part} said={said} names={names} />
      </p>
      <ul className="finding-reports">
        {page.reports.map((report) => {
          const one = allegationOn(report, said);
          const differs = one !== null && keyOf(part, one) !== keyOf(part, said);
          return (
            <li key={report.id} data-differs={differs}>
              <ReportWay report={report} situation={situation} />
              <span>{one && <SaidText part={part} said={one} names={names} />}</span>
              {(differs || relied.includes(report.id)) && (
                <span className="finding-mark">
                  {[...(differs ? ['judge.differs'] : []), ...(relied.includes(report.id) ? ['finding.relied'] : [])]
                    .map((id) => intl.formatMessage({ id }))
                    .join(' · ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How its reports know: kinds of sources, and whose they are. */
function Sources({ page, situation }: Props) {
  const byId = new Map(page.reports.map((report) => [report.id, report]));
  return (
    <div className="finding-part">
      <h3>
        <FormattedMessage id="told.how-known" />
      </h3>
      <ul className="finding-reports">
        {page.finding.facts.sources.map(({ category, report }) => {
          const kept = byId.get(report);
          return (
            <li key={`${report} ${category}`}>
              {kept && <ReportWay report={kept} situation={situation} />}
              <FormattedMessage id={`source-category.${category}`} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
