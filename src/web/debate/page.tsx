import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, DateText, Sources, Way } from '#ui';
import type { DebatePage as Page } from '#overview';
import {
  Amount,
  Contents,
  DocumentSymbol,
  Facts,
  HowComplete,
  Note,
  PageHead,
  RecordWords,
  Section,
  Standing,
  StateWay,
  When,
} from '../shown/index.ts';
import { Outcome } from './outcome.tsx';
import { Speakers, SpeakersKnown } from './speakers.tsx';

/** Everything the record holds about one debate. */
export function DebatePage() {
  const { debate } = useParams({ from: '/debates/$debate' });
  return (
    <div className="page">
      <Asked<Page> path={`/debates/${encodeURIComponent(debate)}`}>{(page) => <Shown page={page} />}</Asked>
    </div>
  );
}

const sections = [
  ['counts', 'debate.counts'],
  ['speakers', 'debate.speakers'],
] as const;

function Shown({ page }: { readonly page: Page }) {
  const intl = useIntl();
  const day = intl.formatDate(new Date(`${page.id}T00:00:00Z`), { timeZone: 'UTC', dateStyle: 'long' });
  return (
    <>
      <PageHead
        title={intl.formatMessage({ id: 'debate.title' }, { day })}
        edition={page.edition}
        {...(page.theme !== null && { lead: <RecordWords>{page.theme}</RecordWords> })}
        {...(page.format !== null && { eyebrow: <FormattedMessage id={`debate-format.${page.format}`} /> })}
      />
      <div className="columns">
        <Contents sections={sections} />
        <div className="body">
          <Head page={page} />
          <Section id="counts" title={<FormattedMessage id="debate.counts" />} lead={<FormattedMessage id="debate.counts-why" />}>
            <Counts page={page} />
          </Section>
          <Section
            id="speakers"
            title={<FormattedMessage id="debate.speakers" />}
            aside={<SpeakersKnown page={page} />}
            lead={<FormattedMessage id="debate.order" />}
          >
            <Speakers page={page} />
          </Section>
          <nav className="steps">
            <Step day={page.before} message="debate.before" />
            <Step day={page.after} message="debate.after" />
          </nav>
        </div>
      </div>
    </>
  );
}

function Step({ day, message }: { readonly day: string | null; readonly message: string }) {
  if (day === null) return null;
  return (
    <p>
      <span className="quiet-text">
        <FormattedMessage id={message} />
      </span>{' '}
      <Way to={`/debates/${day}`}>
        <DateText date={day} />
      </Way>
    </p>
  );
}

function Head({ page }: { readonly page: Page }) {
  const symbolOf = (symbol: string | null) => (symbol === null ? null : <DocumentSymbol symbol={symbol} />);
  const report = page.report && (
    <>
      <DocumentSymbol symbol={page.report.symbol} />{' '}
      {page.report.reportingYear !== null && (
        <span className="quiet-text">
          <FormattedMessage id="debate.report-on" values={{ year: String(page.report.reportingYear) }} />
        </span>
      )}
    </>
  );
  return (
    <section className="section">
      <Facts
        facts={[
          ['debate.day', <When key="day" date={page.date} />],
          ['debate.presidency', page.presidency && <StateWay state={page.presidency} />],
          ['debate.presided', page.presidents.length === 0 ? null : <Presidents key="presidents" page={page} />],
          ['debate.outcome', <Outcome key="outcome" outcome={page.outcome} full />],
          ['debate.meeting', symbolOf(page.meeting) ?? <FormattedMessage id="debate.no-meeting" />],
          ['debate.report', report],
          ['debate.concept-note', symbolOf(page.conceptNote)],
          ['debate.press-release', symbolOf(page.pressRelease)],
          ['source.source', <Sources key="sources" sources={page.sources} />],
        ]}
      />
      <Note note={page.note} />
    </section>
  );
}

function Presidents({ page: { presidents } }: { readonly page: Page }) {
  return (
    <ul className="bare-list">
      {presidents.map(({ person, capacity, sources }) => (
        <li key={person}>
          <bdi>{person}</bdi>
          {capacity !== null && (
            <span className="quiet-text">
              {' '}
              <RecordWords>{capacity}</RecordWords>
            </span>
          )}{' '}
          <Sources sources={sources} />
        </li>
      ))}
    </ul>
  );
}

/** Each kind of count apart; of counts of one thing, the one shown first before those kept beside. */
function Counts({ page }: { readonly page: Page }) {
  const rows = page.counts.flatMap(({ counts }) => counts);
  return (
    <DataTable
      caption={<FormattedMessage id="debate.counts" />}
      quietCaption
      rows={rows}
      rowKey={({ what, count, qualifier, saidBy }) => [what, count, qualifier, saidBy].join('|')}
      columns={[
        {
          id: 'what',
          label: <FormattedMessage id="debate.count-what" />,
          cell: ({ what }) => <FormattedMessage id={`speaker-count.${what}`} />,
          rowHeader: true,
        },
        {
          id: 'count',
          label: <FormattedMessage id="resolution.count" />,
          cell: ({ count, qualifier }) => <Amount value={count} qualifier={qualifier} />,
        },
        {
          id: 'standing',
          label: <FormattedMessage id="resolution.standing" />,
          cell: ({ standing, why, note }) => (
            <>
              <Standing standing={standing} why={why} />
              <Note note={note} />
            </>
          ),
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={`/record/council/debate_counts?column=debate&value=${page.id}`}
      completeness={<HowComplete note={page.notes.counts} />}
      empty={<FormattedMessage id="debate.counts-none" />}
    />
  );
}
