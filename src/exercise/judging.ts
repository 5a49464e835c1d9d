import { addDays } from '#kernel';
import type { Verdict } from '#linkage';
import type { Random } from './random.ts';
import type { Manner } from './plan.ts';
import type { ToldReport } from './telling.ts';
import type { TrueIncident } from './world.ts';

/** A judgement as it is planned. */
export type PlannedJudgement = {
  readonly day: string;
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly reason: string;
};

/** The reports of one incident as the task force sees them: which it takes for one incident, and from which day on. */
export type Gathered = {
  readonly incident: TrueIncident;
  /** The first report, and each that was judged the same as it. */
  readonly together: readonly { readonly report: ToldReport; readonly since: string }[];
  /** Reports that nobody has judged yet. */
  readonly apart: readonly ToldReport[];
};

const later = (a: string, b: string) => (a > b ? a : b);

/**
 * How the information manager judges the reports of each incident: mostly rightly, some not yet, some wrongly.
 */
export function judgeReports(
  random: Random,
  incident: TrueIncident,
  reports: readonly ToldReport[],
  manner: Manner,
): { readonly gathered: Gathered; readonly judgements: readonly PlannedJudgement[] } {
  const [first, ...others] = reports;
  if (!first) return { gathered: { incident, together: [], apart: [] }, judgements: [] };
  const judgements: PlannedJudgement[] = [];
  const together = [{ report: first, since: first.day }];
  const apart: ToldReport[] = [];
  for (const report of others) {
    const day = manner === 'rightly' ? report.day : addDays(report.day, random.between(1, 10));
    const verdict = manner === 'rightly' ? 'same' : random.weighted({ same: 80, none: 12, unsure: 5, different: 3 });
    if (verdict === 'none') {
      apart.push(report);
      continue;
    }
    const reason = { same: 'the same village and days', unsure: 'too little is told', different: 'other numbers' }[verdict];
    judgements.push({ day, left: first.sent.id, right: report.sent.id, verdict, reason });
    if (verdict === 'same') together.push({ report, since: day });
    else if (verdict === 'different') apart.push(report);
  }
  return { gathered: { incident, together, apart }, judgements };
}

/** How mentions of children are judged: each against the first report that spoke of the child. */
export function judgeChildren(random: Random, reports: readonly ToldReport[], manner: Manner): readonly PlannedJudgement[] {
  const first = new Map<string, { readonly mention: string; readonly day: string; readonly incident: string }>();
  const judgements: PlannedJudgement[] = [];
  for (const { children, day: told, incident } of reports)
    for (const [mention, child] of Object.entries(children)) {
      const before = first.get(child);
      if (!before) {
        first.set(child, { mention, day: told, incident });
        continue;
      }
      if (manner !== 'rightly' && !random.chance(0.75)) continue;
      const day = manner === 'rightly' ? told : addDays(later(told, before.day), random.between(1, 10));
      const verdict = manner === 'rightly' || random.chance(0.95) ? 'same' : 'unsure';
      const reason = before.incident === incident ? 'the same child of the same incident' : 'the name, the age and the village fit';
      judgements.push({ day, left: before.mention, right: mention, verdict, reason });
    }
  return judgements;
}

/** Incidents near each other in place and time: somebody notes that they are related, or that they are not one. */
export function judgeNeighbours(random: Random, gathered: readonly Gathered[]): readonly PlannedJudgement[] {
  const judgements: PlannedJudgement[] = [];
  const last = new Map<string, ToldReport>();
  for (const { incident, together } of gathered) {
    const report = together[0]?.report;
    if (!report) continue;
    const district = incident.pcodes[2] ?? '';
    const before = last.get(district);
    last.set(district, report);
    if (!before || addDays(before.day, 12) < report.day || !random.chance(0.5)) continue;
    const day = addDays(later(before.day, report.day), random.between(2, 8));
    const verdict = random.pick(['related', 'different'] as const);
    const reason = verdict === 'related' ? 'one week of fighting in this district' : 'other villages';
    judgements.push({ day, left: before.sent.id, right: report.sent.id, verdict, reason });
  }
  return judgements;
}
