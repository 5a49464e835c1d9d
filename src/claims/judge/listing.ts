import type { Listing } from '#follow-up';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { ListingFact } from '../recognise/listing.ts';
import { type Judgement, judged, message, partyName, situationName, sourcesOf, term } from './judgement.ts';
import { fitOf } from './quantity.ts';

type Said = Extract<ListingFact, { says: 'listed' | 'delisted' | 'newly listed' }>;

/**
 * Parties in the annexes. No annex is complete, so a party that is missing is "not known"; grounds that were not found
 * are not "none"; denial of access is never a ground.
 * @source docs/data/listings.md
 */
export function judgeListing(fact: ListingFact, context: Context): Judgement | null {
  if (fact.says === 'count') return judgeCount(fact, context);
  const each = fact.parties.map((party) => oneParty(fact, party, context));
  const worst = [...each].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
  if (!worst) return null;
  const claimed = {
    subject: fact.parties.join(', '),
    property: fact.says,
    value: fact.violations.join(', ') || null,
    unit: null,
    period: fact.year ? String(fact.year.year) : null,
    qualifier: fact.negated ? 'not' : null,
  };
  return judged({ claimed, verdict: worst.verdict, answer: worst.answer, since: worst.since, sources: sourcesOf(each.flatMap(({ rows }) => rows)) });
}

const order: readonly Verdict[] = [
  'contradicted',
  'contested',
  'only the party itself says so',
  'outdated',
  'not in the record',
  'holds, other wording',
  'holds',
];

type One = {
  readonly verdict: Verdict;
  readonly answer: ReturnType<typeof message>;
  readonly since: ReturnType<typeof message> | null;
  readonly rows: readonly Listing[];
};

function oneParty(fact: Said, party: string, context: Context): One {
  const all = context.knowledge.record.followUp.listings.filter((one) => one.party === party);
  const until = fact.year?.year ?? Number(context.asOf.slice(0, 4));
  const rows = all.filter(({ reportYear }) => reportYear <= until);
  const at = fact.year ? all.filter(({ reportYear }) => reportYear === until) : latest(rows);
  const verdict = fact.says === 'delisted' ? delisted(fact, at, all, rows, context) : listed(fact, at, all, rows, context);
  const shown = at[0] ?? all.find(({ reportYear }) => reportYear > until) ?? rows[0];
  const name = partyName(party, context.knowledge);
  if (!shown) return { verdict, answer: message('listing.unknown', { party: name }), since: null, rows: [] };
  const later = all.find(({ reportYear, status }) => reportYear > until && status === 'delisted');
  const asked = fact.negated ? opposite(verdict) : verdict;
  return { verdict: asked, answer: rowAnswer(shown, name), since: later && verdict === 'holds' ? rowAnswer(later, name) : null, rows: [shown] };
}

function opposite(verdict: Verdict): Verdict {
  return verdict === 'holds' ? 'contradicted' : verdict === 'contradicted' || verdict === 'outdated' ? 'holds' : verdict;
}

/** Rows of the newest annex that names the party. */
function latest(rows: readonly Listing[]): readonly Listing[] {
  const newest = Math.max(...rows.map(({ reportYear }) => reportYear));
  return rows.filter(({ reportYear }) => reportYear === newest);
}

const isOut = ({ status }: Listing) => status === 'delisted';

function listed(fact: Said, at: readonly Listing[], all: readonly Listing[], before: readonly Listing[], context: Context): Verdict {
  if (fact.violations.includes('denial_humanitarian_access')) return 'contradicted';
  const [row] = at;
  if (!row) return unseen(fact, all, before);
  if (row.standing === 'other') return 'contested';
  if (isOut(row)) return fact.year ? 'contradicted' : 'outdated';
  if (fact.says === 'newly listed') {
    const fresh = isFirst(row) || !all.some(({ reportYear }) => reportYear < row.reportYear);
    if (!fresh) return 'contradicted';
    if (fact.firstOf !== null) return /first/i.test(row.note ?? '') ? 'holds' : 'not in the record';
    return isFirst(row) || fact.year || all.every(({ reportYear }) => reportYear >= row.reportYear) ? 'holds' : 'not in the record';
  }
  return grounds(fact, at, all, row.reportYear, context);
}

/** The grounds said, against those of the year: unknown where none were found, outdated where they once were. */
function grounds(fact: Said, at: readonly Listing[], all: readonly Listing[], year: number, context: Context): Verdict {
  const held = new Set(at.flatMap(({ violations }) => violations));
  const missing = fact.violations.map(whole).filter((one) => !held.has(one));
  if (missing.length > 0 && held.size === 0) return 'not in the record';
  if (missing.length > 0)
    return all.some(
      ({ reportYear, violations, note }) => reportYear <= year && (violations.some((one) => missing.includes(one)) || endedFor(missing, note)),
    )
      ? 'outdated'
      : 'contradicted';
  const newest = newestAnnex(context);
  if (!fact.year && newest - year > 1) return 'not in the record';
  return at.some(({ status }) => status.includes('later taken off')) && !fact.year ? 'contested' : 'holds';
}

