import { ok, refuse, type Result } from '#kernel';
import type { KeptReport } from '#incidents';
import { verificationCards as cards } from '../cards.ts';
import type { FindingFacts } from '../finding.ts';
import { reportsOf } from './facts.ts';

/** Facts as a person determines them: on which reports, and the sources follow from those. */
export type DeterminedFacts = Omit<FindingFacts, 'sources'> & { readonly reports: readonly string[] };

/**
 * Facts composed from reports: the sources of a finding are those of its reports, with the organisations that sent
 * them, so that nobody can state more independence than there is. Reports that are not there, parts that rely on a
 * report which the finding does not have, and children whom none of its reports mentions are refused.
 * @source ours: a finding rests on reports and on nothing else
 */
export function composed({ reports, ...determined }: DeterminedFacts, kept: readonly KeptReport[]): Result<FindingFacts> {
  const ids = [...new Set(reports)];
  const found = ids.map((id) => kept.find((report) => report.id === id && report.standing === 'taken'));
  const missing = ids.find((_, index) => !found[index]);
  if (ids.length === 0 || missing !== undefined) return refuse(cards.noReport, { report: missing ?? '' });
  const sources = found.flatMap((report) =>
    report
      ? [...new Set(report.sources.map(({ category }) => category))].map((category) => ({
          category,
          organisation: report.organisation,
          report: report.id,
        }))
      : [],
  );
  const facts = withSilent({ ...determined, sources }, ids);
  const stray = [...reportsOf(facts)].find((id) => !ids.includes(id));
  if (stray !== undefined) return refuse(cards.noReport, { report: stray });
  const mentioned = new Set(found.flatMap((report) => report?.allegations.flatMap(({ mentions }) => mentions.map(({ id }) => id)) ?? []));
  const unknown = facts.victims.find(({ id }) => !mentioned.has(id));
  if (unknown) return refuse(cards.noMention, { mention: unknown.id });
  return ok(facts);
}

/** A report whose sources are not stated is relied on for the type at least, so that no finding loses it. */
function withSilent(facts: FindingFacts, reports: readonly string[]): FindingFacts {
  const named = reportsOf(facts);
  const silent = reports.filter((report) => !named.has(report));
  return silent.length === 0 ? facts : { ...facts, reliedOn: { ...facts.reliedOn, type: [...(facts.reliedOn.type ?? []), ...silent] } };
}
