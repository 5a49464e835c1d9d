import type { CheckedRecord } from '../record.ts';
import type { PersonMention } from '../reading/mention.ts';
import { fold } from '../text/fold.ts';
import type { Word } from './matcher.ts';

/** A person of the record by family name; the given names say who is meant where two share it. */
type Known = { readonly person: string; readonly given: readonly string[]; readonly family: readonly string[] };

export type Persons = ReadonlyMap<string, readonly Known[]>;

/** Family names that are everyday words: read as names only after a given name or a title. */
const everyday = new Set([
  'lake',
  'grant',
  'fore',
  'pierce',
  'pate',
  'ma',
  'lal',
  'ramm',
  'lucas',
  'shaikh',
  'heller',
  'russell',
  'brandt',
  'moon',
  'djedje',
  'annan',
  'persaud',
  'apio',
  'abdi',
  'chavez',
  'aman',
  'gupta',
  'mba',
]);
const titles = /^(?:mr|mrs|ms|dr|ambassador|amb|minister|president|prime|madam|sir|secretary|professor|prof|sheikh|lady|archbishop)$/;
const particles = new Set(['de', 'la', 'van', 'den', 'der', 'al', 'el', 'bin', 'von', 'du', 'da']);

/** Everyone whom the record names in an office, a chair or a debate. */
export function personsOf({ register, council }: CheckedRecord): Persons {
  const names = new Set<string>();
  for (const { person } of register.holdings) if (person !== null) names.add(person);
  for (const { person } of council.presidents) names.add(person);
  for (const { speaker } of council.speakers) if (speaker !== null && !speaker.startsWith('(')) names.add(speaker);
  const byFamily = new Map<string, Known[]>();
  for (const person of names) {
    const known = split(person);
    const key = known.family.at(-1) ?? '';
    byFamily.set(key, [...(byFamily.get(key) ?? []), known]);
  }
  return byFamily;
}

function split(person: string): Known {
  const words = fold(person.replace(/^(?:Mr|Mrs|Ms|Archbishop)\.? /, ''))
    .split(/[\s.']+|-/)
    .filter((word) => word !== '');
  const titled = /^(?:Mr|Mrs|Ms)\.? /.test(person);
  const at = titled
    ? 0
    : Math.max(
        1,
        words.findIndex((word, index) => index > 0 && particles.has(word)) > 0
          ? words.findIndex((word, index) => index > 0 && particles.has(word))
          : words.length - 1,
      );
  return { person, given: titled ? [] : words.slice(0, at).filter((word) => word.length > 1), family: words.slice(at) };
}

/** The persons named in a sentence, from the first given name or title to the family name. */
export function personsIn(words: readonly Word[], persons: Persons): readonly PersonMention[] {
  return words.flatMap((word, at) => {
    const known = persons.get(word.folded);
    if (!known || (!/^\p{Lu}/u.test(word.raw) && !/^[-'’]$/.test(words[at - 1]?.raw ?? ''))) return [];
    const lead = leadOf(words, at);
    const fits = known.filter((one) => isMeant(one, lead, word.folded));
    const shared = (one: Known) => one.given.filter((name) => lead.words.some(({ folded }) => folded === name)).length;
    const best = [...fits].sort((a, b) => shared(b) - shared(a))[0];
    return best ? [{ start: nameStart(best, lead) ?? word.start, end: word.end, person: best.person }] : [];
  });
}

/** The words with capitals before a family name, and whether a title leads them. */
type Lead = { readonly words: readonly Word[]; readonly titled: boolean };

function leadOf(words: readonly Word[], at: number): Lead {
  const found: Word[] = [];
  for (let back = at - 1; back >= 0 && back >= at - 8 && found.length < 5; back -= 1) {
    const word = words[back];
    if (!word) break;
    if (titles.test(word.folded)) return { words: found, titled: true };
    if (/^[.'’-]$/.test(word.raw)) continue;
    if (!/^\p{Lu}/u.test(word.raw) && !particles.has(word.folded)) break;
    found.unshift(word);
  }
  return { words: found, titled: false };
}

/** Where the name begins: at its first given name; where none is known, at the one word before that can be one. */
function nameStart(known: Known, { words }: Lead): number | undefined {
  const own = words.find(({ folded }) => known.given.includes(folded) || known.family.includes(folded));
  if (own) return own.start;
  const last = words.at(-1);
  return last && !commonLead.has(last.folded) && known.given.length === 0 ? last.start : undefined;
}

/** @source ours: a given name that differs is another person; a family name that is a common word needs one */
function isMeant(known: Known, lead: Lead, family: string): boolean {
  const names = lead.words.map(({ folded }) => folded).filter((word) => word.length > 1 && !known.family.includes(word));
  if (known.given.some((name) => names.includes(name))) return true;
  if (lead.titled || names.length === 0) return lead.titled || !everyday.has(family);
  const last = names.at(-1) ?? '';
  return known.given.length === 0 ? !commonLead.has(last) || !everyday.has(family) : commonLead.has(last) && !everyday.has(family);
}

/** Words with a capital before a family name that are no given name. */
const commonLead = new Set(
  'representative conflict ambassador minister fund unicef director executive un and the by with of secretary general prime envoy council srsg chief president chair'.split(
    ' ',
  ),
);
