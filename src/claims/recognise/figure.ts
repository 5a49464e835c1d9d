import type { FigureSubject } from '#kernel';
import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { clauseEnd } from '../text/clauses.ts';
import type { NumberMention, Said } from '../text/numbers.ts';
import { type ViolationMention, violationsIn } from '../vocabulary/violations.ts';
import { partyOf, type Situated, situationOf, unsaidSituation } from './figure-place.ts';
import { type Period, periodOf } from './figure-period.ts';

/** What a number counts, as the text says it; `null` where it does not say. */
export type CountedUnit = 'children' | 'boys' | 'girls' | 'violations' | 'incidents' | 'cases' | 'situations';

/** A number said of children and armed conflict. */
export type FigureFact = Placed & {
  readonly value: number;
  readonly upTo: number | null;
  readonly qualifier: Said;
  readonly subject: FigureSubject;
  readonly wording: 'same' | 'other';
  readonly unit: CountedUnit | null;
  readonly period: Period;
  readonly situation: Situated;
  /** Party to which the text gives it, and whether it says so outright ("by", "committed"). */
  readonly party: { readonly id: string; readonly outright: boolean } | null;
  /** "committed in", "verified", "verified late", where the text says which. */
  readonly basis: 'committed' | 'verified' | 'late' | null;
  /** "up from 27,180": its unit is that of a figure before it, whichever that is. */
  readonly compared: boolean;
};

