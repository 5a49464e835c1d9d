import { type Resolution, type SponsorCount, sponsorRecord, type Sponsorship } from '#council';
import type { Verdict } from '../claim.ts';
import type { Message } from '../message.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { SponsorCountFact, SponsorFact } from '../recognise/sponsor.ts';
import { amount, type Judgement, judged, message, sourcesOf, stateName, term } from './judgement.ts';
import { fitOf } from './quantity.ts';

/**
 * A number of co-sponsors against the printed counts, side by side where they differ; a record among those counted.
 * @source docs/data/sponsor_counts.md
 */
export function judgeSponsorCount(fact: SponsorCountFact, context: Context): Judgement | null {
  const { resolution } = fact.meant;
  if (!resolution) return null;
  const rows = context.knowledge.record.council.sponsorCounts.filter((one) => one.resolution === resolution.symbol);
  const claimed = {
    subject: resolution.symbol,
    property: fact.number ? 'co-sponsors' : 'record of co-sponsors',
    value: fact.number?.value ?? null,
    unit: 'States',
    period: null,
    qualifier: fact.number?.qualifier ?? null,
  };
  const since = fact.record || fact.number ? overtaken(resolution, context) : null;
  if (rows.length === 0)
    return judged({ claimed, verdict: 'not in the record', answer: message('sponsor.no-count', { resolution: resolution.symbol }), sources: [] });
  const [first, ...rest] = fact.number ? countVerdicts(fact.number, rows, context) : (['holds'] as const);
  const lost = fact.record && isLost(resolution, context);
  const verdicts: readonly Verdict[] =
    lost && first !== 'contradicted' && first !== 'contested'
      ? ['outdated', first, ...rest]
      : [first, ...rest, ...(lost ? (['outdated'] as const) : [])];
  return judged({
    claimed,
    verdict: verdicts[0] ?? first,
    also: verdicts.slice(1),
    since,
    answer: countAnswer(resolution, rows),
    sources: sourcesOf(rows),
  });
}

type Said = NonNullable<SponsorCountFact['number']>;

function countVerdicts(said: Said, rows: readonly SponsorCount[], context: Context): readonly [Verdict, ...Verdict[]] {
  const fits = rows.map((row) => ({ row, fit: fitOf(said, { value: row.count, qualifier: row.qualifier }) }));
  const matched = fits.filter(({ fit }) => fit !== 'different' && fit !== 'possible');
  if (matched.length === 0) return ['contradicted'];
  const own =
    matched.every(({ row }) => !isSupported(row, context.origin, []) || fitOf(said, { value: row.count, qualifier: 'exact' }) === 'different') &&
    matched.some(({ row }) => !isSupported(row, context.origin, []));
  const sharp = fits.filter(({ row }) => row.qualifier === 'exact');
  const disputed = rows.some(({ standing }) => standing === 'other');
  const others = sharp.some(({ fit }) => fit === 'different');
  const found: Verdict[] = [];
  if (disputed && others) found.push('contested');
  if (own && matched.every(({ row }) => !isSupported(row, context.origin, []))) found.push('only the party itself says so');
  if (!matched.some(({ fit }) => fit === 'same')) found.push('holds, rounded');
  else if (said.qualifier === 'about' || said.qualifier === 'nearly') found.push('holds, rounded');
  const [first, ...rest] = found;
  return first === undefined ? ['holds'] : [first, ...rest];
}

function countAnswer(resolution: Resolution, rows: readonly SponsorCount[]): Message {
  const shown = rows.find(({ standing }) => standing === 'taken') ?? rows[0];
  const others = rows.filter((row) => row !== shown);
  const values = { resolution: resolution.symbol, amount: amount(shown?.count ?? 0, shown?.qualifier ?? 'exact') };
  return others.length === 0
    ? message('sponsor.count', values)
    : message('sponsor.counts', { ...values, others: others.map(({ count, qualifier }) => amount(count, qualifier)) });
}

