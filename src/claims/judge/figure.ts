import type { PrintedFigure } from '#council';
import type { Confusion, Verdict } from '../claim.ts';
import type { Message } from '../message.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { FigureFact } from '../recognise/figure.ts';
import { confusionsOf } from './figure-confused.ts';
import { rowsFor, situationsOf, unitMeant, type Wanted } from './figure-rows.ts';
import { judgeSpan } from './figure-span.ts';
import { amount, type Judgement, judged, message, partyName, situationName, sourcesOf, stateName, term } from './judgement.ts';
import { type Fit, fitOf } from './quantity.ts';

type Looked = { readonly wanted: Wanted; readonly rows: readonly PrintedFigure[]; readonly loose: boolean };

/**
 * A figure against the printed ones of its year, situation, subject, unit and party.
 * @source docs/data/figures.md; the order of verdicts is that of `verdicts`
 */
export function judgeFigure(fact: FigureFact, context: Context): Judgement | null {
  const looked = lookUp(fact, context);
  if (looked.length === 0) return judgeSpan(fact, context) ?? unknownPlaceOrTime(fact, context);
  const best = looked.map((one) => ({ one, fit: bestFit(fact, one.rows) })).sort((a, b) => rankOf(a.fit) - rankOf(b.fit))[0];
  const single = looked.every(({ rows }) => rows.length === 0) ? attributedOnly(fact, looked[0]?.wanted ?? null, context) : null;
  if (single) return decide(fact, single, context);
  const chosen = best && (best.one.rows.length > 0 || looked.length === 1) ? best.one : looked.find(({ rows }) => rows.length > 0);
  if (!chosen || chosen.rows.length === 0) return notHeld(fact, looked[0]?.wanted ?? null, context);
  return decide(fact, chosen, context);
}

/** Where the text leaves the place, the party or committed against verified open, each reading is looked up. */
function lookUp(fact: FigureFact, context: Context): readonly Looked[] {
  const { period } = fact;
  const years = period.kind === 'year' ? [period.year] : period.kind === 'unknown' ? context.knowledge.figureYears : [];
  const natural = unitMeant(fact.unit, fact.subject);
  return years.flatMap((year) =>
    situationsOf(fact, context).flatMap(({ id, scope }) => {
      const plain: Wanted = { year, situation: id, scope, subject: fact.subject, unit: natural, party: fact.party?.id ?? null };
      const byIncident: Wanted = { ...plain, unit: 'incidents' };
      const wanted = fact.unit === 'incidents' && rowsFor(byIncident, context).length > 0 ? byIncident : plain;
      return readingsOf(fact, wanted)
        .map((one) => ({ wanted: one.wanted, loose: one.loose, rows: rowsFor(one.wanted, context) }))
        .filter(({ rows }, at) => at === 0 || rows.length > 0);
    }),
  );
}

/** A number that is held for one party only, where the text names none: it fits, but says less. */
function attributedOnly(fact: FigureFact, wanted: Wanted | null, context: Context): Looked | null {
  if (!wanted || fact.party !== null || wanted.situation === 'all') return null;
  const rows = context.knowledge
    .figuresOf(wanted.year, wanted.situation)
    .filter(({ violation, unit, scope }) => violation === wanted.subject && unit === wanted.unit && scope === wanted.scope);
  const [only] = rows;
  if (rows.length !== 1 || !only || fitOf(fact, only) === 'different') return null;
  return { wanted: { ...wanted, party: only.attributedTo }, rows, loose: true };
}

