import { FormattedMessage } from 'react-intl';
import { Sources } from '#ui';
import type { StateCard, StateSituation } from '#overview';
import { Amount, PartyWay, SituationWay } from '../shown/index.ts';

/** The situations of the Secretary-General's reports that this State is part of: newest totals and newest annex. */
export function Situations({ card }: { readonly card: StateCard }) {
  return card.situations.map((situation) => (
    <div key={situation.id} className="state-situation">
      <h3>
        <SituationWay situation={situation} />{' '}
        {situation.agenda !== null && (
          <span className="quiet-text" lang="en">
            {situation.agenda}
          </span>
        )}
      </h3>
      <Newest situation={situation} />
      {situation.listed !== null && (
        <p>
          <FormattedMessage id="state.listed" values={{ year: String(situation.listed.year) }} />{' '}
          {situation.listed.parties.map((party, at) => (
            <span key={party.id}>
              {at > 0 && ' · '}
              <PartyWay party={party} />
            </span>
          ))}
        </p>
      )}
    </div>
  ));
}

function Newest({ situation }: { readonly situation: StateSituation }) {
  if (situation.newest.length === 0) {
    return (
      <p className="quiet-text">
        <FormattedMessage id="state.no-total" />
      </p>
    );
  }
  return (
    <ul className="plain-list">
      {situation.newest.map(({ first, others }) => (
        <li key={first.unit}>
          {String(first.year)}: <Amount value={first.value} qualifier={first.qualifier} /> <FormattedMessage id={`unit.${first.unit}`} />{' '}
          {others.length > 0 && (
            <span className="contested">
              <FormattedMessage id="home.contested" />
            </span>
          )}{' '}
          <Sources sources={first.sources} />
        </li>
      ))}
    </ul>
  );
}
