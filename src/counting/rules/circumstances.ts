import type { CountSubject, Occurrence, ViolationType } from '#incidents';
import type { FindingVersion } from '#verification';
import type { Part, Split } from '../row.ts';
import type { Counted } from '../snapshot.ts';
import { violationCell } from './count.ts';
import { countingRule, type CountingRule, typesOf } from './rule.ts';

/** A part of a table about circumstances; the parts add up to the violations of the subject. */
export type CircumstanceRow = Split & { readonly part: Part };

/** Adds up findings by the one part that each stands under. */
function byPart(counted: readonly Counted[], partOf: (one: Counted) => Part, rule: CountingRule): readonly CircumstanceRow[] {
  const parts = new Map<Part, Counted[]>();
  for (const one of counted) {
    const own = parts.get(partOf(one));
    if (own) own.push(one);
    else parts.set(partOf(one), [one]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, own]) => {
      const { committed, late, cannotTell, total } = violationCell(own, rule);
      return { part, committed, late, cannotTell, total };
    });
}

/**
 * Violations by the answer to one option list, such as `attack_type` or `weapon_type`. A list is read under its own id
 * and no other; several answers are a part of their own, none is "not known".
 * @source ours: against a table named after one field that reads another (Primero MRM, attack_type.rb)
 */
export function answerBreakdown(
  counted: readonly Counted[],
  subject: CountSubject,
  list: string,
  rule: CountingRule = countingRule,
): readonly CircumstanceRow[] {
  const types = typesOf(subject, rule);
  const partOf = ({ answers }: Counted): Part => {
    const given = new Set(answers[list]);
    return given.size > 1 ? 'several-answers' : ([...given][0] ?? 'not-known');
  };
  return byPart(
    counted.filter(({ type }) => types.includes(type)),
    partOf,
    rule,
  );
}

/** Something done about a violation, by its entry in the list `response`. */
export type Response = { readonly finding: string; readonly followUp: string };

/** Entries that say that nothing was received. */
const noResponse: readonly string[] = ['none_required', 'pending'];

/**
 * Violations with and without a response, each once however many responses it had.
 * @source ours: "none required" and "pending" are no response received (against Primero MRM, violation_tally_response.rb)
 */
export function responseBreakdown(
  counted: readonly Counted[],
  subject: CountSubject,
  responses: readonly Response[],
  rule: CountingRule = countingRule,
): readonly CircumstanceRow[] {
  const types = typesOf(subject, rule);
  const received = new Set(responses.filter(({ followUp }) => !noResponse.includes(followUp)).map(({ finding }) => finding));
  return byPart(
    counted.filter(({ type }) => types.includes(type)),
    ({ finding }) => (received.has(finding) ? 'response-received' : 'no-response'),
    rule,
  );
}

/**
 * Whether a child deprived of liberty was released. Without an end that a source gave, and without word that it goes
 * on, it is not known.
 * @source ours: against "no end date means released" (Primero MRM, detention_status.rb)
 */
export function deprivationOf(occurred: Occurrence): 'released' | 'still-deprived' | 'not-known' {
  if (occurred.kind === 'once') return 'not-known';
  if (occurred.ended === 'ongoing') return 'still-deprived';
  return occurred.ended.to === '' ? 'not-known' : 'released';
}

/** Children deprived of liberty by what became of them. @source practice: Primero MRM, deprivation of liberty is in no total; ours: what is not known is a part of its own */
export function detentionBreakdown(
  counted: readonly Counted[],
  findings: readonly FindingVersion[],
  rule: CountingRule = countingRule,
): readonly CircumstanceRow[] {
  const type: ViolationType = 'deprivation_liberty';
  const occurred = new Map(findings.map((one) => [`${one.finding} ${one.version}`, one.facts.occurred]));
  const partOf = ({ finding, version }: Counted): Part => {
    const own = occurred.get(`${finding} ${version}`);
    return own ? deprivationOf(own) : 'not-known';
  };
  return byPart(
    counted.filter((one) => one.type === type),
    partOf,
    rule,
  );
}
