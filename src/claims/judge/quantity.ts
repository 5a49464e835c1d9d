import type { Said } from '../text/numbers.ts';

/** A number as a text says it. */
export type Quantity = { readonly value: number; readonly upTo: number | null; readonly qualifier: Said };

/** A number as the record has it. */
export type Recorded = { readonly value: number; readonly qualifier: string };

/**
 * How a said number stands to a recorded one: the same, the same with another qualifier, a fair rounding, true but far
 * off, possible within a recorded rounding, or another number.
 */
export type Fit = 'same' | 'other qualifier' | 'rounded' | 'true but far' | 'possible' | 'different';

const vague = new Set(['about', 'more_than', 'at_least', 'less_than']);

/**
 * Compares as a careful editor would. "More than" and "at least" hold above a round number that lies within a quarter
 * below; "nearly" holds within five per cent below a round number, within ten where the number has one or two figures
 * before its zeros; "about" within five per cent; a round number without a word holds when it is the recorded one to at
 * least two figures; a range holds when the number lies in it.
 * @source ours: the habits of careful editors; no rule of the reports was found
 */
export function fitOf(said: Quantity, row: Recorded): Fit {
  if (said.qualifier === 'range') return inRange(said, row);
  if (said.value === row.value) return sameNumber(said.qualifier, row.qualifier);
  if (vague.has(row.qualifier)) return againstVague(said, row);
  return againstExact(said, row.value);
}

/** Words that say hardly more than the number itself. */
function sameNumber(said: Said, recorded: string): Fit {
  if (said === recorded || (said === 'exact' && recorded === 'exact')) return 'same';
  if (said === 'up_to' && recorded === 'exact') return 'same';
  if (recorded === 'about' && (said === 'nearly' || said === 'up_to')) return 'same';
  const lower = new Set<string>(['more_than', 'at_least']);
  return lower.has(said) && lower.has(recorded) ? 'same' : 'other qualifier';
}

function inRange(said: Quantity, { value }: Recorded): Fit {
  return value >= said.value && value <= (said.upTo ?? said.value) ? 'rounded' : 'different';
}

function againstExact({ value, qualifier }: Quantity, recorded: number): Fit {
  const off = (value - recorded) / recorded;
  switch (qualifier) {
    case 'more_than':
    case 'at_least':
      if (recorded < value) return 'different';
      return isRound(value) && recorded <= value * 1.25 ? 'rounded' : 'true but far';
    case 'nearly':
      return off >= -0.006 && isRound(value) && (off <= 0.055 || isJustBelow(value, recorded)) ? 'rounded' : 'different';
    case 'less_than':
    case 'up_to':
      if (off < 0) return 'different';
      return off <= 0.12 && isRound(value) ? 'rounded' : 'true but far';
    case 'about':
      return Math.abs(off) <= 0.055 && isRound(value) ? 'rounded' : Math.abs(off) <= 0.02 ? 'rounded' : 'different';
    default:
      return recorded >= 1000 && figuresOf(value) >= 2 && figuresOf(value) < figuresOf(recorded) && toFigures(recorded, figuresOf(value)) === value
        ? 'rounded'
        : 'different';
  }
}

/** Against a number that the record itself has only roughly. */
function againstVague(said: Quantity, row: Recorded): Fit {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, row.value)));
  const lower = row.qualifier === 'more_than' || row.qualifier === 'at_least';
  if (lower) {
    if ((said.qualifier === 'more_than' || said.qualifier === 'at_least') && said.value < row.value)
      return said.value * 1.25 >= row.value ? 'rounded' : 'true but far';
    if (said.value > row.value && said.value < row.value + Math.min(step, row.value * 0.1)) return 'possible';
    if (said.qualifier === 'about' && Math.abs(said.value - row.value) / row.value <= 0.03) return 'rounded';
    return 'different';
  }
  if ((said.qualifier === 'more_than' || said.qualifier === 'at_least') && said.value < row.value && isRound(said.value))
    return said.value * 1.25 >= row.value ? 'rounded' : 'true but far';
  const off = Math.abs(said.value - row.value) / row.value;
  if (off <= 0.03) return said.qualifier === 'exact' ? 'possible' : 'rounded';
  return 'different';
}

/** Whether a number ends in zeros as rounded numbers do. */
function isRound(value: number): boolean {
  return value < 100 ? value % 5 === 0 : figuresOf(value) <= 3 || (value >= 10_000 && value % 500 === 0);
}

/** "Nearly 5,000" of 4,573: within a tenth below a number of one or two figures, and less than a step of its last figure. */
function isJustBelow(value: number, recorded: number): boolean {
  const figures = figuresOf(value);
  const step = 10 ** (String(value).length - figures);
  return figures <= 2 && recorded >= value * 0.9 && recorded > value - step;
}

/** Figures before the zeros at the end. */
function figuresOf(value: number): number {
  return String(value).replace(/0+$/, '').length;
}

function toFigures(value: number, figures: number): number {
  return Number(value.toPrecision(figures));
}
