import { parseSymbol } from '#register';
import type { Knowledge } from '../knowledge.ts';
import { datesIn } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { numbersIn } from '../text/numbers.ts';
import type { Span } from '../text/sentences.ts';
import { nearNames } from '../vocabulary/everyday.ts';
import { wordsOf } from '../vocabulary/matcher.ts';
import type { Name } from '../vocabulary/names.ts';
import { personsIn } from '../vocabulary/persons.ts';
import { protocolsIn } from '../vocabulary/protocols.ts';
import type { NameMention, Placed, ResolutionMention, Sentence, SymbolMention } from './mention.ts';

/** Reads one sentence; the last year spoken of before it helps with "the year before". */
export function readSentence(
  text: string,
  span: Span,
  textDate: string | null,
  lastYear: number | null,
  knowledge: Knowledge,
  loose: boolean,
): Sentence {
  const raw = text.slice(span.start, span.end);
  const folded = fold(raw);
  const symbols = symbolsIn(raw);
  const resolutions = resolutionsIn(folded, symbols, knowledge);
  const words = wordsOf(raw);
  const names = namesIn(raw, folded, words, knowledge, loose, symbols);
  const instruments = names.filter(({ name }) => name.is === 'instrument');
  const dates = datesIn(folded, { textDate, lastYear }, [...symbols, ...resolutions, ...instruments]);
  const numbers = numbersIn(folded, [...dates, ...symbols, ...resolutions, ...instruments]);
  return { ...span, raw, folded, names, dates, numbers, resolutions, symbols, persons: personsIn(words, knowledge.persons) };
}

const symbolShape = /\b[AS]\/(?:RES\/|PRST\/|PV\.|AC\.51\/)?[\d/]+(?: ?\(\d{4}\))?(?:\s?[-–]\s?[AS]\/[\d/]+)?/g;

