import { addDays } from '#kernel';
import type { DeterminedFacts, SignOffLevel } from '#verification';
import { signOffLevels } from '#verification';
import { canBeSigned, determine } from './facts.ts';
import type { Gathered } from './judging.ts';
import type { PersonId } from './people.ts';
import type { Manner } from './plan.ts';
import type { Random } from './random.ts';
import type { Deed } from './step.ts';
import type { TrueViolation } from './world.ts';

/** A deed on findings as it is planned; signatures of one day and level become one list later. */
export type PlannedDeed = { readonly day: string; readonly by: PersonId; readonly reason: string; readonly deed: Deed };

const signers: Readonly<Record<SignOffLevel, PersonId>> = { focal_point: 'focal-1', co_chairs: 'chair-1', ctfmr: 'chair-1' };

/** How many days lie between the meetings at which a level signs, and on which day of that they are. */
const meetings: Readonly<Record<SignOffLevel, readonly [number, number]>> = { focal_point: [7, 1], co_chairs: [14, 3], ctfmr: [28, 10] };

/** The next meeting of a level, this day included. */
function nextMeeting(level: SignOffLevel, day: string): string {
  const [every, on] = meetings[level];
  const number = Math.floor(Date.parse(day) / 86_400_000);
  return addDays(day, (((on - number) % every) + every) % every);
}

/** The three sign-offs of a finding from a day on, some of them late; answers the day of the last too. */
function signing(random: Random, finding: string, from: string, manner: Manner): { readonly deeds: readonly PlannedDeed[]; readonly last: string } {
  let day = from;
  const deeds: PlannedDeed[] = [];
  for (const level of signOffLevels) {
    const slips = manner === 'rightly' || random.chance(0.7) ? 0 : random.between(1, 3);
    const signedOn = manner === 'rightly' ? day : nextMeeting(level, addDays(day, slips * meetings[level][0]));
    // Some sign-offs are written down days after they were given.
    day = manner !== 'rightly' && level === 'ctfmr' && random.chance(0.08) ? addDays(signedOn, random.between(5, 25)) : signedOn;
    deeds.push({ day, by: signers[level], reason: 'meeting', deed: { kind: 'sign', findings: [finding], level, signedOn } });
  }
  return { deeds, last: day };
}

/** What the task force does about one violation, in order. */
export function workOn(random: Random, gathered: Gathered, violation: TrueViolation, manner: Manner): readonly PlannedDeed[] {
  const { incident, together, apart } = gathered;
  const telling = together.filter(({ report }) => report.tells.includes(violation.key));
  const [first] = telling;
  if (!first) return [];
  const second = telling.find(({ report }) => report.organisation !== first.report.organisation);
  const ready = second && second.since > first.since ? second.since : first.since;
  const opened = manner === 'rightly' ? ready : addDays(ready, random.between(2, 18));
  const reports = telling.filter(({ since }) => since <= opened).map(({ report }) => report);
  const facts = determine(incident, violation, reports, manner === 'rightly' || random.chance(0.9));
  if (!facts) return [];
  const author: PersonId = manner === 'rightly' || random.chance(0.8) ? 'manager-1' : 'focal-1';
  const key = violation.key;
  const open: PlannedDeed = { day: opened, by: author, reason: 'reports of one incident', deed: { kind: 'open', finding: key, facts } };
  if (incident.outside !== null) return [open, ...settle(random, gathered, key, opened)];
  if (!canBeSigned(reports)) return [open, ...waiting(random, key, opened)];
  const signed = signing(random, key, manner === 'rightly' ? opened : addDays(opened, 2), manner);
  const attributed = attribute(random, key, facts, opened, manner);
  const deeds = [open, ...attributed, ...signed.deeds];
  if (manner === 'rightly') return deeds;
  const double = apart.find((report) => report.tells.includes(key) && report.quality !== 'vague');
  if (double && random.chance(0.4)) {
    const own = determine(incident, violation, [double], true);
    if (own) return doubled(random, key, { facts, own, deeds, day: addDays(double.day > opened ? double.day : opened, random.between(3, 20)) });
  }
  return random.chance(0.05) ? [...deeds, ...corrected(random, key, facts, signed.last)] : deeds;
}