function readingsOf(fact: FigureFact, wanted: Wanted): readonly { readonly wanted: Wanted; readonly loose: boolean }[] {
  const plain = [{ wanted, loose: false }];
  const general =
    fact.party !== null && (!fact.party.outright || /^(?:non-state-armed-groups|government-forces)$/.test(fact.party.id))
      ? [{ wanted: { ...wanted, party: null }, loose: fact.party.outright }]
      : [];
  if (wanted.subject !== 'total' || wanted.unit !== 'violations') return [...plain, ...general];
  const committed = { wanted: { ...wanted, subject: 'total_committed_in_year' }, loose: false };
  const late = { wanted: { ...wanted, subject: 'total_verified_late' }, loose: false };
  if (fact.compared && fact.unit === null) return [...plain, { wanted: { ...wanted, unit: 'children' }, loose: false }];
  if (fact.basis === 'late') return [late, ...plain];
  if (fact.basis === 'committed' && wanted.party === null) return [committed, ...plain];
  return fact.basis === null && fact.party === null ? [...plain, committed] : [...plain, ...general];
}

const order: readonly Fit[] = ['same', 'other qualifier', 'rounded', 'possible', 'true but far', 'different'];
const rankOf = (fit: Fit | null) => (fit === null ? order.length : order.indexOf(fit));

function valueOf(row: PrintedFigure, { unit }: FigureFact): number | null {
  return unit === 'boys' ? row.boys : unit === 'girls' ? row.girls : row.value;
}

function bestFit(fact: FigureFact, rows: readonly PrintedFigure[]): Fit | null {
  const fits = rows.flatMap((row) => {
    const value = valueOf(row, fact);
    return value === null ? [] : [fitOf(fact, { value, qualifier: row.qualifier })];
  });
  return fits.sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
}

/** "Committed" means committed in the year where the record holds that number apart. @source docs/data/figures.md, late shares */
function decide(fact: FigureFact, { wanted, rows, loose }: Looked, context: Context): Judgement | null {
  const strict =
    fact.basis === 'committed' && fact.party === null && wanted.subject === 'total'
      ? rowsFor({ ...wanted, subject: 'total_committed_in_year' }, context)
      : [];
  const read = strict.length > 0 ? strict : rows;
  const scored = read.flatMap((row) => {
    const value = valueOf(row, fact);
    return value === null ? [] : [{ row, fit: fitOf(fact, { value, qualifier: row.qualifier }) }];
  });
  if (scored.length === 0) return notHeld(fact, wanted, context);
  const sorted = scored.sort((a, b) => rankOf(a.fit) - rankOf(b.fit));
  const best = sorted[0];
  if (!best) return null;
  const verdict = verdictOf(fact, best.fit, sorted, loose, context);
  if (
    verdict[0] === 'contradicted' &&
    context.theme === 'likely' &&
    !/\bchild|\bgirls?\b|\bboys?\b|\bviolations\b|\battacks? (?:on|against) (?:schools|hospitals)/.test(context.whole)
  )
    return null;
  const shown = scored.find(({ row }) => row.standing === 'taken') ?? best;
  const sides = scored.map(({ row }) => row);
  return judged({
    claimed: claimedOf(fact, wanted),
    verdict: verdict[0],
    also: verdict.slice(1),
    answer: answerOf(verdict[0], shown.row, sides, wanted, fact, context),
    sources: sourcesOf(verdict[0] === 'contested' ? sides : [best.fit === 'different' ? shown.row : best.row]),
    confusedWith: confusionsOf(fact, strict.length > 0 ? { ...wanted, subject: 'total_committed_in_year' } : wanted, context),
  });
}

type Scored = { readonly row: PrintedFigure; readonly fit: Fit };

/** Every verdict that applies, in the order in which the first is given. */
function verdictOf(fact: FigureFact, best: Fit, scored: readonly Scored[], loose: boolean, context: Context): readonly [Verdict, ...Verdict[]] {
  if (best === 'different' || isCalledSlip(scored)) return ['contradicted'];
  const found: Verdict[] = [];
  if (isContested(best, scored)) found.push('contested');
  const used = scored.filter(({ fit }) => fit === best);
  if (used.every(({ row }) => !isSupported(row, context.origin, []))) found.push('only the party itself says so');
  if (best === 'possible') return ['not in the record', ...found];
  if (best === 'rounded') found.push('holds, rounded');
  if (fact.wording === 'other' || best === 'other qualifier' || best === 'true but far' || loose || isOtherUnit(fact))
    found.push('holds, other wording');
  const [first, ...rest] = found;
  return first === undefined ? ['holds'] : [first, ...rest];
}