function symbolsIn(raw: string): readonly SymbolMention[] {
  return [...raw.matchAll(symbolShape)].flatMap((match) => {
    const text = match[0].replace(/\/$/, '');
    const parsed = parseSymbol(text.replace(/(\d)\(/, '$1 ('));
    return parsed ? [{ start: match.index, end: match.index + text.length, symbols: parsed.symbols, text: parsed.text }] : [];
  });
}

const resolutionShape =
  /\b(?:s\/res\/|(?:resolutions?|unscr|scr|res\.?)(?: \(unscr\))?(?: (?:no\.?|number|nr\.?))? ?#?)(\d{3,4})(?: ?\((\d{4})\)| of (?:the year )?(\d{4})\b|\/(?:19|20)(\d\d)\b)?(?![\d/])/g;
const nextInList = /^(?:,| and|, and| or| as well as) (?:resolution )?(\d{4})(?: ?\((\d{4})\))?(?![\d,/-]| (?:children|violations))/;
/** "the co-sponsors of 2427", "the vote on 2427": a number alone, where it is one of the theme. */
const bareNumber =
  /(?:\b(?:votes? on|vote for|sponsors of|authors of|text of|adoption of|adopted|number|no\.?|draft|sponsored|under|by|is|being|unscr?) |\()(\d{4})\b(?!,\d|[./]\d| (?:children|boys|girls|violations|incidents|cases|attacks|people|votes|states|countries))/g;
const numberAndYear = /\b(1[0-9]{3}|2[0-9]{3}) ?\(((?:199|200|201|202|203)\d)\)/g;

function resolutionsIn(folded: string, symbols: readonly SymbolMention[], knowledge: Knowledge): readonly ResolutionMention[] {
  const found: ResolutionMention[] = [];
  const add = (start: number, end: number, number: string | undefined, year: string | undefined) => {
    if (!found.some((one) => one.start < end && one.end > start))
      found.push({ start, end, number: Number(number), year: year === undefined ? null : Number(year) });
  };
  for (const {
    start,
    end,
    symbols: [symbol],
  } of symbols) {
    const match = /^S\/RES\/(\d+) \((\d{4})\)$/.exec(symbol ?? '');
    if (match) add(start, end, match[1], match[2]);
  }
  for (const match of folded.matchAll(resolutionShape)) {
    if (/general assembly\s$/.test(folded.slice(Math.max(0, match.index - 18), match.index))) continue;
    let end = match.index + match[0].length;
    add(match.index, end, match[1], match[2] ?? match[3]);
    for (let next = nextInList.exec(folded.slice(end)); next; next = nextInList.exec(folded.slice(end))) {
      const lead = next[0].length - next[0].trimStart().replace(/^(?:,|and|or|as well as) ?/, '').length;
      add(end + lead, end + next[0].length, next[1], next[2]);
      end += next[0].length;
    }
  }
  for (const match of folded.matchAll(bareNumber)) {
    const end = match.index + match[0].length;
    if (knowledge.resolutionNumbers.has(Number(match[1]))) add(end - 4, end, match[1], undefined);
  }
  for (const match of folded.matchAll(numberAndYear)) add(match.index, match.index + match[0].length, match[1], match[2]);
  return found.sort((a, b) => a.start - b.start);
}

const rank: readonly Name['is'][] = ['instrument', 'look-alike', 'office', 'other office', 'party', 'group', 'situation', 'state'];

function namesIn(
  raw: string,
  folded: string,
  words: ReturnType<typeof wordsOf>,
  knowledge: Knowledge,
  loose: boolean,
  symbols: readonly Placed[],
): readonly NameMention[] {
  const found: NameMention[] = [];
  const add = (start: number, end: number, name: Name) => {
    if (![...found, ...symbols].some((one) => one.start < end && one.end > start)) found.push({ start, end, name });
  };
  for (const { start, end, instrument } of protocolsIn(folded)) if (instrument !== null) add(start, end, { is: 'instrument', instrument });
  for (const { start, end, office } of officesIn(folded)) add(start, end, office);
  for (const { start, end, values } of knowledge.names.find(words, loose)) {
    const best = [...values].sort((a, b) => rank.indexOf(a.is) - rank.indexOf(b.is))[0];
    if (best) add(start, end, best);
  }
  for (const one of nearInstruments(raw)) add(one.start, one.end, one.name);
  return found.filter((one) => !isPartOfOtherName(folded, one)).sort((a, b) => a.start - b.start);
}

const offices: readonly (readonly [RegExp, Name])[] = [
  [
    /\b(?:(?:secretary-general's |un |united nations )*(?:special representatives?|srsg|special envoy|envoy)(?: of the (?:un )?(?:secretary-general|secretary general|general secretary))?(?: \(srsg\))? (?:for|on|of) (?:the (?:issue|question|matter|problem|situation)s? of )?(?:the )?children (?:and|in|affected by) (?:the )?armed conflicts?|srsg[- ]caac)\b/g,
    { is: 'office', office: 'srsg-caac' },
  ],
  [
    /\b(?:executive director (?:of|at) (?:unicef|the (?:un|united nations) children's fund(?: \(unicef\))?|the children's fund)|(?:unicef|united nations children's fund)(?:'s)? (?:executive director|chief|head|director)|(?:head|chief|director) of unicef|(?:heads|leads|runs|headed|led) unicef|unicef,? (?:is |was |has been |being )?(?:headed|led|run|directed) by)\b/g,
    { is: 'office', office: 'unicef-executive-director' },
  ],
  [
    /\b(?:chair(?:man|person|woman|s|ed|ing|manship)?|presid(?:es|ed|ing)|led|leads|head(?:s|ed)?|vice-chair)(?: of| over)? (?:the )?(?:(?:un |united nations )?(?:security )?council'?s? )?working group (?:on|for) children (?:and|in) armed conflict\b|working group (?:on|for) children (?:and|in) armed conflict,? (?:is |was |has been |being )?(?:chaired|headed|led|presided over) by\b/g,
    { is: 'office', office: 'wg-caac-chair' },
  ],
];

function officesIn(folded: string): readonly (Placed & { readonly office: Name })[] {
  return offices.flatMap(([shape, office]) =>
    [...folded.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length, office })),
  );
}

const nouns =
  'Principles?|Commitments?|Declarations?|Conventions?|Agreements?|Protocols?|Treaty|Accords?|Charter|Document|Guidelines|Pact|Statute|Covenant|Process|Initiative|Pledge';
const nearShape = new RegExp(String.raw`\b((?:\p{Lu}[\p{L}’'-]+ )?\p{Lu}[\p{L}’'-]+) (${nouns})\b`, 'gu');

/** Names that are built like those of instruments: "Vancouver Convention", "Montreux Principles". */
function nearInstruments(raw: string): readonly NameMention[] {
  return [...raw.matchAll(nearShape)].flatMap((match) => {
    const city = fold(match[1] ?? '').replace(/^(?:the|un|in|of|and|to|by) /, '');
    const near = nearNames[city] ?? nearNames[city.split(' ').at(-1) ?? ''];
    const lead = (match[1] ?? '').length - city.length;
    const start = match.index + Math.max(0, lead);
    const end = match.index + match[0].length;
    if (near !== undefined) return [{ start, end, name: { is: 'look-alike' as const, near, subject: '' } }];
    return /Principles?|Commitments?|Declaration|Document/.test(match[2] ?? '')
      ? [{ start, end, name: { is: 'look-alike' as const, near: '', subject: '' } }]
      : [];
  });
}

/** "Latin American", "New Guinea"-like words, "Congo River", "Georgia, USA": no State is meant. @source docs/data/states.md */
function isPartOfOtherName(folded: string, { start, end, name }: NameMention): boolean {
  if (name.is !== 'state') return false;
  const before = folded.slice(Math.max(0, start - 12), start);
  const after = folded.slice(end, end + 14);
  if (/\b(?:latin|central|north|south|pan|inter|afro|african-|new) ?-?$/.test(before)) return !/\bsouth $/.test(before) || name.form === 'people';
  return /^ (?:river|street|university|times|post|airlines|island's|dollars?)\b/.test(after);
}
