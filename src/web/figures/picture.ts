import type { FigureAnswer } from '#council';
import type { Qualifier } from '#kernel';
import type { FiguresView } from '#overview';

/** The sign before a number that is no exact one; the legend says each in words. */
export const signs: Readonly<Record<Qualifier, string>> = { exact: '', about: '~', more_than: '>', at_least: '≥', less_than: '<' };

/** One place on the axis: a year, or a situation. A place without an answer is a gap, never a zero. */
export type Slot = {
  /** Key of the place, and what is written at it. */
  readonly key: string;
  readonly name: string;
  readonly answer: FigureAnswer | null;
  /** The number with its sign, and the values that sources give beside it. */
  readonly label: string;
  readonly beside: readonly string[];
  /** How the bar is drawn: solid for an exact number, outlined for any other, dashed for a part, none where nothing is vouched for. */
  readonly bar: 'solid' | 'outlined' | 'dashed' | 'none';
};

/** One row of bars over the same places; all panels share one scale. */
export type Panel = { readonly key: string; readonly title: string; readonly slots: readonly Slot[] };

/** What the chart draws and its text says: made of the data once, for both. */
export type Picture = {
  /** Years side by side for each situation, or situations under one another in one year. */
  readonly over: 'years' | 'situations';
  readonly panels: readonly Panel[];
  readonly highest: number;
};

/** Makes the picture of a view. Figures of single parties are drawn only when one party is chosen. */
export function pictureOf(view: FiguresView, nameOf: (situation: string) => string, number: (value: number) => string): Picture {
  const { chosen } = view;
  const drawn = view.answers.filter(({ question }) => chosen.attributed !== 'any' || question.attributedTo === null);
  const over = chosen.from === chosen.to && chosen.situations.length > 1 ? 'situations' : 'years';
  const panels = over === 'years' ? yearPanels(chosen, drawn, nameOf, number) : [situationPanel(chosen, drawn, nameOf, number)];
  const values = drawn.flatMap(({ first, others }) => [first, ...others].map(({ value }) => value));
  return { over, panels, highest: Math.max(1, ...values) };
}

type Maker = (situation: string) => string;
type Writer = (value: number) => string;

function yearPanels(chosen: FiguresView['chosen'], drawn: readonly FigureAnswer[], nameOf: Maker, number: Writer): readonly Panel[] {
  const years = Array.from({ length: Math.max(1, chosen.to - chosen.from + 1) }, (_, at) => chosen.from + at);
  return chosen.situations.map((situation) => ({
    key: situation,
    title: nameOf(situation),
    slots: years.map((year) => slot(String(year), String(year), answerAt(drawn, situation, year), number)),
  }));
}

function situationPanel(chosen: FiguresView['chosen'], drawn: readonly FigureAnswer[], nameOf: Maker, number: Writer): Panel {
  const slots = chosen.situations.map((situation) => slot(situation, nameOf(situation), answerAt(drawn, situation, chosen.from), number));
  const height = ({ answer }: Slot) => (answer === null ? -1 : answer.first.value);
  return { key: String(chosen.from), title: String(chosen.from), slots: slots.sort((a, b) => height(b) - height(a)) };
}

/** The answer for the whole, or where there is none the answer for a part of it. */
function answerAt(drawn: readonly FigureAnswer[], situation: string, year: number): FigureAnswer | null {
  const here = drawn.filter(({ question }) => question.situation === situation && question.year === year);
  return here.find(({ question, vouched }) => question.scope === null && vouched) ?? here.find(({ vouched }) => vouched) ?? here[0] ?? null;
}

function slot(key: string, name: string, answer: FigureAnswer | null, number: Writer): Slot {
  if (!answer) return { key, name, answer, label: '', beside: [], bar: 'none' };
  const written = ({ qualifier, value }: FigureAnswer['first']) => `${signs[qualifier]}${number(value)}`;
  const mark = answer.question.scope === null ? '' : '*';
  return {
    key,
    name,
    answer,
    label: answer.vouched ? `${written(answer.first)}${mark}` : `(${written(answer.first)})`,
    beside: answer.others.map(written),
    bar: !answer.vouched ? 'none' : mark === '*' ? 'dashed' : answer.first.qualifier === 'exact' ? 'solid' : 'outlined',
  };
}

/** Which marks the picture uses, so that the legend explains these and no others. */
export function marksIn({ panels }: Picture) {
  const slots = panels.flatMap(({ slots: own }) => own);
  const used = new Set(slots.flatMap(({ answer }) => (answer ? [answer.first, ...answer.others].map(({ qualifier }) => qualifier) : [])));
  return {
    outlined: slots.some(({ bar }) => bar === 'outlined'),
    parts: [...new Set(slots.flatMap(({ answer, bar }) => (bar === 'dashed' ? (answer?.question.scope ?? []) : [])))],
    contested: slots.some(({ beside }) => beside.length > 0),
    unvouched: slots.some(({ answer }) => answer?.vouched === false),
    gaps: slots.some(({ answer }) => answer === null),
    signs: (Object.keys(signs) as Qualifier[]).filter((qualifier) => qualifier !== 'exact' && used.has(qualifier)),
  };
}
