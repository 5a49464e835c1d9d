import { type FigureSubject, graveViolations, type GraveViolation, parts, type Unit, type ViolationPart } from '#kernel';
import type { PrintedFigure } from '../printed-figure.ts';
import { answersOf, type FigureAnswer } from './answers.ts';
import { figureOrder } from './select.ts';

/** A printed total beside what of it is printed apart. The parts are shown as they are; nothing is filled in. */
export type SumOfParts = {
  readonly total: PrintedFigure;
  readonly by: 'violation' | 'time of verification';
  readonly parts: readonly PrintedFigure[];
  /** Subjects that no part was found for: not published or not in the record, never zero. */
  readonly missing: readonly FigureSubject[];
  readonly sum: number;
  readonly verdict: 'adds up' | 'falls short' | 'is more' | 'cannot be told';
  /** By how much the parts differ from the total; `null` where that cannot be told. */
  readonly difference: number | null;
};

/**
 * What each grave violation is counted in. A total of violations takes each from its own count: one child recruited
 * is one violation, one attack is one. A total of children is never made of parts: one child may suffer several.
 * @source childrenandarmedconflict.un.org/six-grave-violations/ and the annual reports, which print them so
 */
const countedIn: Readonly<Record<GraveViolation, Unit>> = {
  recruitment_use: 'children',
  killing_maiming: 'children',
  sexual_violence: 'children',
  attacks_schools_hospitals: 'incidents',
  abduction: 'children',
  denial_humanitarian_access: 'incidents',
};

/**
 * Printed totals of violations, each with its parts among the six and with its shares by time of verification.
 * Codes beside the six, figures of one party, and values the record does not stand behind enter no sum.
 * @source ours: arithmetic on printed figures, marked as such; the reports do not print the sums
 */
export function sumsOf(figures: readonly PrintedFigure[]): readonly SumOfParts[] {
  const answers = answersOf(figures).filter(({ vouched, question }) => vouched && question.attributedTo === null);
  const totals = answers.filter(({ question }) => question.violation === 'total' && question.unit === 'violations');
  return totals
    .flatMap((total) => [byViolation(total, answers), byTime(total, answers)])
    .filter((sum) => sum !== null)
    .sort((a, b) => figureOrder(a.total, b.total) || (a.by < b.by ? 1 : -1));
}

/** Figures for the same year, situation and part of it. */
function beside(total: FigureAnswer, answers: readonly FigureAnswer[]): readonly FigureAnswer[] {
  const { year, situation, scope } = total.question;
  return answers.filter(({ question }) => question.year === year && question.situation === situation && question.scope === scope);
}

function byViolation(total: FigureAnswer, answers: readonly FigureAnswer[]): SumOfParts | null {
  const near = beside(total, answers).filter(({ question }) => question.late === null || question.late === total.question.late);
  const found = graveViolations.map((violation) => partsFor(violation, near));
  const printed = found.flatMap(({ taken }) => taken);
  return printed.length < 2
    ? null
    : summed(
        total.first,
        'violation',
        printed,
        found.flatMap(({ missing }) => missing),
      );
}

/** One grave violation as a whole, or in the parts that it is printed in; each in its own unit only. */
function partsFor(violation: GraveViolation, near: readonly FigureAnswer[]) {
  const find = (subject: FigureSubject) =>
    near.find(({ question }) => question.violation === subject && question.unit === countedIn[violation])?.first ?? null;
  const whole = find(violation);
  if (whole) return { taken: [whole], missing: [] };
  const own = (Object.keys(parts) as ViolationPart[]).filter((part) => parts[part] === violation);
  const taken = own.map(find).filter((one) => one !== null);
  if (taken.length === 0) return { taken, missing: [violation] };
  return { taken, missing: own.filter((part) => !taken.some((one) => one.violation === part)) };
}

/** What was committed in the year, and what was committed before and verified in it. */
function byTime(total: FigureAnswer, answers: readonly FigureAnswer[]): SumOfParts | null {
  if (total.question.late === 'excluded' || total.question.late === 'only') return null;
  const shares = (['total_committed_in_year', 'total_verified_late'] as const).map(
    (subject) => beside(total, answers).find(({ question }) => question.violation === subject && question.unit === 'violations')?.first ?? null,
  );
  const printed = shares.filter((one) => one !== null);
  return printed.length < 2 ? null : summed(total.first, 'time of verification', printed, []);
}

function summed(total: PrintedFigure, by: SumOfParts['by'], printed: readonly PrintedFigure[], missing: readonly FigureSubject[]): SumOfParts {
  const sum = printed.reduce((all, { value }) => all + value, 0);
  const about = { total, by, parts: printed, missing, sum };
  // A rounded number or a bound has no exact difference to anything.
  if ([total, ...printed].some(({ qualifier }) => qualifier !== 'exact')) return { ...about, verdict: 'cannot be told', difference: null };
  const verdict = sum === total.value ? 'adds up' : sum < total.value ? 'falls short' : 'is more';
  return { ...about, verdict, difference: Math.abs(total.value - sum) };
}
