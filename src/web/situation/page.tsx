import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, Way } from '#ui';
import type { SituationPage as Page } from '#overview';
import {
  Contents,
  Facts,
  FigureMatrix,
  HowComplete,
  ListingMatrix,
  Note,
  PageHead,
  PartyWay,
  PlanTable,
  RecordWords,
  Section,
  StateWays,
  useName,
  When,
} from '../shown/index.ts';
import { CountryReports, ListingCounts, Programmes } from './tables.tsx';

/** Everything the record holds about one situation. */
export function SituationPage() {
  const { situation } = useParams({ from: '/situations/$situation' });
  return (
    <div className="page">
      <Asked<Page> path={`/situations/${encodeURIComponent(situation)}`}>{(page) => <Shown page={page} />}</Asked>
    </div>
  );
}

const sections = [
  ['figures', 'situation.figures'],
  ['attributed', 'situation.attributed'],
  ['listings', 'situation.listings'],
  ['plans', 'situation.plans'],
  ['programmes', 'situation.programmes'],
  ['reports', 'situation.reports'],
  ['events', 'situation.events'],
] as const;

function Shown({ page }: { readonly page: Page }) {
  const nameOf = useName();
  const has = { attributed: page.attributed.lines.length > 0, programmes: page.programmes.length > 0, events: page.milestones.length > 0 };
  const shown = sections.filter(([id]) => !(id in has) || has[id as keyof typeof has]);
  return (
    <>
      <PageHead
        title={nameOf(page)}
        eyebrow={<FormattedMessage id={`situation-kind.${page.kind}`} />}
        edition={page.edition}
        {...(page.agenda !== null && { lead: <FormattedMessage id={`agenda.${page.agenda}`} /> })}
      />
      <div className="columns">
        <Contents sections={shown} />
        <div className="body">
          {page.kind !== 'all' && <Head page={page} />}
          <Figures page={page} />
          <Section id="listings" title={<FormattedMessage id="situation.listings" />} lead={<FormattedMessage id="situation.listings-why" />}>
            {page.listings.lines.length === 0 ? (
              <p className="quiet-text">
                <FormattedMessage id="situation.listings-none" />
              </p>
            ) : (
              <ListingMatrix
                table={page.listings}
                caption={<FormattedMessage id="situation.listings-caption" />}
                download={`/record/follow-up/listings?column=situation&value=${page.id}`}
                completeness={<HowComplete note={page.notes.listings} />}
              />
            )}
            <ListingCounts page={page} />
          </Section>
          <Section id="plans" title={<FormattedMessage id="situation.plans" />}>
            <PlanTable
              plans={page.plans}
              note={page.notes.plans}
              download={`/record/follow-up/action_plans?column=situation&value=${page.id}`}
              withParty
            />
          </Section>
          {has.programmes && (
            <Section id="programmes" title={<FormattedMessage id="situation.programmes" />} lead={<FormattedMessage id="situation.programmes-why" />}>
              <Programmes page={page} />
            </Section>
          )}
          <Section id="reports" title={<FormattedMessage id="situation.reports" />}>
            <CountryReports page={page} />
          </Section>
          {has.events && (
            <Section id="events" title={<FormattedMessage id="situation.events" />}>
              <ul className="bare-list">
                {page.milestones.map(({ date, event }) => (
                  <li key={event}>
                    <When date={date} /> <RecordWords>{event}</RecordWords>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function Head({ page }: { readonly page: Page }) {
  const intl = useIntl();
  return (
    <section className="section">
      <Facts
        facts={[
          ['situation.members', page.members.length === 0 ? null : <StateWays key="members" states={page.members} />],
          [
            'situation.seen',
            page.evidenceYears.length === 0 ? null : (
              <FormattedMessage key="seen" id="situation.evidence" values={{ years: intl.formatList(page.evidenceYears, { type: 'unit' }) }} />
            ),
          ],
          [
            'situation.parties',
            page.parties.length === 0 ? null : (
              <ul key="parties" className="bare-list">
                {page.parties.map((party) => (
                  <li key={party.id}>
                    <PartyWay party={party} />
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <Note note={page.note} />
    </section>
  );
}

function Figures({ page }: { readonly page: Page }) {
  const download = `/figures?situation=${page.id}`;
  return (
    <>
      <Section
        id="figures"
        title={<FormattedMessage id="situation.figures" />}
        aside={
          <Way to={`/figures?situation=${page.id}`}>
            <FormattedMessage id="situation.chart" />
          </Way>
        }
        lead={<FormattedMessage id="situation.figures-why" />}
      >
        {page.figures.lines.length === 0 ? (
          <p className="quiet-text">
            <FormattedMessage id="situation.figures-none" />
          </p>
        ) : (
          <FigureMatrix
            table={page.figures}
            caption={<FormattedMessage id="situation.figures-caption" />}
            global={page.kind === 'all'}
            download={download}
            completeness={<HowComplete note={page.notes.figures} />}
          />
        )}
      </Section>
      {page.attributed.lines.length > 0 && (
        <Section id="attributed" title={<FormattedMessage id="situation.attributed" />} lead={<FormattedMessage id="situation.attributed-why" />}>
          <FigureMatrix table={page.attributed} caption={<FormattedMessage id="situation.attributed-caption" />} download={download} />
        </Section>
      )}
    </>
  );
}