const children =
  /^(?:[a-z'-]+ ){0,3}?(children|boys and girls|girls and boys|boys|girls|minors|child soldiers|kids|youngsters|child victims|victims|young people|under-18s|child casualties|pupils|adolescents)\b/;
const cases =
  /^(?:[a-z'-]+ ){0,3}?(?:(?:grave |serious |child rights )*(violations?)|(incidents?|attacks?|denials?|times|occasions|schools?|hospitals?|abductions?|recruitments?|killings?)|(cases?|instances)|(situations|countries|conflicts))\b/;
const compared = /^ (?:more|fewer|less|higher|lower|up|down)\b/;
const notCounted =
  /^(?:(?!by\b|in\b|of\b|from\b|for\b|to\b|were\b|was\b|and\b|at\b|on\b|with\b)[a-z'-]+ ){0,2}?(?:states?|countries|nations|delegations?|speakers?|statements?|part(?:y|ies)|groups?|armies|members?|votes?|abstentions?|sponsors?|co-?sponsors?|co-?authors?|people|persons|civilians|adults|women|men|tonnes|dollars|action plans?|plans|resolutions|reports?|representatives|ambassadors|hotels|soldiers|governments|forces|militias|years|months|weeks|days|hours|teachers|signator\w+|endorse\w+|cars|pages|principles|chapters|opinions|per cent)\b/;

/** More numbers than any sentence has; beyond it stands a table. @source ours: keeps the time of a check in bounds */
const most = 40;

/** The figures that a sentence states, each with its own part of it. */
export function figuresIn(sentence: Sentence, context: Context): readonly FigureFact[] {
  if (sentence.numbers.length === 0 || (context.theme === 'other' && !sentence.numbers.some((number) => isPrinted(number, context)))) return [];
  const violations = violationsIn(sentence.folded);
  const counted = sentence.numbers.filter((number) => countsSomething(sentence, number, violations));
  const facts: FigureFact[] = [];
  let before: FigureFact | null | undefined;
  const carriedOver = () => (before ??= previousFigure(sentence, context));
  counted.slice(0, most).forEach((number, at) => {
    const part = partOf(sentence, counted, at);
    const fact = factOf(sentence, number, part, violations, counted, { last: facts.at(-1) ?? null, carriedOver }, context);
    if (fact) facts.push(fact);
  });
  return [...firstOfPair(sentence, counted, facts), ...facts];
}

/** "After 7,622 in 2022, 8,655 children were recruited in 2023": the number before is of the same kind, with its own year. */
function firstOfPair(sentence: Sentence, counted: readonly NumberMention[], facts: readonly FigureFact[]): readonly FigureFact[] {
  const [number] = counted;
  const [next] = facts;
  const lead = number ? /\b(?:after|from|against|following) (?:\w+ )?$/.exec(sentence.folded.slice(0, number.start)) : null;
  const date = number
    ? sentence.dates.find(({ start, precision }) => precision === 'year' && start >= number.end && start - number.end < 8)
    : undefined;
  if (!number || !next || !lead || !date || next.value === number.value) return [];
  const period = { kind: 'year', year: Number(date.from.slice(0, 4)), said: true } as const;
  return [{ ...next, start: number.start, end: date.end, value: number.value, upTo: number.upTo, qualifier: number.qualifier, period }];
}

/** So many a day or an hour are shares of a number, not the number. */
const rates = /\b(?:every|each|per|a|an) (?:single )?(?:day|hour|minute|week|month)\b|\bdaily\b|\bon average\b/;

const release =
  /\b(?:releas(?:ed|es?|ing)|freed|set free|demobili[sz]ed|reintegrat\w+|disengaged|separated from|discharged|handed over|left (?:the ranks|(?:the )?(?:armed|rebel) (?:forces|groups))|walked free|liberated|rescued|repatriated|pardoned|screened out)\b/;

/** Words of leaving the ranks: such numbers are answered from the programmes. */
export function isRelease(words: string): boolean {
  return release.test(words);
}

/** "300,000 child soldiers" are how many there are, not how many were recruited in a year. */
function isStock({ folded, dates }: Sentence, { start, end }: ViolationMention): boolean {
  return /^child[- ]soldiers?$/.test(folded.slice(start, end)) && (dates.length === 0 || /worldwide|estimated|number of child/.test(folded));
}

function headOf(sentence: Sentence, number: NumberMention): string {
  return sentence.folded.slice(number.end, number.end + 60).replace(/^[ ,]*(?:of (?:them|whom|the|these) )?/, '');
}

function countsSomething(sentence: Sentence, number: NumberMention, violations: readonly ViolationMention[]): boolean {
  if (!Number.isInteger(number.value) || violations.some((one) => one.start < number.end && one.end > number.start)) return false;
  const head = headOf(sentence, number);
  if (/^ (?:country )?situations and (?:one|a|two|1|2) regional/.test(sentence.folded.slice(number.end))) return false;
  if (compared.test(sentence.folded.slice(number.end))) return false;
  if (rates.test(sentence.folded.slice(Math.max(0, number.start - 40), number.end + 40))) return false;
  if (/^(?:country )?situations\b/.test(head) && /\bparties[^.;]{0,12} in $/.test(sentence.folded.slice(0, number.start))) return false;
  if (number.value <= 21 && /minimum age|under the age|\bage of (?:recruit|voluntar|conscript)|\bages?\b[^.;]{0,40}\bat \d/.test(sentence.folded))
    return false;
  if (/^(?:the |these |those )?(?:[a-z]+ )?violations?\b/.test(head) && number.value <= 6 && isKinds(sentence.folded, number)) return false;
  if (
    notCounted.test(head) &&
    !/^(?:by|in|at|on|from|were|was|had|have)\b/.test(head) &&
    !/^(?:[a-z'-]+ )?child(?:ren)?\b|^(?:boys|girls)/.test(head)
  )
    return false;
  return (
    !/\b(?:votes?|abstain\w*|in favour|voted against|votes against)\b[^,;]{0,12}$/.test(
      sentence.folded.slice(Math.max(0, number.start - 14), number.start),
    ) || children.test(head)
  );
}

/** "All five violations", "the six grave violations": how many kinds there are, not how many were committed. */
function isKinds(folded: string, number: NumberMention): boolean {
  return number.value >= 5 || /\b(?:all|the|these|those|other|for)\s*$/.test(folded.slice(Math.max(0, number.start - 8), number.start));
}

/** The part of a sentence that belongs to one of its numbers: up to the separator that divides it from its neighbours. */
function partOf(sentence: Sentence, numbers: readonly NumberMention[], at: number): Placed {
  const number = numbers[at];
  const [before, after] = [numbers[at - 1], numbers[at + 1]];
  if (!number) return { start: 0, end: 0 };
  const start = before ? divide(sentence.folded, before.end, number.start) : 0;
  const end = after ? divide(sentence.folded, number.end, after.start) : sentence.folded.length;
  return { start, end };
}

const separators =
  /[;(]|:(?! ?(?:about|some|over|almost|nearly|more than)? ?\d)|,(?! \d{4}\b)| and (?!maim|us|hospitals?\b(?! \d)|girls|boys|reintegrat|re-|other|armed (?!groups (?:some|about|over|more|another|nearly|almost|around|at|\d)))| while | but | against (?=\d)| affecting (?=\d)| up from | down from | compared /g;

function divide(folded: string, from: number, to: number): number {
  const bracket = /^[^()]{0,30}\)/.exec(folded.slice(from, to));
  if (bracket && folded.slice(from, to).endsWith('(')) return from + bracket[0].length;
  let found = to;
  for (const match of folded.slice(from, to + 4).matchAll(separators)) if (from + match.index < to) found = from + match.index;
  return found;
}

function factOf(
  sentence: Sentence,
  number: NumberMention,
  part: Placed,
  violations: readonly ViolationMention[],
  numbers: readonly NumberMention[],
  { last, carriedOver }: { readonly last: FigureFact | null; readonly carriedOver: () => FigureFact | null },
  context: Context,
): FigureFact | null {
  const unit = unitOf(headOf(sentence, number), sentence, number);
  if (isRelease(sentence.folded.slice(part.start, part.end))) return null;
  const named = violationFor(sentence, number, part, violations, numbers);
  const carried = named ? null : (last ?? carriedOver());
  const what = named ?? (carried && { ...carried, ...partner(sentence, part, carried.subject) }) ?? whole(unit, sentence, part);
  if (!what || (named && isStock(sentence, named))) return null;
  const outside = named !== null && (named.start < part.start || named.end > part.end);
  const said = outside ? partner(sentence, part, what.subject).subject : what.subject;
  const counted = subjectFor(said, unit, named, sentence, part);
  const situation = situationOf(sentence, part, context) ?? carried?.situation ?? last?.situation ?? unsaidSituation(context);
  const party = partyOf(sentence, part, number);
  return {
    ...hull(number, named, part, sentence),
    value: number.value,
    upTo: number.upTo,
    qualifier: number.qualifier,
    subject: counted,
    wording: isNarrower(sentence.folded.slice(part.start, part.end), counted) ? 'other' : what.wording,
    unit: unit ?? (named || isComparison(sentence, part) ? null : (carried?.unit ?? null)),
    period: periodOf(sentence, part, number, carried ?? last, context),
    situation,
    party,
    basis: basisOf(sentence.folded.slice(part.start, part.end), counted),
    compared: isComparison(sentence, part),
  };
}

/**
 * "Recruited into armed groups" is narrower than the term: the figure counts recruitment and use by State forces too.
 * @source docs/data/figures.md: recruitment_use covers forces and groups
 */
function isNarrower(words: string, subject: FigureSubject): boolean {
  return subject === 'recruitment_use' && /\brecruit\w* (?:in)?to (?:[a-z-]+ ){0,3}(?:armed|rebel|militant) groups?\b/.test(words);
}

/** "up from 27,180 the year before" compares with the main number of the sentence, whose unit need not be the last one said. */
function isComparison(sentence: Sentence, part: Placed): boolean {
  return (
    /(?:\b(?:up|down|compared) *$)|^ *(?:up|down|compared|from|against|versus)\b/.test(
      sentence.folded.slice(Math.max(0, part.start - 9), part.start).trimEnd(),
    ) || /^[ ,]*(?:up from|down from|compared|against|versus|from)\b/.test(sentence.folded.slice(part.start, part.end))
  );
}

function unitOf(head: string, sentence: Sentence, number: NumberMention): CountedUnit | null {
  const child = children.exec(head)?.[1];
  if (child === 'boys' || child === 'girls') return child;
  if (child !== undefined && !/\b(?:against|of|affecting|on)\b/.test(head.slice(0, head.indexOf(child)))) return 'children';
  const [counts = '', violations, incidents, cased, situations] = cases.exec(head) ?? [];
  if (/\b(?:in|by|at|during|from|because)\b/.test(counts)) return null;
  if (violations) return 'violations';
  if (incidents) return 'incidents';
  if (cased) return 'cases';
  if (situations) return 'situations';
  return /(?<!against |against the |affecting )\b(?:children|boys and girls|girls and boys)(?: (?:who|that))?(?: were| was)? (?:[a-z0-9]+ ){0,4}(?:numbered|stood at|reached|was|is|totalled|rose to|came to|:)? ?$/.test(
    sentence.folded.slice(Math.max(0, number.start - 70), number.start),
  )
    ? 'children'
    : null;
}

/** The violation that a number counts: the nearest, with a price on what stands between them. @source ours: English word order */
function violationFor(
  sentence: Sentence,
  number: NumberMention,
  part: Placed,
  violations: readonly ViolationMention[],
  numbers: readonly NumberMention[],
): ViolationMention | null {
  const priced = violations.map((one) => ({ one, price: priceOf(sentence.folded, number, part, one, numbers) })).sort((a, b) => a.price - b.price);
  const [best, second] = priced;
  if (!best || best.price > 100) return null;
  const total =
    best.one.subject === 'total' &&
    second &&
    second.price < best.price + 40 &&
    second.one.subject !== 'total' &&
    second.one.start > part.start &&
    second.one.end <= part.end;
  return total && /\b(?:of|including|such as)\b/.test(sentence.folded.slice(best.one.end, second.one.start)) ? second.one : best.one;
}

function priceOf(folded: string, number: NumberMention, part: Placed, violation: ViolationMention, numbers: readonly NumberMention[]): number {
  const after = violation.start >= number.end;
  const between = after ? folded.slice(number.end, violation.start) : folded.slice(violation.end, number.start);
  const crossed = numbers.filter(
    (one) =>
      one !== number && (after ? one.start >= number.end && one.end <= violation.start : one.start >= violation.end && one.end <= number.start),
  ).length;
  const marks = (between.match(/,/g)?.length ?? 0) + 3 * (between.match(/;/g)?.length ?? 0) + 0.3 * (between.match(/:/g)?.length ?? 0);
  const joined = / and | while | but /.test(between) ? 1 : 0;
  const outside = violation.start < part.start || violation.end > part.end ? 30 : 0;
  return between.length * 0.6 + (after ? 0 : 6) + crossed * 40 + marks * 12 + joined * 12 + outside;
}

/** A figure without a violation of its own carries on the one before, also from the sentence before. */
function previousFigure(sentence: Sentence, context: Context): FigureFact | null {
  if (!context.previous || !/^(?:in|the|that|this|it|and|a year|by|for|of|last|up|down|for)\b/.test(sentence.folded)) return null;
  return figuresIn(context.previous.sentence, context.previous.context).at(-1) ?? null;
}

/** "and hospitals 647 times" after attacks on schools. */
function partner(sentence: Sentence, part: Placed, subject: FigureSubject): { readonly subject: FigureSubject } {
  const words = sentence.folded.slice(part.start, part.end);
  if (subject === 'attacks_schools_hospitals' && /hospital/.test(words) !== /school/.test(words))
    return { subject: /hospital/.test(words) ? 'attacks_hospitals' : 'attacks_schools' };
  if (subject === 'attacks_schools' && /hospital/.test(words)) return { subject: 'attacks_hospitals' };
  if (subject === 'attacks_hospitals' && /school/.test(words)) return { subject: 'attacks_schools' };
  return { subject };
}

/** A bare number of children beside no violation: children who suffered any. */
function whole(unit: CountedUnit | null, sentence: Sentence, part: Placed): Pick<FigureFact, 'subject' | 'wording'> | null {
  if (unit !== 'children') return null;
  return /\b(?:victims?|affected|suffer\w*|violations?|against|harmed)\b/.test(sentence.folded.slice(part.start, part.end))
    ? { subject: 'total', wording: 'same' }
    : null;
}

/** A sharp number that the record prints over all situations tells the theme by itself. @source ours: 38,558 is no accident */
function isPrinted({ value }: NumberMention, { knowledge }: Context): boolean {
  return value >= 1000 && value % 100 !== 0 && knowledge.record.council.figures.some((one) => one.situation === 'all' && one.value === value);
}

/** "22,557 children" beside "grave violations" counts children; a late or committed part is another subject than the whole. */
function subjectFor(
  subject: FigureSubject,
  unit: CountedUnit | null,
  named: ViolationMention | null,
  sentence: Sentence,
  part: Placed,
): FigureSubject {
  if (subject === 'situations' && unit !== 'situations') return 'total';
  const words = sentence.folded.slice(part.start, part.end);
  if (subject === 'total' && named && /\b(?:not verified|unverified|yet to be verified|still to be verified|pending verification)\b/.test(words))
    return 'reported_not_verified';
  return subject;
}

function basisOf(words: string, subject: FigureSubject): FigureFact['basis'] {
  if (!subject.startsWith('total')) return null;
  if (
    /(?<!\b(?:a|one|the|two|three|four|five|\d) years? )\bearlier\b|previous years?|prior years?|earlier years?|late verif|verified late|years before|in the past|committed before\b|\bpreviously\b|happened before\b/.test(
      words,
    )
  )
    return 'late';
  if (/\bcommitted\b|took place|occurred|happened|perpetrated/.test(words)) return 'committed';
  return /verif/.test(words) ? 'verified' : null;
}

/** The words of a figure: its number, its violation, its place and time as far as they stand in its part. */
function hull(number: NumberMention, named: ViolationMention | null, part: Placed, sentence: Sentence): Placed {
  const { folded } = sentence;
  const places = sentence.names.filter(({ name }) => name.is === 'state' || name.is === 'situation' || name.is === 'party');
  const found: readonly Placed[] = [
    number,
    ...(named ? [named] : []),
    ...sentence.dates.filter(({ precision, start, end }) => precision !== 'day' && (start >= number.start - 6 || number.start - end < 45)),
    ...places,
  ];
  const evidence = found.filter(({ start, end }) => start >= part.start && end <= part.end);
  const first = Math.min(...evidence.map(({ start }) => start));
  const last = Math.max(...evidence.map(({ end }) => end));
  const lead =
    /(?:\b(?:in|during|over|for|by|of|the|from|another|all|only|a total of|as many as|and|that) )*$/
      .exec(folded.slice(part.start, first))?.[0]
      .replace(/^(?:and |that |of )+/, '').length ?? 0;
  const start = first - lead;
  const end = Math.max(last, Math.min(clauseEnd(folded, last), part.end - tailOf(folded.slice(part.start, part.end))));
  const open = folded.charAt(end) === ')' && folded.slice(start, end).includes('(');
  return { start, end: open ? end + 1 : end };
}

function tailOf(words: string): number {
  return /[\s,;:.)(-]*(?:\b(?:and|but|while|to|from|in|of|by|with|at|for|on))?[\s.,;:!?)"]*$/.exec(words)?.[0].length ?? 0;
}
