import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DateText, Sources, Way } from '#ui';
import type { ResolutionPage as Page } from '#overview';
import { Contents, DocumentSymbol, Facts, Note, PageHead, RecordWords, ResolutionWay, Section, StateWays, When } from '../shown/index.ts';
import { Provisions } from './provisions.tsx';
import { Result } from './result.tsx';
import { SponsorRecordOf } from './sponsor-record.tsx';
import { SponsorCounts, Sponsors } from './sponsors.tsx';
import { Roll } from './roll.tsx';

/** Everything the record holds about one resolution. */
export function ResolutionPage() {
  const { resolution } = useParams({ from: '/resolutions/$resolution' });
  return (
    <div className="page">
      <Asked<Page> path={`/resolutions/${encodeURIComponent(resolution)}`}>{(page) => <Shown page={page} />}</Asked>
    </div>
  );
}

const sections = [
  ['newly', 'resolution.newly-short'],
  ['sponsors', 'resolution.sponsors'],
  ['votes', 'resolution.votes'],
  ['provisions', 'resolution.provisions'],
] as const;

function Shown({ page }: { readonly page: Page }) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'resolution.title' }, { number: String(page.number), year: page.adopted.date?.slice(0, 4) ?? '' });
  return (
    <>
      <PageHead
        title={title}
        eyebrow={<RecordWords>{page.title}</RecordWords>}
        edition={page.edition}
        lead={<Result result={page.result} unanimous={page.unanimous} />}
      />
      <div className="columns">
        <Contents sections={sections} />
        <div className="body">
          <Head page={page} />
          <Section id="newly" title={<FormattedMessage id="resolution.newly" />} lead={<FormattedMessage id="resolution.our-words" />}>
            {page.newly !== null && (
              <p>
                <RecordWords>{page.newly}</RecordWords>
              </p>
            )}
            {page.subject.length > 0 && (
              <p className="quiet-text">
                <RecordWords>{page.subject.join(' · ')}</RecordWords>
              </p>
            )}
          </Section>
          <Section
            id="sponsors"
            title={<FormattedMessage id="resolution.sponsors" />}
            aside={<SponsorsKnown page={page} />}
            lead={<FormattedMessage id="resolution.sponsors-warning" />}
          >
            <SponsorCounts page={page} />
            <SponsorRecordOf page={page} />
            <Sponsors page={page} />
          </Section>
          <Section
            id="votes"
            title={<FormattedMessage id="resolution.votes" />}
            aside={<FormattedMessage id="resolution.votes-known" values={{ known: page.roll.votes.length }} />}
          >
            <Roll page={page} />
          </Section>
          <Section id="provisions" title={<FormattedMessage id="resolution.provisions" />} lead={<FormattedMessage id="resolution.our-words" />}>
            <Provisions page={page} />
          </Section>
          <Line page={page} />
        </div>
      </div>
    </>
  );
}

function SponsorsKnown({ page: { sponsors } }: { readonly page: Page }) {
  const intl = useIntl();
  const held = sponsors.known.length;
  if (sponsors.of === null) return <FormattedMessage id="resolution.sponsors-open" values={{ held }} />;
  const of = intl.formatMessage({ id: `amount.${sponsors.of.qualifier}` }, { value: sponsors.of.count });
  return <FormattedMessage id="resolution.sponsors-known" values={{ held, of }} />;
}

function Head({ page }: { readonly page: Page }) {
  const symbolOf = (symbol: string | null) => symbol !== null && <DocumentSymbol symbol={symbol} />;
  return (
    <section className="section">
      <Facts
        facts={[
          ['resolution.symbol', <DocumentSymbol key="symbol" symbol={page.symbol} />],
          ['resolution.adopted', <When key="adopted" date={page.adopted} />],
          ['resolution.meeting', symbolOf(page.meeting) || null],
          [
            'resolution.debate',
            page.debate === null ? null : (
              <Way key="debate" to={`/debates/${page.debate}`}>
                <DateText date={page.debate} />
              </Way>
            ),
          ],
          ['resolution.penholders', page.penholders.length === 0 ? null : <StateWays key="penholders" states={page.penholders} />],
          ['resolution.draft', symbolOf(page.draft) || null],
          ['resolution.press-release', symbolOf(page.pressRelease) || null],
          ['source.source', <Sources key="sources" sources={page.sources} />],
        ]}
      />
      <Note note={page.note} />
    </section>
  );
}

/** The line of the theme: what it asked for, and the resolutions before and after. */
function Line({ page }: { readonly page: Page }) {
  return (
    <Section id="line" title={<FormattedMessage id="resolution.line" />}>
      {page.asked.length > 0 && (
        <>
          <h3>
            <FormattedMessage id="resolution.asked" />
          </h3>
          <ul className="bare-list">
            {page.asked.map(({ symbol, reportingYear }) => (
              <li key={symbol}>
                <DocumentSymbol symbol={symbol} />{' '}
                {reportingYear !== null && (
                  <span className="quiet-text">
                    <FormattedMessage id="resolution.asked-on" values={{ year: String(reportingYear) }} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <nav className="steps" aria-labelledby="line-title">
        {page.before !== null && (
          <p>
            <span className="quiet-text">
              <FormattedMessage id="resolution.before" />
            </span>{' '}
            <ResolutionWay resolution={page.before} />
          </p>
        )}
        {page.after !== null && (
          <p>
            <span className="quiet-text">
              <FormattedMessage id="resolution.after" />
            </span>{' '}
            <ResolutionWay resolution={page.after} />
          </p>
        )}
      </nav>
    </Section>
  );
}
