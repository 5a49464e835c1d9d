import { type CountSubject, graveTypes, type Sex, sexes, typesApart } from '#incidents';
import type { Standing, Window } from '#verification';
import type { ChildPartRow, CountRow, PartRow, Split } from '../row.ts';
import type { Counted, Snapshot } from '../snapshot.ts';
import { breakdown, childBreakdown, type Cut } from './breakdown.ts';
import { add, better, nothing, splitOf } from './cells.ts';
import { childBook } from './children.ts';
import { type ChildContradiction, contradictionsIn } from './contradictions.ts';
import { count, violationCell } from './count.ts';
import { countingRule, type CountingRule } from './rule.ts';
import { unverifiedIn, verifiedIn } from './selection.ts';

/** Children who suffered more than one violation: those spoken of singly of whom it is known. */
export type SeveralViolations = Readonly<Record<Sex | 'all', Split>>;

/** The tables of the annual report for one situation, or for all. */
export type AnnualTables = {
  readonly rows: readonly CountRow[];
  readonly byParty: readonly PartRow[];
  readonly byPlace: readonly PartRow[];
  readonly byTime: readonly PartRow[];
  readonly byAge: readonly PartRow[];
  readonly severalViolations: SeveralViolations;
  /** Recorded apart, in no total: violations by type. */
  readonly apart: readonly { readonly violation: string; readonly cell: Split }[];
  readonly contradictions: readonly ChildContradiction[];
};

/**
 * The annual tables of a window as known in a snapshot.
 * @source annual reports (figures by violation, sex, party; children with more than one violation); ours: breakdowns that add up
 */
export function annualTables(snapshot: Snapshot, window: Window, situation: string | null = null, rule: CountingRule = countingRule): AnnualTables {
  const counted = verifiedIn(snapshot, window).filter((one) => situation === null || one.situation === situation);
  const cut: Cut = { situation, level: 1, window };
  const by = (dimension: 'party' | 'place' | 'time' | 'age') => breakdown(counted, dimension, cut, rule);
  return {
    rows: count(snapshot, window, situation, rule).rows,
    byParty: by('party'),
    byPlace: by('place'),
    byTime: by('time'),
    byAge: by('age'),
    severalViolations: severalViolations(counted, rule),
    apart: typesApart.map((violation) => {
      const { committed, late, cannotTell, total } = violationCell(
        counted.filter(({ type }) => type === violation),
        rule,
      );
      return { violation, cell: { committed, late, cannotTell, total } };
    }),
    contradictions: contradictionsIn(counted),
  };
}

/**
 * Children with more than one violation: counted by the children, over all findings, without a tick box. Children known
 * only as numbers cannot be among them.
 * @source annual report on 2024 (3,137 children with more than one violation); against Primero MRM, multiple_violations.rb
 */
export function severalViolations(counted: readonly Counted[], rule: CountingRule = countingRule): SeveralViolations {
  const own = counted.filter(({ type }) => rule.inTotal.includes(type) && rule.countedBy[type] === 'children');
  const book = childBook(own, []);
  const children = new Map<string, { standing: Standing; findings: number }>();
  for (const { children: named, standing } of own)
    for (const child of new Set(named.map((each) => each.child))) {
      const seen = children.get(child);
      children.set(child, { standing: better(seen?.standing, standing), findings: (seen?.findings ?? 0) + 1 });
    }
  const sums = { boys: nothing(), girls: nothing(), unknown: nothing(), all: nothing() };
  for (const [child, { standing, findings }] of children)
    if (findings > 1) for (const sum of [sums[book.sex.get(child) ?? 'unknown'], sums.all]) add(sum, standing, 1);
  return { boys: splitOf(sums.boys), girls: splitOf(sums.girls), unknown: splitOf(sums.unknown), all: splitOf(sums.all) };
}

/** A type of the Global Horizontal Note with its number of children by sex, each once. */
export type VictimRow = {
  readonly violation: CountSubject;
  readonly boys: number;
  readonly girls: number;
  readonly unknown: number;
  readonly total: number;
};

/** One part of the Global Horizontal Note: what was verified in time, late, not placed for want of a date, or not verified. */
export type NoteSection = {
  readonly victims: readonly VictimRow[];
  readonly violations: readonly { readonly violation: CountSubject; readonly total: number }[];
  readonly byParty: readonly PartRow[];
  readonly byRegion: readonly PartRow[];
};

/** The tables of the Global Horizontal Note. */
export type NoteTables = {
  readonly verified: NoteSection;
  readonly verifiedLate: NoteSection;
  readonly cannotTell: NoteSection;
  /** By the day of the incident, and by the parties alleged. It enters no total. */
  readonly unverified: NoteSection;
  readonly severalViolations: SeveralViolations;
};

/**
 * The tables of the Global Horizontal Note for a quarter as known in a snapshot: verified by the day of verification,
 * late apart, unverified by the day of the incident; each with victims, violations, by party and by region.
 * @source practice: Primero MRM, app/models/managed_reports/sub_reports/ghn_report.rb; ours: "cannot tell"
 */
export function noteTables(snapshot: Snapshot, window: Window, situation: string | null = null, rule: CountingRule = countingRule): NoteTables {
  const own = (counted: readonly Counted[]) => counted.filter((one) => situation === null || one.situation === situation);
  const verified = own(verifiedIn(snapshot, window));
  const cut: Cut = { situation, level: 1, window };
  const section = (counted: readonly Counted[]): NoteSection => ({
    victims: (['all', ...graveTypes] as const).flatMap((violation) => victimRow(counted, violation, cut, rule)),
    violations: (['all', ...graveTypes] as const).map((violation) => ({
      violation,
      total: violationCell(
        counted.filter(({ type }) => rule.inTotal.includes(type) && (violation === 'all' || type === violation)),
        rule,
      ).total,
    })),
    byParty: breakdown(counted, 'party', cut, rule),
    byRegion: breakdown(counted, 'place', cut, rule),
  });
  const of = (standing: Standing) => section(verified.filter((one) => one.standing === standing));
  return {
    verified: of('committed'),
    verifiedLate: of('late'),
    cannotTell: of('cannot tell'),
    unverified: section(own(unverifiedIn(snapshot, window))),
    severalViolations: severalViolations(verified, rule),
  };
}

function victimRow(counted: readonly Counted[], violation: CountSubject, cut: Cut, rule: CountingRule): readonly VictimRow[] {
  if (violation !== 'all' && rule.countedBy[violation as 'killing'] === 'incidents') return [];
  const parts: readonly ChildPartRow[] = childBreakdown(counted, violation, 'sex', cut, rule);
  const of = (sex: Sex) => parts.find(({ part }) => part === sex)?.total ?? 0;
  const [boys = 0, girls = 0, unknown = 0] = sexes.map(of);
  return [{ violation, boys, girls, unknown, total: boys + girls + unknown }];
}
