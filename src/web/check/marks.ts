/** A stretch of the text under the same claims: which cover it, which is nearest to it, and which end with it. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** The claim whose words these are most closely: the shortest that covers them. `null` where no claim speaks. */
  readonly claim: number | null;
  readonly covering: readonly number[];
  readonly ending: readonly number[];
  /** Claims that have their first link here. */
  readonly first: readonly number[];
};

type Span = { readonly start: number; readonly end: number };

/** Cuts a text where claims begin and end, so that overlapping quotations can be shown in one line of text. */
export function stretchesOf(length: number, claims: readonly Span[]): readonly Stretch[] {
  const cuts = [...new Set([0, length, ...claims.flatMap(({ start, end }) => [start, end])])].filter((cut) => cut >= 0 && cut <= length);
  const sorted = cuts.sort((a, b) => a - b);
  const linked = new Set<number>();
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? length;
    const covering = claims.flatMap(({ start, end }, number) => (start <= from && end >= to ? [number] : []));
    const claim = covering.reduce<number | null>((best, one) => (best === null || sizeOf(claims, one) < sizeOf(claims, best) ? one : best), null);
    const ending = covering.filter((number) => claims[number]?.end === to);
    const first = [...(claim === null ? [] : [claim]), ...ending].filter(
      (number, place, all) => all.indexOf(number) === place && !linked.has(number),
    );
    for (const number of first) linked.add(number);
    return { from, to, claim, covering, ending, first };
  });
}

function sizeOf(claims: readonly Span[], number: number): number {
  const claim = claims[number];
  return claim ? claim.end - claim.start : 0;
}
