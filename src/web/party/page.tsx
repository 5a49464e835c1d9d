import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, Sources } from '#ui';
import type { ListingYear, PartyPage as Page, SituationRef } from '#overview';
import {
  Contents,
  DocumentSymbol,
  Facts,
  FigureMatrix,
  GroundMatrix,
  HowComplete,
  Note,
  PageHead,
  PlanTable,
  RecordWords,
  Section,
  SituationWay,
  Standing,
  StateWay,
  useName,
} from '../shown/index.ts';

/** Everything the record holds about one party. */
export function PartyPage() {
  const { party } = useParams({ from: '/parties/$party' });
  return (
    <div className="page">
      <Asked<Page> path={`/parties/${encodeURIComponent(party)}`}>{(page) => <Shown page={page} />}</Asked>
    </div>
  );
}

function Shown({ page }: { readonly page: Page }) {
  const sections = [
    ['listings', 'party.listings'],
    ['plans', 'situation.plans'],
    ...(page.figures.length > 0 ? [['figures', 'party.figures'] as const] : []),
  ] as const;
  return (
    <>
      <PageHead title={page.name} eyebrow={<FormattedMessage id={`party-kind.${page.kind}`} />} edition={page.edition} />
      <div className="columns">
        <Contents sections={sections} />
        <div className="body">
          <Head page={page} />
          <Listings page={page} />
          <Section id="plans" title={<FormattedMessage id="situation.plans" />}>
            <PlanTable
              plans={page.plans}
              note={page.notes.plans}
              download={`/record/follow-up/action_plans?column=party&value=${page.id}`}
              withParty={false}
            />
          </Section>
          <Figures page={page} />
        </div>
      </div>
    </>
  );
}

function Head({ page }: { readonly page: Page }) {
  return (
    <section className="section">
      <Facts
        facts={[
          [
            'party.situations',
            page.situations.length === 0 ? null : (
              <ul key="situations" className="bare-list">
                {page.situations.map((situation) => (
                  <li key={situation.id}>
                    <SituationWay situation={situation} />
                  </li>
                ))}
              </ul>
            ),
          ],
          ...(page.state === null ? [] : [['party.state', <StateWay key="state" state={page.state} />] as const]),
          [
            'party.aliases',
            page.aliases.length === 0 ? null : <RecordWords key="aliases">{page.aliases.map(({ name }) => name).join(' · ')}</RecordWords>,
          ],
        ]}
      />
      <Note note={page.note} />
    </section>
  );
}

function Listings({ page }: { readonly page: Page }) {
  const nameOf = useName();
  const rows = page.listings.lines.flatMap(({ situation, years }) =>
    years.flatMap(({ year, statements }) => statements.map((statement) => ({ situation, year, statement }))),
  );
  return (
    <Section id="listings" title={<FormattedMessage id="party.listings" />} lead={<FormattedMessage id="party.legend" />}>
      {page.listings.lines.map((line) => (
        <GroundMatrix
          key={line.situation.id}
          line={line}
          years={page.listings.years}
          caption={<FormattedMessage id="party.listings-in" values={{ party: page.name, situation: nameOf(line.situation) }} />}
        />
      ))}
      {rows.length > 0 ? <Statements rows={rows} page={page} /> : <NoListings page={page} />}
    </Section>
  );
}

function NoListings({ page }: { readonly page: Page }) {
  return (
    <p className="quiet-text">
      <FormattedMessage id="party.no-listings" /> <HowComplete note={page.notes.listings} />
    </p>
  );
}

type Row = { readonly situation: SituationRef; readonly year: number; readonly statement: ListingYear['statements'][number] };

/** Each listing with its report, grounds and source. */
function Statements({ rows, page }: { readonly rows: readonly Row[]; readonly page: Page }) {
  return (
    <DataTable
      caption={<FormattedMessage id="party.statements" />}
      rows={rows}
      rowKey={({ situation, year, statement }) => [situation.id, year, statement.status, statement.violations.join(), statement.saidBy].join('|')}
      columns={[
        { id: 'year', label: <FormattedMessage id="party.year" />, cell: ({ year }) => year, sortBy: ({ year }) => year, rowHeader: true },
        {
          id: 'report',
          label: <FormattedMessage id="party.report" />,
          cell: ({ statement: { report } }) => report !== null && <DocumentSymbol symbol={report} />,
        },
        {
          id: 'status',
          label: <FormattedMessage id="party.status" />,
          cell: ({ statement: { status, standing, why } }) => (
            <>
              <FormattedMessage id={`listing.${status}`} /> <Standing standing={standing} why={why} />
            </>
          ),
        },
        {
          id: 'grounds',
          label: <FormattedMessage id="party.grounds" />,
          cell: ({ statement }) => <Grounds violations={statement.violations} note={statement.note} />,
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ statement }) => <Sources sources={statement.sources} /> },
      ]}
      download={`/record/follow-up/listings?column=party&value=${page.id}`}
      completeness={<HowComplete note={page.notes.listings} />}
    />
  );
}

function Grounds({ violations, note }: { readonly violations: readonly string[]; readonly note: string | null }) {
  const intl = useIntl();
  return (
    <>
      {violations.length === 0 && (
        <span className="quiet-text">
          <FormattedMessage id="party.ground.grounds not found" />
        </span>
      )}
      {intl.formatList(
        violations.map((violation) => intl.formatMessage({ id: `violation.${violation}` })),
        { type: 'unit' },
      )}
      <Note note={note} />
    </>
  );
}

function Figures({ page }: { readonly page: Page }) {
  const nameOf = useName();
  if (page.figures.length === 0) return null;
  return (
    <Section id="figures" title={<FormattedMessage id="party.figures" />} lead={<FormattedMessage id="situation.figures-why" />}>
      {page.figures.map(({ situation, table }) => (
        <FigureMatrix
          key={situation.id}
          table={{ ...table, lines: table.lines.map((line) => ({ ...line, attributedTo: null })) }}
          caption={<FormattedMessage id="party.figures-in" values={{ situation: nameOf(situation), party: page.name }} />}
          download={`/figures?situation=${situation.id}&attributed=${page.id}`}
          completeness={<HowComplete note={page.notes.figures} />}
        />
      ))}
    </Section>
  );
}
