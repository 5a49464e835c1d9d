import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DateText, useLocale, Way } from '#ui';
import type { StateCard } from '#overview';
import { Contents, PageHead, Section } from '../shown/index.ts';
import { Sponsored, Spoke, Terms, Votes } from './council.tsx';
import { Promises } from './promises.tsx';
import { Situations } from './situations.tsx';
import { Standings } from './standings.tsx';

/** Everything the record holds about one State. */
export function StatePage() {
  const { state } = useParams({ from: '/states/$state' });
  return (
    <div className="page">
      <Asked<StateCard> path={`/states/${encodeURIComponent(state)}`}>{(card) => <Card card={card} />}</Asked>
    </div>
  );
}

function Card({ card }: { readonly card: StateCard }) {
  const { locale } = useLocale();
  const sections = [
    ['standing', 'state.standing'],
    ['promises', 'state.promises'],
    ...(card.situations.length > 0 ? [['situations', 'state.situations'] as const] : []),
    ['terms', 'state.terms'],
    ['votes', 'state.votes'],
    ['sponsored', 'state.sponsored'],
    ['spoke', 'state.spoke'],
  ] as const;
  return (
    <>
      <PageHead
        title={card.about.names[locale]}
        eyebrow={<Eyebrow card={card} />}
        lead={<Glance card={card} />}
        edition={card.edition}
        actions={
          <Way to={`/states/${card.state}/compare`} className="button quiet small">
            <FormattedMessage id="state.compare" />
          </Way>
        }
      />
      <div className="columns">
        <Contents sections={sections} />
        <div className="body">
          <Section id="standing" title={<FormattedMessage id="state.standing" />} lead={<FormattedMessage id="state.standing-why" />}>
            <Standings card={card} />
          </Section>
          <Section id="promises" title={<FormattedMessage id="state.promises" />} lead={<FormattedMessage id="state.promises-why" />}>
            <Promises card={card} />
          </Section>
          {card.situations.length > 0 && (
            <Section id="situations" title={<FormattedMessage id="state.situations" />} lead={<FormattedMessage id="state.situations-why" />}>
              <Situations card={card} />
            </Section>
          )}
          <Section id="terms" title={<FormattedMessage id="state.terms" />}>
            <Terms card={card} />
          </Section>
          <Section id="votes" title={<FormattedMessage id="state.votes" />}>
            <Votes card={card} />
          </Section>
          <Section id="sponsored" title={<FormattedMessage id="state.sponsored" />}>
            <Sponsored card={card} />
          </Section>
          <Section id="spoke" title={<FormattedMessage id="state.spoke" />}>
            <Spoke card={card} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Eyebrow({ card: { about } }: { readonly card: StateCard }) {
  return (
    <>
      <bdi>{about.iso3}</bdi> · <FormattedMessage id={`group.${about.group ?? 'none'}`} /> ·{' '}
      {about.memberSince === '' ? (
        <FormattedMessage id={`state.status.${about.status}`} />
      ) : (
        <FormattedMessage id="state.member-since" values={{ day: <DateText date={about.memberSince} /> }} />
      )}
    </>
  );
}

/** The State in one line. */
function Glance({ card }: { readonly card: StateCard }) {
  const intl = useIntl();
  const joined = card.standings.filter(({ standing }) => standing === 'party').length;
  const sponsored = new Set(card.council.sponsored.map(({ number }) => number)).size;
  return intl.formatMessage({ id: 'state.glance' }, { joined, votes: card.council.votes.length, sponsored });
}
