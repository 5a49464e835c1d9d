import type { Claim } from '#claims';
import type { Expected, GoldText, Verdict } from './gold.ts';

/** One answer or expectation as it was scored. */
export type Scored = {
  readonly kind: string;
  /** The verdict wanted; `null` for an answer nobody asked for. */
  readonly wanted: Verdict | null;
  /** The verdict given; `null` where nothing was answered. */
  readonly given: Verdict | null;
  readonly right: boolean;
  /** Whether it counts as an answer given. */
  readonly counts: boolean;
  readonly quote: string;
};

type Span = { readonly start: number; readonly end: number };

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const fits = (claim: Claim, expected: Expected) => claim.kind === expected.kind || (expected.acceptableKinds ?? []).includes(claim.kind);
const isRight = (claim: Claim, expected: Expected) => claim.verdict === expected.verdict || expected.acceptable.includes(claim.verdict);

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

/** Scores the answers to one text, by the rules of README.md "How to score". */
export function scoreText(gold: GoldText, claims: readonly Claim[]): readonly Scored[] {
  const used = new Set<Claim>();
  const asked = gold.expect.map((expected): Scored => {
    const span = spanOf(gold.text, expected.part);
    const candidates = claims.filter((claim) => !used.has(claim) && overlap(claim, span) > 0 && fits(claim, expected));
    const [best] = candidates.sort((a, b) => overlap(b, span) - overlap(a, span) || Number(isRight(b, expected)) - Number(isRight(a, expected)));
    if (!best) return { kind: expected.kind, wanted: expected.verdict, given: null, right: false, counts: false, quote: expected.part };
    used.add(best);
    return { kind: expected.kind, wanted: expected.verdict, given: best.verdict, right: isRight(best, expected), counts: true, quote: best.quote };
  });
  const further = claims.filter((claim) => !used.has(claim) && !isExcused(gold, claim));
  return [
    ...asked,
    ...further.map((claim): Scored => ({ kind: claim.kind, wanted: null, given: claim.verdict, right: false, counts: true, quote: claim.quote })),
  ];
}

/** Answers that are neither asked for nor wrong. */
function isExcused(gold: GoldText, claim: Claim): boolean {
  const allowed = (gold.may ?? []).some(({ part, never }) => overlap(claim, spanOf(gold.text, part)) > 0 && !(never ?? []).includes(claim.verdict));
  const again = gold.expect.some((expected) => overlap(claim, spanOf(gold.text, expected.part)) > 0 && isRight(claim, expected));
  const mention = gold.expect.length > 0 && claim.verdict === 'holds' && (claim.kind === 'debate' || claim.kind === 'resolution-adoption');
  return allowed || again || mention;
}
