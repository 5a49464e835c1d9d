import './instrument.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, DateText, Sources, useLocale } from '#ui';
import type { InstrumentPage as Page } from '#overview';
import { Amount, Contents, Facts, Note, PageHead, RecordWords, Section, Standing, StateWay, useName, When } from '../shown/index.ts';
import { DeclaredAgesOf } from './ages.tsx';
import { States } from './states.tsx';

/** Everything the record holds about one instrument. */
export function InstrumentPage() {
  const { instrument } = useParams({ from: '/instruments/$instrument' });
  return (
    <div className="page">
      <Asked<Page> path={`/instruments/${encodeURIComponent(instrument)}`}>{(page) => <Shown page={page} />}</Asked>
    </div>
  );
}

function Shown({ page }: { readonly page: Page }) {
  const nameOf = useName();
  const sections = [
    ['counts', 'instrument.counts'],
    ['not-joined', 'instrument.not-joined-short'],
    ...(page.declaredAges === null ? [] : [['ages', 'instrument.ages-short'] as const]),
    ['states', 'instrument.states'],
  ] as const;
  return (
    <>
      <PageHead
        title={nameOf(page)}
        eyebrow={<FormattedMessage id={`instrument-kind.${page.kind}`} />}
        edition={page.edition}
        lead={<bdi>{page.shortName}</bdi>}
      />
      <div className="columns">
        <Contents sections={sections} />
        <div className="body">
          <Head page={page} />
          <Section id="counts" title={<FormattedMessage id="instrument.counts" />}>
            <Counts page={page} />
          </Section>
          <NotJoined page={page} />
          {page.declaredAges !== null && (
            <Section id="ages" title={<FormattedMessage id="instrument.ages" />} lead={<FormattedMessage id="instrument.ages-why" />}>
              <DeclaredAgesOf ages={page.declaredAges} />
            </Section>
          )}
          <Section
            id="states"
            title={<FormattedMessage id="instrument.states" />}
            {...(page.completeness !== null && { aside: <Known page={page} />, lead: <RecordWords>{page.completeness.statement}</RecordWords> })}
          >
            <States page={page} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Known({ page: { completeness } }: { readonly page: Page }) {
  if (completeness === null) return null;
  const { held, of, complete } = completeness;
  return <FormattedMessage id={complete ? 'known.all' : of === null ? 'known.some' : 'known.of'} values={{ held, of: of ?? 0 }} />;
}

function Head({ page }: { readonly page: Page }) {
  const intl = useIntl();
  const entry =
    page.entryRule === null ? null : (
      <FormattedMessage
        id="instrument.entry-said"
        values={{ rule: intl.formatMessage({ id: `entry-rule.${page.entryRule}` }), clause: <bdi key="clause">{page.entryClause}</bdi> }}
      />
    );
  return (
    <section className="section">
      <Facts
        facts={[
          ['instrument.adopted', page.adopted.datePrecision === 'unknown' ? null : <When key="adopted" date={page.adopted} />],
          ['instrument.opened', page.opened.datePrecision === 'unknown' ? null : <When key="opened" date={page.opened} />],
          ...(page.kind === 'treaty'
            ? [['instrument.in-force', page.inForce.datePrecision === 'unknown' ? null : <When key="in-force" date={page.inForce} />] as const]
            : []),
          ...(entry === null ? [] : [['instrument.entry', entry] as const]),
          ['instrument.depositary', page.depositary === null ? null : <RecordWords key="depositary">{page.depositary}</RecordWords>],
          ['instrument.subject', page.subject.length === 0 ? null : <RecordWords key="subject">{page.subject.join(' · ')}</RecordWords>],
          ['instrument.other-names', page.otherNames.length === 0 ? null : <OtherNames key="names" page={page} />],
          ['source.source', <Sources key="sources" sources={page.sources} />],
        ]}
      />
      <Note note={page.note} />
    </section>
  );
}

/** Everyday names in the reader's language, and those in others behind one press. */
function OtherNames({ page: { otherNames } }: { readonly page: Page }) {
  const { locale } = useLocale();
  const own = otherNames.filter(({ language }) => language === locale);
  const others = otherNames.filter(({ language }) => language !== locale);
  return (
    <>
      <bdi>{own.map(({ name }) => name).join(' · ')}</bdi>
      {others.length > 0 && (
        <details>
          <summary className="quiet-text">
            <FormattedMessage id="instrument.other-languages" values={{ count: others.length }} />
          </summary>
          <ul className="bare-list">
            {others.map(({ language, name }) => (
              <li key={`${language}${name}`} lang={language} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Counts of one thing by day, each source's side by side; an earlier number is not an error. */
function Counts({ page }: { readonly page: Page }) {
  const rows = page.counts.flatMap(({ counts }) => counts);
  return (
    <DataTable
      caption={<FormattedMessage id="instrument.counts" />}
      quietCaption
      rows={rows}
      rowKey={({ what, count, qualifier, asOf, saidBy }) => [what, count, qualifier, asOf.date, saidBy].join('|')}
      columns={[
        {
          id: 'as-of',
          label: <FormattedMessage id="instrument.as-of" />,
          cell: ({ asOf }) => (asOf.datePrecision === 'unknown' ? <FormattedMessage id="instrument.undated" /> : <When date={asOf} />),
          sortBy: ({ asOf }) => asOf.date,
        },
        {
          id: 'count',
          label: <FormattedMessage id="instrument.count" />,
          cell: ({ count, qualifier }) => <Amount value={count} qualifier={qualifier} />,
          rowHeader: true,
        },
        {
          id: 'what',
          label: <FormattedMessage id="instrument.count-what" />,
          cell: ({ what, note }) => (
            <>
              {what !== null && <RecordWords>{what}</RecordWords>}
              <Note note={note} />
            </>
          ),
        },
        {
          id: 'standing',
          label: <FormattedMessage id="resolution.standing" />,
          cell: ({ standing, why }) => <Standing standing={standing} why={why} />,
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={`/record/commitments/instrument_counts?column=instrument&value=${page.id}`}
      empty={<FormattedMessage id="instrument.counts-none" />}
    />
  );
}

/** Who has not joined, and only where the list is complete. */
function NotJoined({ page }: { readonly page: Page }) {
  const asOf = page.completeness?.trueAsOf ?? '';
  if (page.notJoined === null)
    return (
      <Section id="not-joined" title={<FormattedMessage id="instrument.not-joined-short" />}>
        <p>
          <FormattedMessage id="instrument.not-joined-open" />
        </p>
      </Section>
    );
  return (
    <Section
      id="not-joined"
      title={<FormattedMessage id="instrument.not-joined" values={{ day: <DateText key="day" date={asOf} /> }} />}
      aside={<FormattedMessage id="instrument.ages-states" values={{ count: page.notJoined.length }} />}
      lead={<FormattedMessage id="instrument.not-joined-why" />}
    >
      <ul className="names">
        {page.notJoined.map((state) => (
          <li key={state.iso3}>
            <StateWay state={state} />{' '}
            {state.status !== 'member' && (
              <span className="quiet-text">
                <FormattedMessage id={state.status === 'observer' ? 'instrument.observer' : 'instrument.not-member'} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
