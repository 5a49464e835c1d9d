import { addDays, addMonths } from '#kernel';
import { type Days, decisiveDays, type Occurrence } from '#incidents';
import type { CutOffOf, Lateness, LateRule, PeriodDays, Standing, Window } from '../window.ts';

/**
 * The period that a day lies in: its quarter for the Global Horizontal Note, its calendar year for the annual report.
 * @source practice: Primero MRM, app/models/violation.rb (quarter); annual report on 2024, 36,221 committed in the
 * year and 5,149 earlier (calendar year; read in press, see data/council/figures.csv)
 */
export function periodOf(rule: LateRule, day: string): PeriodDays {
  const year = day.slice(0, 4);
  if (rule === 'annual') return { from: `${year}-01-01`, to: `${year}-12-31` };
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const from = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The cut-off where an edition names none: the period's last day. @source ours: no calendar day was found in the guidance */
export const lastDay: CutOffOf = ({ to }) => to;

/**
 * Whether a violation was verified late: after the cut-off of the period in which it was committed. Where its date is
 * not known exactly enough to settle that, the answer is "cannot tell", which is counted and shown.
 * @source practice: Primero MRM, app/models/violation.rb (verified after the end of the quarter); ours: "cannot tell"
 */
export function lateness(occurred: Occurrence, verifiedOn: string, rule: LateRule, cutOffOf: CutOffOf = lastDay): Lateness {
  const { from, to } = decisiveDays(occurred, verifiedOn);
  if (verifiedOn > cutOffOf(periodOf(rule, to))) return 'late';
  return from !== '' && verifiedOn <= cutOffOf(periodOf(rule, from)) ? 'in time' : 'cannot tell';
}

/**
 * The window of a year (`2024`) or a quarter (`2024-Q3`): what is verified after the cut-off before it and up to its
 * own. `null` where the text is neither.
 * @source ours: consecutive windows share no day and leave none out, so that nothing is counted twice over editions
 */
export function windowOf(rule: LateRule, period: string, cutOff?: string, after?: string): Window | null {
  const match = (rule === 'annual' ? /^(\d{4})$/ : /^(\d{4})-?Q([1-4])$/).exec(period);
  if (!match) return null;
  const month = rule === 'annual' ? '01' : String((Number(match[2]) - 1) * 3 + 1).padStart(2, '0');
  const days = periodOf(rule, `${match[1]}-${month}-01`);
  return { rule, ...days, cutOff: cutOff ?? lastDay(days), after: after ?? addDays(days.from, -1) };
}

/**
 * How a verified violation stands to a window: committed in the period, earlier and verified late, earlier or in it
 * (cannot tell), or `null` where it belongs to another one. It belongs to the period it was committed in if it was
 * verified by that period's cut-off, and otherwise to the window in which it was verified.
 * @source annual report on 2024: committed in the year + earlier and verified in it = total (36,221 + 5,149 = 41,370);
 * ours: "cannot tell", and the window where a cut-off lies after the period's last day
 */
export function standingIn(window: Window, days: Days, verifiedOn: string): Standing | null {
  const verifiedHere = window.after < verifiedOn && verifiedOn <= window.cutOff && days.from <= window.to;
  const committedHere = verifiedOn <= window.after && window.from <= days.from && days.from <= window.to;
  if (!verifiedHere && !committedHere) return null;
  if (days.to < window.from) return 'late';
  return days.from >= window.from && days.to <= window.to ? 'committed' : 'cannot tell';
}
