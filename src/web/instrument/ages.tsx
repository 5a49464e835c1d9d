import { FormattedMessage } from 'react-intl';
import type { DeclaredAges, StateRef } from '#overview';
import { StateWays } from '../shown/index.ts';

/** How many States declared each minimum age: a bar with its number in each row, and the States behind it. */
export function DeclaredAgesOf({ ages: { ages, without } }: { readonly ages: DeclaredAges }) {
  const most = Math.max(...ages.map(({ states }) => states.length));
  return (
    <>
      <table className="ages">
        <caption>
          <FormattedMessage id="instrument.ages-caption" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="instrument.age" />
            </th>
            <th scope="col">
              <FormattedMessage id="instrument.ages-count" />
            </th>
          </tr>
        </thead>
        <tbody>
          {ages.map(({ age, states }) => (
            <tr key={age}>
              <th scope="row" className="nowrap">
                <FormattedMessage id="instrument.age-years" values={{ age }} />
              </th>
              <td>
                <StatesOfAge states={states} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet-text">
        <FormattedMessage id="instrument.ages-without" values={{ count: without }} />
      </p>
    </>
  );
}

function StatesOfAge({ states, most }: { readonly states: readonly StateRef[]; readonly most: number }) {
  return (
    <details>
      <summary>
        <span className="bar" style={{ inlineSize: `${(states.length / most) * 100}%` }} aria-hidden="true" />
        <span className="number">
          <FormattedMessage id="instrument.ages-states" values={{ count: states.length }} />
        </span>
      </summary>
      <p className="quiet-text">
        <StateWays states={states} />
      </p>
    </details>
  );
}
