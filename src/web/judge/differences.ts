import type { PairPage } from '#overview';
import { type Allegation, tallied } from '#incidents';

/** The parts of two reports that are laid side by side. */
export const compared = ['what', 'when', 'where', 'how-many', 'who'] as const;
export type ComparedPart = (typeof compared)[number];

/** The two allegations of a pair that stand against each other: of one type where there are such, else the first ones. */
export function facing({ left, right }: PairPage): readonly [Allegation | undefined, Allegation | undefined] {
  for (const one of left.report.allegations) {
    const other = right.report.allegations.find(({ type }) => type === one.type);
    if (other) return [one, other];
  }
  return [left.report.allegations[0], right.report.allegations[0]];
}

/** Parts in which two reports do not say the same. What one of them does not say is no difference. */
export function differences(pair: PairPage): readonly ComparedPart[] {
  const [a, b] = facing(pair);
  if (!a || !b) return [];
  const differ: Readonly<Record<ComparedPart, boolean>> = {
    what: a.type !== b.type,
    when: JSON.stringify(a.occurred) !== JSON.stringify(b.occurred),
    where: a.place.pcodes.join() !== b.place.pcodes.join(),
    'how-many': JSON.stringify(a.tally) !== JSON.stringify(b.tally) && tallied(a.tally).count !== tallied(b.tally).count,
    who: a.parties.length > 0 && b.parties.length > 0 && !a.parties.some((party) => b.parties.includes(party)),
  };
  return compared.filter((part) => differ[part]);
}