/** "41,370 incidents" for violations, "violations" for children. */
function isOtherUnit({ unit, subject }: FigureFact): boolean {
  return subject === 'total' && (unit === 'incidents' || unit === 'cases');
}

/**
 * Sources differ when the text takes one number and another stands beside it that does not allow for it. A number that
 * is less exact and agrees is no other side; a count of others does not contest what the United Nations printed.
 * @source ours: docs/data/figures.md, contested
 */
function isContested(best: Fit, scored: readonly Scored[]): boolean {
  if (scored.length < 2 || best === 'rounded')
    return (
      best === 'rounded' &&
      scored.some(({ fit }) => fit === 'different') &&
      scored.every(({ row }) => row.standing !== 'taken' || fitIs(scored, row, 'different'))
    );
  const chosen = scored.find(({ fit }) => fit === best);
  return scored.some(({ row }) => {
    if (row === chosen?.row || (chosen && agrees(chosen.row, row))) return false;
    return !(
      chosen?.row.standing === 'taken' &&
      (isSlip(row) || (chosen.row.saidBy === 'un' && row.saidBy !== 'un')) &&
      chosen.row.qualifier === 'exact'
    );
  });
}

function fitIs(scored: readonly Scored[], row: PrintedFigure, fit: Fit): boolean {
  return scored.some((one) => one.row === row && one.fit === fit);
}

/** Whether two recorded numbers can both be right: one says roughly what the other says exactly. */
function agrees(a: PrintedFigure, b: PrintedFigure): boolean {
  const fit = (x: PrintedFigure, y: PrintedFigure) =>
    x.qualifier !== 'exact' &&
    ['rounded', 'true but far', 'same', 'other qualifier'].includes(fitOf({ value: x.value, upTo: null, qualifier: x.qualifier }, y));
  return fit(a, b) || fit(b, a) || a.value === b.value;
}

/** A number that the record itself calls a slip. @source the reason of the row in data/council/figures.csv */
function isSlip(row: PrintedFigure): boolean {
  return row.standing === 'other' && /\b(?:slip|misprint|misprinted|error|wrong|mistake)\b/i.test(`${row.why ?? ''} ${row.note ?? ''}`);
}

function isCalledSlip(scored: readonly Scored[]): boolean {
  const best = scored[0];
  return best !== undefined && isSlip(best.row) && scored.some(({ row, fit }) => row.standing === 'taken' && fit === 'different');
}

function claimedOf(fact: FigureFact, wanted: Wanted | null) {
  return {
    subject: wanted?.situation ?? (fact.situation.kind === 'elsewhere' ? fact.situation.state : 'all'),
    property: wanted?.subject ?? fact.subject,
    value: fact.value,
    unit: fact.unit ?? wanted?.unit ?? null,
    period: wanted ? String(wanted.year) : fact.period.kind === 'span' ? `${fact.period.from}/${fact.period.to}` : null,
    qualifier: fact.qualifier,
  };
}

