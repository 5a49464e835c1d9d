import type { PrintedFigure } from '../printed-figure.ts';
import { figureOrder } from './select.ts';

/** What a printed figure answers: two figures of one question that differ contradict each other. */
export type FigureQuestion = Pick<PrintedFigure, 'year' | 'situation' | 'violation' | 'unit' | 'attributedTo' | 'scope' | 'late'>;

/** Every value that sources give to one question, the one that is shown first, and whether anything stands behind it. */
export type FigureAnswer = {
  readonly question: FigureQuestion;
  readonly first: PrintedFigure;
  /** Values that sources give beside it; each says why it is not the first. */
  readonly others: readonly PrintedFigure[];
  /** Why the first is first, where it says so. */
  readonly why: string | null;
  /** `false` where the record only keeps the value and stands behind none: it enters no sum. */
  readonly vouched: boolean;
};

/** Everything of a question but what is said of violations of earlier years. */
const wholeQuestion = (one: FigureQuestion) => [one.year, one.situation, one.violation, one.unit, one.attributedTo ?? '', one.scope ?? ''].join('|');

/**
 * Gathers contested values: figures of one question stand together, the taken one first. A value that is only kept
 * beside another seldom says whether earlier years are in it; it belongs to the value that was taken over it.
 * @source ours: DESIGN, idea 2; the column `standing` of data/council/figures.csv says which is taken and why
 */
export function answersOf(figures: readonly PrintedFigure[]): readonly FigureAnswer[] {
  const groups = new Map<string, PrintedFigure[]>();
  const wholes = Map.groupBy(figures, wholeQuestion);
  for (const one of [...figures].sort(figureOrder)) {
    const late = one.late ?? lateOfTaken(one, wholes.get(wholeQuestion(one)) ?? []);
    const key = `${wholeQuestion(one)}|${late ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(answerOf).sort((a, b) => figureOrder(a.first, b.first));
}

function lateOfTaken(one: PrintedFigure, same: readonly PrintedFigure[]): PrintedFigure['late'] {
  if (one.standing !== 'other') return null;
  const taken = new Set(same.filter(({ standing }) => standing === 'taken').map(({ late }) => late));
  return taken.size === 1 ? ([...taken][0] ?? null) : null;
}

function answerOf(sorted: readonly PrintedFigure[]): readonly FigureAnswer[] {
  const [first, ...others] = sorted;
  if (!first) return [];
  const { year, situation, violation, unit, attributedTo, scope, late } = first;
  const question = { year, situation, violation, unit, attributedTo, scope, late };
  return [{ question, first, others, why: first.standing === 'taken' ? first.why : null, vouched: first.standing !== 'other' }];
}
