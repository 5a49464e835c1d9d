import type { Tally } from '#incidents';
import type { DeterminedFacts, Eligibility } from '#verification';
import { partiesInvented } from './country.ts';
import { type Quality, tallyOf, type ToldReport } from './telling.ts';
import type { TrueIncident, TrueViolation } from './world.ts';

const order: readonly Quality[] = ['full', 'counted', 'vague'];

/** The report that knows most of a violation; `null` where none tells of it. */
export function bestOf(reports: readonly ToldReport[], violation: string): ToldReport | null {
  const telling = reports.filter(({ tells }) => tells.includes(violation));
  return order.flatMap((quality) => telling.filter((report) => report.quality === quality))[0] ?? null;
}

/** What the task force determines of a violation from the reports it has: what the best of them says. */
export function determine(
  incident: TrueIncident,
  { key, type }: TrueViolation,
  reports: readonly ToldReport[],
  naming: boolean,
): DeterminedFacts | null {
  const best = bestOf(reports, key);
  const allegation = best?.sent.allegations[best.tells.indexOf(key)];
  if (!best || !allegation) return null;
  const { occurred, place, tally, mentions, answers } = allegation;
  const victims = naming ? mentions : [];
  const alleged = [...new Set(reports.flatMap(({ sent }) => sent.allegations.flatMap(({ parties }) => parties)))].sort();
  const of = [best.sent.id];
  return {
    type,
    occurred,
    place,
    alleged,
    tally: mentions.length > 0 ? tallyOf(mentions) : tally,
    victims,
    answers,
    eligibility: eligibilityOf(incident, tally, alleged),
    reports: reports.map(({ sent }) => sent.id),
    reliedOn: { type: of, occurred: of, place: of, tally: of },
  };
}

function eligibilityOf({ outside }: TrueIncident, tally: Tally, alleged: readonly string[]): Eligibility {
  const author = alleged.some((id) => partiesInvented.find((party) => party.id === id)?.kind === 'state')
    ? 'state force'
    : alleged.length > 0
      ? 'armed group'
      : 'party not identified';
  const age = outside === 'adults' ? '18 or more' : tally.length === 0 ? 'no child is a victim' : 'under 18';
  return { conflict: outside === 'not linked' ? 'not linked' : 'linked', age, author: outside === 'not linked' ? 'neither' : author };
}

/** Whether a finding on these reports can be signed by the CTFMR: a primary source, and two organisations. */
export function canBeSigned(reports: readonly ToldReport[]): boolean {
  const primary = reports.some(({ sent }) => sent.sources.some(({ category }) => category !== 'secondary'));
  return primary && new Set(reports.map(({ organisation }) => organisation)).size >= 2;
}