function endedFor(missing: readonly string[], note: string | null): boolean {
  return missing.includes('recruitment_use') && /taken off for recruitment/i.test(note ?? '');
}

function whole(subject: string): string {
  if (subject === 'killing' || subject === 'maiming') return 'killing_maiming';
  return subject === 'attacks_schools' || subject === 'attacks_hospitals' ? 'attacks_schools_hospitals' : subject;
}

function newestAnnex({ knowledge, asOf }: Context): number {
  const out = knowledge.record.council.annualReports.filter(({ published }) => published.from !== '' && published.from <= asOf);
  return Math.max(...out.map(({ published }) => Number(published.from.slice(0, 4))), 0);
}

function isFirst({ note }: Listing): boolean {
  return /new that year|first year|first listed that year|added that year|^new in|first haitian/i.test(note ?? '');
}

/** No row for the year: wrong where the party was first listed later, or left before and is not known to have come back. */
function unseen(fact: Said, all: readonly Listing[], before: readonly Listing[]): Verdict {
  const first = all.filter(isFirst).sort((a, b) => a.reportYear - b.reportYear)[0];
  if (first && fact.year && fact.year.year < first.reportYear && before.length === 0) return 'contradicted';
  const last = latest(before)[0];
  return last && isOut(last) && fact.year ? 'contradicted' : last && isOut(last) ? 'outdated' : 'not in the record';
}

function delisted(fact: Said, at: readonly Listing[], all: readonly Listing[], before: readonly Listing[], context: Context): Verdict {
  const partial = (row: Listing) =>
    /taken off|left/i.test(row.note ?? '') && (fact.violations.length === 0 || fact.violations.some((one) => endedFor([whole(one)], row.note)));
  const out = fact.year
    ? at.find((row) => isOut(row) || partial(row) || row.status.includes('later taken off'))
    : before.find((row) => isOut(row) || partial(row));
  if (out) {
    if (out.standing === 'other') return 'contested';
    if (!isSupported(out, context.origin, statesOf(out, context))) return 'only the party itself says so';
    return isOut(out) || fact.violations.length > 0 ? 'holds' : 'holds, other wording';
  }
  if (all.some(isOut) && fact.year) return 'contradicted';
  return at.some(({ status }) => status === 'listed') && fact.year ? 'contradicted' : 'not in the record';
}

/** The States that a party is, or is made of: what they say of its delisting is their own word. @source ours: a member of a coalition speaks for it */
function statesOf(row: Listing, { knowledge }: Context): readonly string[] {
  const party = knowledge.record.register.parties.get(row.party);
  const said = row.saidBy.startsWith('state:') ? row.saidBy.slice(6) : null;
  return party?.kind === 'international' && said !== null ? [said] : party?.state ? [party.state] : [];
}

function rowAnswer(row: Listing, party: string) {
  const values = { party, year: String(row.reportYear), grounds: row.violations.map((one) => term(`violation.${one}`)) };
  if (isOut(row)) return message('listing.delisted', values);
  return message(row.violations.length > 0 ? 'listing.for' : 'listing.no-grounds', values);
}

/** How many parties an annex has. */
function judgeCount(fact: Extract<ListingFact, { says: 'count' }>, context: Context): Judgement | null {
  const year = fact.year?.year ?? newestAnnex(context);
  const situation = fact.situation ?? 'all';
  const rows = context.knowledge.record.followUp.listingCounts.filter((one) => one.reportYear === year && one.situation === situation);
  const plain = rows.filter(({ what }) => (fact.violations.length > 0 ? what.includes('for ') : true));
  const read = plain.length > 0 ? plain : rows;
  const claimed = {
    subject: situation,
    property: 'parties listed',
    value: fact.number.value,
    unit: 'parties',
    period: String(year),
    qualifier: fact.number.qualifier,
  };
  const values = { year: String(year), place: situationName(situation, context.knowledge) };
  if (read.length === 0) return judged({ claimed, verdict: 'not in the record', answer: message('listing.no-count', values), sources: [] });
  const fits = read.map((row) => ({ row, fit: fitOf(fact.number, { value: row.count, qualifier: row.qualifier }) }));
  const best = fits.find(({ fit }) => fit === 'same') ?? fits.find(({ fit }) => fit !== 'different' && fit !== 'possible');
  const verdict: Verdict = !best
    ? 'contradicted'
    : best.fit === 'same'
      ? 'holds'
      : best.fit === 'rounded'
        ? 'holds, rounded'
        : 'holds, other wording';
  const shown = best?.row ?? read[0];
  return judged({
    claimed,
    verdict,
    answer: message('listing.count', { ...values, count: shown?.count ?? 0 }),
    sources: sourcesOf(shown ? [shown] : []),
  });
}