/** Whether a resolution adopted since, by the day of the text, had more. */
function isLost(resolution: Resolution, { knowledge, asOf }: Context): boolean {
  const { resolutions, sponsorCounts } = knowledge.record.council;
  const record = sponsorRecord(resolutions, sponsorCounts, resolution.symbol);
  const adopted = (symbol: string) => resolutions.find((one) => one.symbol === symbol)?.adopted.from ?? '';
  return record !== null && (!record.held || record.lostTo.some(({ count }) => adopted(count.resolution) <= asOf));
}

/** The resolution with the most sponsors since, after the day of the text. */
function overtaken(resolution: Resolution, { knowledge, asOf }: Context): Message | null {
  const { resolutions, sponsorCounts } = knowledge.record.council;
  const lost = sponsorRecord(resolutions, sponsorCounts, resolution.symbol)?.lostTo ?? [];
  const later = lost.flatMap(({ count }) => {
    const other = resolutions.find((one) => one.symbol === count.resolution);
    return other && other.adopted.from > asOf ? [{ other, count }] : [];
  });
  const most = [...later].sort((a, b) => b.count.count - a.count.count)[0];
  return most
    ? message('sponsor.overtaken', {
        year: most.other.adopted.text.slice(0, 4),
        resolution: most.other.symbol,
        amount: amount(most.count.count, most.count.qualifier),
      })
    : null;
}

/**
 * A State as sponsor. The lists are far from complete, so absence is never a no; a statement of the State itself, or of
 * its group, supports no text that praises it.
 * @source docs/data/sponsors.md
 */
export function judgeSponsor(fact: SponsorFact, context: Context): Judgement | null {
  const { resolution } = fact.meant;
  if (!resolution) return null;
  const rows = context.knowledge.record.council.sponsorships.filter((one) => one.resolution === resolution.symbol && one.state === fact.state);
  const state = stateName(fact.state, context.knowledge);
  const claimed = { subject: resolution.symbol, property: fact.role, value: fact.state, unit: null, period: null, qualifier: null };
  const found = sponsorVerdict(fact, rows, resolution, context);
  const values = { state, resolution: resolution.symbol };
  if (found === 'not in the record') return judged({ claimed, verdict: found, answer: message('sponsor.not-known', values), sources: [] });
  if (found === 'contradicted' && rows.length === 0)
    return judged({ claimed, verdict: found, answer: penholderAnswer(resolution, context), sources: resolution.sources });
  const shown = rows.find(({ role }) => role === fact.role) ?? rows[0];
  const answer = message(found === 'only the party itself says so' ? 'sponsor.own-word' : 'sponsor.state', {
    ...values,
    role: term(`role.${shown?.role ?? 'co-sponsor'}`),
  });
  return judged({ claimed, verdict: found, answer, sources: sourcesOf(rows) });
}

function sponsorVerdict(fact: SponsorFact, rows: readonly Sponsorship[], resolution: Resolution, context: Context): Verdict {
  const pen = rows.some(({ role }) => role === 'penholder' || role === 'sponsor') || resolution.penholders.includes(fact.state);
  if (fact.negated) return rows.length > 0 ? 'contradicted' : 'not in the record';
  if (fact.role === 'penholder') {
    if (pen) return fact.wording === 'other' ? 'holds, other wording' : 'holds';
    return resolution.penholders.length > 0 ? 'contradicted' : 'not in the record';
  }
  if (fact.role === 'helped') {
    if (pen) return 'holds, other wording';
    return context.origin.states.has(fact.state) ? 'only the party itself says so' : 'not in the record';
  }
  if (rows.length === 0) return 'not in the record';
  return pen || rows.some((row) => isIndependent(row, context)) ? 'holds' : 'only the party itself says so';
}

/** A statement of one's own, or for a group one stands in, is one's own word. @source docs/data/sponsors.md, contested or weak */
function isIndependent(row: Sponsorship, context: Context): boolean {
  return !/own statement|joint statement/.test(row.basis ?? '') && isSupported(row, context.origin, [row.state]);
}

function penholderAnswer(resolution: Resolution, { knowledge }: Context): Message {
  return message('sponsor.penholders', { resolution: resolution.symbol, states: resolution.penholders.map((state) => stateName(state, knowledge)) });
}
