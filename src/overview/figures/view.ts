import { answersOf, type FigureAnswer, type FigureQuery, selectFigures, type SumOfParts, sumsOf } from '#council';
import { type FigureSubject, figureSubjects, ok, type Result, type Unit, units } from '#kernel';
import type { EditionRef, PublicRecord, TableDescription } from '../record.ts';
import type { ShownFigure } from './list.ts';
import { type AskedFigures, figureQuery } from './query.ts';

/** Something that can be chosen, with how many figures the record holds of it. */
export type FigureChoice<Id extends string = string> = { readonly id: Id; readonly count: number };

/** A situation that can be chosen, with its names. */
export type SituationChoice = FigureChoice & { readonly names: { readonly en: string; readonly ar: string } };

/** The page of figures: one measure in one unit, over situations and years, with what else could be chosen. */
export type FiguresView = {
  readonly edition: EditionRef;
  readonly chosen: {
    readonly violation: FigureSubject;
    readonly unit: Unit;
    readonly situations: readonly string[];
    readonly from: number;
    readonly to: number;
    /** `none`, `any` or a party. */
    readonly attributed: string;
  };
  /** Contested values together, the one shown first before the others. */
  readonly answers: readonly FigureAnswer[];
  readonly sums: readonly SumOfParts[];
  readonly choices: {
    readonly violations: readonly FigureChoice<FigureSubject>[];
    readonly units: readonly FigureChoice<Unit>[];
    readonly situations: readonly SituationChoice[];
    readonly parties: readonly (FigureChoice & { readonly name: string })[];
    /** The newest year by situation is the one in which situations can be compared. */
    readonly years: { readonly first: number; readonly last: number; readonly newestBySituation: number };
  };
  readonly completeness: TableDescription['complete'] | null;
};

/** The first year that the reports print totals over all situations for. */
export const firstGlobalYear = 2016;
const fewYears = 5;

/** The view that is asked for; what is left open is filled so that the page always shows one measure in one unit. */
export function figuresView(record: PublicRecord, asked: AskedFigures): Result<FiguresView> {
  const found = figureQuery(record, { ...asked, scope: undefined });
  if (!found.ok) return found;
  const { figures } = record.council;
  const query = found.value;
  const violation = query.violations?.[0] ?? 'total';
  const ofViolation = selectFigures(figures, { violations: [violation] });
  const unit =
    query.unit ??
    mostUsed(
      ofViolation.map((one) => one.unit),
      units,
    ) ??
    'violations';
  const ofMeasure = ofViolation.filter((one) => one.unit === unit);
  const situations = query.situations ?? defaultSituations(query, ofMeasure);
  const here = ofMeasure.filter(({ situation }) => situations.includes(situation));
  const years = yearsOf(ofMeasure);
  const chosen = {
    violation,
    unit,
    situations,
    from: query.from ?? firstShown(here, situations, query.to ?? years.last),
    to: query.to ?? years.last,
    attributed: query.attributedTo ?? (asked.attributed === 'any' ? 'any' : 'none'),
  };
  const inYears = here.filter(({ year }) => year >= chosen.from && year <= chosen.to);
  const shown = inYears.filter(({ attributedTo }) => chosen.attributed === 'any' || (attributedTo ?? 'none') === chosen.attributed);
  return ok({
    edition: record.edition,
    chosen,
    answers: answersOf(shown),
    sums: violation === 'total' && unit === 'violations' ? sumsIn(record, chosen) : [],
    choices: {
      violations: counted(figures.map((one) => one.violation)).sort((a, b) => figureSubjects.indexOf(a.id) - figureSubjects.indexOf(b.id)),
      units: counted(ofViolation.map((one) => one.unit)),
      situations: situationChoices(record, ofMeasure),
      parties: counted(inYears.flatMap(({ attributedTo }) => attributedTo ?? [])).map((choice) => ({
        ...choice,
        name: record.register.parties.get(choice.id)?.name ?? choice.id,
      })),
      years: { ...yearsOf(figures), newestBySituation: yearsOf(ofMeasure.filter(({ situation }) => situation !== 'all')).last || chosen.to },
    },
    completeness: record.tables.get('council/figures')?.complete ?? null,
  });
}

/** A view that names no first year begins where its figures do, and shows a few years even where only one has a figure. */
function firstShown(here: readonly ShownFigure[], situations: readonly string[], last: number): number {
  const first = Math.min(yearsOf(here).first, last - fewYears);
  return situations.includes('all') ? Math.max(first, firstGlobalYear) : first;
}

/** All situations together over the years; in a single year, every situation that has a figure. */
function defaultSituations({ from, to }: FigureQuery, ofMeasure: readonly ShownFigure[]): readonly string[] {
  const heldIn = (figures: readonly ShownFigure[]) => [...new Set(figures.map(({ situation }) => situation))];
  if (from !== undefined && from === to) return heldIn(ofMeasure.filter(({ year }) => year === from)).filter((id) => id !== 'all');
  const held = heldIn(ofMeasure);
  return held.includes('all') ? ['all'] : held.slice(0, 4);
}

function situationChoices({ register }: PublicRecord, ofMeasure: readonly ShownFigure[]): readonly SituationChoice[] {
  return counted(ofMeasure.map(({ situation }) => situation)).map((choice) => {
    const situation = register.situations.get(choice.id);
    return { ...choice, names: { en: situation?.nameEn ?? choice.id, ar: situation?.nameAr ?? choice.id } };
  });
}

/** An edition never changes, so that its sums are made once. */
const sums = new WeakMap<PublicRecord, readonly SumOfParts[]>();

function sumsIn(record: PublicRecord, { situations, from, to }: FiguresView['chosen']): readonly SumOfParts[] {
  const all = sums.get(record) ?? sumsOf(record.council.figures);
  sums.set(record, all);
  return all.filter(({ total }) => situations.includes(total.situation) && total.year >= from && total.year <= to);
}

function counted<Id extends string>(ids: readonly Id[]): FigureChoice<Id>[] {
  return [...Map.groupBy(ids, (id) => id)].map(([id, all]) => ({ id, count: all.length }));
}

function mostUsed<Id extends string>(ids: readonly Id[], order: readonly Id[]): Id | undefined {
  return counted(ids).sort((a, b) => b.count - a.count || order.indexOf(a.id) - order.indexOf(b.id))[0]?.id;
}

function yearsOf(figures: readonly { readonly year: number }[]): { readonly first: number; readonly last: number } {
  const years = figures.map(({ year }) => year);
  return { first: Math.min(...years, 9999), last: Math.max(...years, 0) };
}
