import type { PrintedFigure } from '#council';
import type { Confusion, ConfusionKind } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { FigureFact } from '../recognise/figure.ts';
import { rowsFor, type Wanted } from './figure-rows.ts';
import { amount, message, partyName, situationName, term } from './judgement.ts';

const halves: Readonly<Record<string, readonly string[]>> = {
  killing_maiming: ['killing', 'maiming'],
  killing: ['killing_maiming', 'maiming'],
  maiming: ['killing_maiming', 'killing'],
  attacks_schools_hospitals: ['attacks_schools', 'attacks_hospitals'],
  attacks_schools: ['attacks_schools_hospitals', 'attacks_hospitals'],
  attacks_hospitals: ['attacks_schools_hospitals', 'attacks_schools'],
};

/**
 * What the figure is often confused with: the same in the other unit, committed for verified, a neighbouring year, one
 * half for both; and, where the number itself stands elsewhere in the record, where.
 * @source practice: how readers of the reports go wrong, collected from the press
 */
export function confusionsOf(fact: FigureFact, wanted: Wanted, context: Context): readonly Confusion[] {
  const near: (readonly [ConfusionKind, Wanted])[] = [];
  if (wanted.subject === 'total') near.push(['violations and children', { ...wanted, unit: wanted.unit === 'children' ? 'violations' : 'children' }]);
  if (wanted.subject === 'total' && wanted.unit === 'violations')
    near.push(['committed and verified', { ...wanted, subject: 'total_committed_in_year' }]);
  if (wanted.subject === 'total_committed_in_year') near.push(['committed and verified', { ...wanted, subject: 'total' }]);
  for (const half of halves[wanted.subject] ?? [])
    near.push([half.startsWith('attacks') ? 'part and whole' : 'killed and maimed', { ...wanted, subject: half }]);
  for (const year of [wanted.year - 1, wanted.year + 1]) near.push(['neighbouring year', { ...wanted, year }]);
  if (wanted.party !== null) near.push(['part and whole', { ...wanted, party: null }]);
  const found = near.flatMap(([what, other]) =>
    rowsFor(other, context)
      .filter(({ standing }) => standing !== 'other')
      .map((row) => confusion(what, row, context)),
  );
  const elsewhere = found.some(({ value }) => value === fact.value) ? [] : sameNumber(fact, wanted, context);
  return [...elsewhere, ...found].sort((a, b) => Number(b.value === fact.value) - Number(a.value === fact.value)).slice(0, 5);
}

/** Rows that hold the very number, of another subject; only where it is sharp enough to mean one. */
function sameNumber(fact: FigureFact, wanted: Wanted, context: Context): readonly Confusion[] {
  if (fact.value < 100 || fact.value % 100 === 0) return [];
  const isWanted = (row: PrintedFigure) =>
    row.year === wanted.year &&
    row.situation === wanted.situation &&
    row.violation === wanted.subject &&
    row.unit === wanted.unit &&
    row.attributedTo === wanted.party;
  return context.knowledge
    .figuresWith(fact.value)
    .filter((row) => !isWanted(row))
    .slice(0, 2)
    .map((row) => confusion('another subject', row, context));
}

function confusion(what: ConfusionKind, row: PrintedFigure, { knowledge }: Context): Confusion {
  const answer = message('figure.is', {
    place: situationName(row.situation, knowledge),
    part: row.scope === null ? '' : message('figure.part', { scope: row.scope }),
    party: row.attributedTo === null ? '' : message('figure.party', { party: partyName(row.attributedTo, knowledge) }),
    year: String(row.year),
    what: term(`violation.${row.violation}`),
    amount: amount(row.value, row.qualifier),
    unit: term(`unit.${row.unit}`),
  });
  return { what, answer, value: row.value, sources: row.sources };
}
