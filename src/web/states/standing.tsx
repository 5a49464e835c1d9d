import { FormattedMessage } from 'react-intl';
import type { InstrumentStanding } from '#overview';

export type Standing = InstrumentStanding['standing'];

/** The shape of each standing; a shape never stands without its word, beside it or in the legend. */
export const standingMarks = { party: 'yes', 'signed only': 'part', withdrawn: 'ended', 'not joined': 'no', 'not known': 'unknown' } as const;

/** From the surest to what is not known. */
export const standingOrder = Object.keys(standingMarks) as readonly Standing[];

/** How a State stands to an instrument: a shape, and its word; in a matrix the word is in the legend and for readers of the screen. */
export function StandingMark({ standing, bare = false }: { readonly standing: Standing; readonly bare?: boolean }) {
  return (
    <span className={`mark mark-${standingMarks[standing]}`}>
      <span className={bare ? 'for-readers' : undefined}>
        <FormattedMessage id={`standing.${standing}`} />
      </span>
    </span>
  );
}

/** What the shapes mean, for a table that shows them alone. */
export function StandingLegend() {
  return (
    <ul className="tile-legend">
      {standingOrder.map((standing) => (
        <li key={standing}>
          <StandingMark standing={standing} />
        </li>
      ))}
    </ul>
  );
}