/** A finding of one source only: it waits, and in the end may be left as one that could not be verified. */
function waiting(random: Random, finding: string, opened: string): readonly PlannedDeed[] {
  const deeds: PlannedDeed[] = [];
  if (random.chance(0.5)) {
    const signedOn = nextMeeting('focal_point', addDays(opened, 3));
    deeds.push({ day: signedOn, by: 'focal-1', reason: 'meeting', deed: { kind: 'sign', findings: [finding], level: 'focal_point', signedOn } });
  }
  if (random.chance(0.6)) {
    const day = addDays(opened, random.between(120, 240));
    deeds.push({ day, by: 'focal-1', reason: 'no second source was found', deed: { kind: 'decide', finding, status: 'reported_not_verified' } });
  }
  return deeds;
}

/** What is not for the mechanism, or did not happen, is decided so. */
function settle(random: Random, { incident }: Gathered, finding: string, opened: string): readonly PlannedDeed[] {
  const status = incident.outside === 'rumour' ? 'did_not_occur' : 'not_mrm';
  const reason = { rumour: 'nobody in the village knows of it', adults: 'the victims were adults', 'not linked': 'not linked to the conflict' };
  const day = addDays(opened, random.between(10, 60));
  const by: PersonId = random.chance(0.5) ? 'focal-1' : 'chair-1';
  return [{ day, by, reason: reason[incident.outside ?? 'rumour'], deed: { kind: 'decide', finding, status } }];
}

/** The manager proposes the parties, the co-chair of another organisation confirms; some wait, some are never proposed. */
function attribute(random: Random, finding: string, { alleged }: DeterminedFacts, opened: string, manner: Manner): readonly PlannedDeed[] {
  if (alleged.length === 0 || (manner !== 'rightly' && !random.chance(0.85))) return [];
  const proposed = manner === 'rightly' ? opened : addDays(opened, random.between(1, 12));
  const confirmed = manner === 'rightly' ? opened : addDays(proposed, random.between(5, 40));
  const parties = alleged;
  const deeds: PlannedDeed[] = [
    { day: proposed, by: 'manager-1', reason: 'the reports name them', deed: { kind: 'propose attribution', finding, parties } },
  ];
  if (manner === 'rightly' || random.chance(0.85))
    deeds.push({ day: confirmed, by: 'chair-1', reason: 'seen and agreed', deed: { kind: 'confirm attribution', finding, parties } });
  return deeds;
}

type Doubled = { readonly facts: DeterminedFacts; readonly own: DeterminedFacts; readonly deeds: readonly PlannedDeed[]; readonly day: string };

/** A report that nobody recognised led to a second finding; half of these are found out and merged. */
function doubled(random: Random, key: string, { facts, own, deeds, day }: Doubled): readonly PlannedDeed[] {
  const twin = `${key}b`;
  const open: PlannedDeed = { day, by: 'manager-1', reason: 'a report of its own', deed: { kind: 'open', finding: twin, facts: own } };
  if (!random.chance(0.5)) return [...deeds, open];
  const merged = addDays(day, random.between(10, 60));
  const into = `${key}m`;
  const all: DeterminedFacts = { ...facts, reports: [...new Set([...facts.reports, ...own.reports])] };
  const merge: PlannedDeed = {
    day: merged,
    by: 'focal-1',
    reason: 'two findings on one incident',
    deed: { kind: 'merge', findings: [key, twin], into, facts: all },
  };
  return [...deeds.filter((one) => one.day < merged), open, merge, ...signing(random, into, addDays(merged, 2), 'as people do').deeds];
}

/** A verified finding that turns out to be wrong: reopened, written anew, signed again. */
function corrected(random: Random, finding: string, facts: DeterminedFacts, verified: string): readonly PlannedDeed[] {
  const reopened = addDays(verified, random.between(20, 90));
  const revised = addDays(reopened, random.between(1, 6));
  const [gone, ...victims] = facts.victims;
  const tally = facts.tally.flatMap((cell) => {
    if (!gone || victims.length === 0 || cell.sex !== gone.sex || cell.age !== gone.age) return [cell];
    return cell.count > 1 ? [{ ...cell, count: cell.count - 1, least: cell.least - 1, most: cell.most - 1 }] : [];
  });
  const fewer: DeterminedFacts =
    victims.length === 0 ? { ...facts, place: { pcodes: facts.place.pcodes.slice(0, 2) } } : { ...facts, tally, victims };
  return [
    { day: reopened, by: 'chair-1', reason: 'a source took back a part', deed: { kind: 'reopen', finding } },
    { day: revised, by: 'manager-1', reason: 'as the source says now', deed: { kind: 'revise', finding, facts: fewer } },
    ...signing(random, finding, addDays(revised, 2), 'as people do').deeds,
  ];
}
