import type { Knowledge } from '../knowledge.ts';

/**
 * Words by which a sentence shows what it is about, for each word of an instrument's subject. An instrument does not
 * fit when none of its own words stands in the sentence and those of one with the same family name do.
 * @source data/commitments/instruments.csv, subject; the everyday words are ours
 */
const spoken: readonly (readonly [RegExp, RegExp])[] = [
  [
    /armed conflict|child soldiers|recruitment|hostilities|armed (?:forces|groups)/,
    /recruit|\barmed\b|soldiers?\b|hostilit|\bwars?\b|\bbattle|combat|fight(?:ers?|ing)?\b|barracks|militia|\bweapons?\b|\barm(?:y|ies)\b|\bmilitary\b|\bconscript|\benlist|front ?lines?\b|\btroops\b/,
  ],
  [
    /sale of children|prostitution|pornography|sexual exploitation|trafficking/,
    /traffick|\bsale\b|\bsold\b|\bbuy|prostitut|pornograph|sexual(?:ly)? exploit|sex tourism|adoption/,
  ],
  [/complaints|petitions|communications/, /complain|petition|communicat|\bcommittee on the rights|individual cases|remed(?:y|ies)/],
];

/** The instruments that share a family name with one: the protocols of one convention. */
function family(id: string, { record }: Knowledge): readonly string[] {
  const name = record.commitments.instruments.get(id)?.name ?? '';
  const stem = /^(.*?protocol.*?) (?:on|concerning) /i.exec(name)?.[1];
  if (stem === undefined) return [];
  return [...record.commitments.instruments.values()].filter((one) => one.id !== id && one.name.startsWith(stem)).map((one) => one.id);
}

function speaksOf(id: string, folded: string, { record }: Knowledge): boolean {
  const subject = record.commitments.instruments.get(id)?.subject.join('; ') ?? '';
  return spoken.some(([of, words]) => of.test(subject) && words.test(folded));
}

/** The sibling that a sentence is about where the instrument it names does not fit; `null` where it fits. */
export function betterFit(id: string, words: string, knowledge: Knowledge): string | null {
  const siblings = family(id, knowledge);
  if (siblings.length === 0 || speaksOf(id, words, knowledge)) return null;
  return siblings.find((sibling) => speaksOf(sibling, words, knowledge)) ?? null;
}