function answerOf(
  verdict: Verdict,
  shown: PrintedFigure,
  rows: readonly PrintedFigure[],
  wanted: Wanted,
  fact: FigureFact,
  context: Context,
): Message {
  const value = valueOf(shown, fact) ?? shown.value;
  const values = {
    place: situationName(wanted.situation, context.knowledge),
    part: shown.scope === null ? '' : message('figure.part', { scope: shown.scope }),
    party: shown.attributedTo === null ? '' : message('figure.party', { party: partyName(shown.attributedTo, context.knowledge) }),
    year: String(shown.year),
    what: term(`violation.${shown.violation}`),
    amount: amount(value, shown.qualifier),
    unit: fact.unit === 'boys' || fact.unit === 'girls' ? message(`unit.${fact.unit}`) : term(`unit.${shown.unit}`),
  };
  if (verdict === 'contested') {
    const others = rows.filter((row) => row !== shown).map((row) => amount(row.value, row.qualifier));
    return message('figure.sides', { ...values, others });
  }
  if (verdict === 'only the party itself says so') return message('figure.own-word', values);
  return message(verdict === 'not in the record' ? 'figure.only-roughly' : 'figure.is', values);
}

/** A subject that is held for the year and place in another unit only, or not at all. */
function notHeld(fact: FigureFact, wanted: Wanted | null, context: Context): Judgement | null {
  const confusedWith: readonly Confusion[] = wanted ? confusionsOf(fact, wanted, context) : [];
  if (context.theme === 'likely' && confusedWith.length === 0 && fact.situation.kind !== 'situation') return null;
  const whole = wanted ? (wholeInstead(fact, wanted, context) ?? violationsInstead(fact, wanted, context)) : null;
  if (whole && wanted) return decideWhole(fact, wanted, whole, confusedWith, context);
  return judged({
    claimed: claimedOf(fact, wanted),
    verdict: 'not in the record',
    answer: message('figure.none', {
      place: wanted ? situationName(wanted.situation, context.knowledge) : '',
      year: wanted ? String(wanted.year) : '',
      what: term(`violation.${fact.subject}`),
      unit: term(`unit.${unitMeant(fact.unit, fact.subject)}`),
    }),
    sources: [],
    confusedWith,
  });
}

/** Killed, where the record holds only killed and maimed: the whole number given for a part is wrong; a smaller one is not known. */
function wholeInstead(fact: FigureFact, wanted: Wanted, context: Context): PrintedFigure | null {
  const whole =
    wanted.subject === 'killing' || wanted.subject === 'maiming'
      ? 'killing_maiming'
      : /^attacks_(?:schools|hospitals)$/.test(wanted.subject)
        ? 'attacks_schools_hospitals'
        : null;
  if (whole === null) return null;
  const rows = rowsFor({ ...wanted, subject: whole }, context);
  return (
    rows.find(({ value, qualifier }) => fact.value > value || ['same', 'rounded', 'other qualifier'].includes(fitOf(fact, { value, qualifier }))) ??
    null
  );
}

/** The number of violations given for children: one child may suffer several, so it cannot be theirs. @source docs/data/figures.md, units */
function violationsInstead(fact: FigureFact, wanted: Wanted, context: Context): PrintedFigure | null {
  if (wanted.subject !== 'total' || wanted.unit !== 'children') return null;
  const rows = rowsFor({ ...wanted, unit: 'violations' }, context);
  return rows.find(({ value, qualifier }) => ['same', 'other qualifier'].includes(fitOf(fact, { value, qualifier }))) ?? null;
}

function decideWhole(fact: FigureFact, wanted: Wanted, whole: PrintedFigure, confusedWith: readonly Confusion[], context: Context): Judgement {
  return judged({
    claimed: claimedOf(fact, wanted),
    verdict: 'contradicted',
    answer: answerOf('contradicted', whole, [whole], wanted, { ...fact, unit: null }, context),
    sources: whole.sources,
    confusedWith,
  });
}

function unknownPlaceOrTime(fact: FigureFact, context: Context): Judgement | null {
  if (context.theme === 'likely') return null;
  const place = fact.situation.kind === 'elsewhere' ? stateName(fact.situation.state, context.knowledge) : null;
  return judged({
    claimed: claimedOf(fact, null),
    verdict: 'not in the record',
    answer: place ? message('figure.no-place', { place }) : message('figure.no-period', {}),
    sources: [],
  });
}
