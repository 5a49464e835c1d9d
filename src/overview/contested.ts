import { type PartialDate, type Sourced } from '#kernel';
import type { PublicRecord } from './record.ts';
import { grouped, partyRef, situationRef, stateRef, takenFirst } from './refs.ts';
import type { Said, SaidValue } from './said.ts';

/** One of several answers to a question, with why it is shown first or kept beside. */
export type ContestedAnswer = Sourced & { readonly said: Said };

/** A question on which sources contradict one another: all answers side by side. */
export type ContestedMatter = {
  readonly table: string;
  readonly question: Said;
  readonly page: string;
  readonly answers: readonly ContestedAnswer[];
};

/** Every question of the record on which an answer stands beside the one shown first. */
export function contestedMatters(record: PublicRecord): readonly ContestedMatter[] {
  return [
    ...sponsorCounts(record),
    ...debateCounts(record),
    ...figures(record),
    ...listings(record),
    ...listingCounts(record),
    ...planCounts(record),
    ...instrumentCounts(record),
    ...commitments(record),
  ];
}

/** Groups rows by question and keeps those groups in which an answer stands beside another. */
function matters<Row extends Sourced>(
  table: string,
  rows: readonly Row[],
  key: (row: Row) => string,
  shape: (row: Row) => { readonly question: Said; readonly page: string },
  answer: (row: Row) => Said,
): readonly ContestedMatter[] {
  return [...grouped(rows, key).values()].flatMap((own) => {
    const [first] = own;
    if (!first || !own.some(({ standing }) => standing === 'other')) return [];
    const answers = takenFirst(own).map((row) => {
      const { sources, saidBy, standing, why, note } = row;
      return { said: answer(row), sources, saidBy, standing, why, note };
    });
    return [{ table, ...shape(first), answers }];
  });
}

const amount = (value: number, qualifier: string): SaidValue => ({ amount: value, qualifier });

function sponsorCounts({ council }: PublicRecord) {
  return matters(
    'council/sponsor_counts',
    council.sponsorCounts,
    ({ resolution }) => resolution,
    ({ resolution }) => ({
      question: { id: 'contested.sponsors', values: { symbol: resolution } },
      page: `/resolutions/${council.resolutions.find(({ symbol }) => symbol === resolution)?.number ?? ''}#sponsors`,
    }),
    ({ count, qualifier, what }) => ({ id: 'contested.count-of', values: { count: amount(count, qualifier), what: what ?? '' } }),
  );
}

function debateCounts({ council }: PublicRecord) {
  return matters(
    'council/debate_counts',
    council.debateCounts,
    ({ debate, what }) => `${debate}|${what}`,
    ({ debate, what }) => ({
      question: { id: 'contested.debate', values: { what: { term: `speaker-count.${what}` }, debate: { day: debate } } },
      page: `/debates/${debate}`,
    }),
    ({ count, qualifier }) => ({ id: 'contested.count', values: { count: amount(count, qualifier) } }),
  );
}

function figures(record: PublicRecord) {
  return matters(
    'council/figures',
    record.council.figures,
    (one) => [one.year, one.situation, one.violation, one.unit, one.attributedTo, one.scope].join('|'),
    (one) => ({
      question: {
        id: one.attributedTo === null ? 'contested.figure' : 'contested.figure-by',
        values: {
          violation: { term: `violation.${one.violation}` },
          situation: situationRef(record, one.situation).names,
          year: String(one.year),
          party: one.attributedTo === null ? '' : partyRef(record, one.attributedTo).name,
        },
      },
      page: one.situation === 'all' ? `/figures?year=${one.year}` : `/situations/${one.situation}`,
    }),
    ({ value, qualifier, unit, late }) => ({
      id: late === null ? 'contested.figure-said' : 'contested.figure-said-late',
      values: { count: amount(value, qualifier), unit: { term: `unit.${unit}` }, late: late === null ? '' : { term: `late.${late}` } },
    }),
  );
}

function listings(record: PublicRecord) {
  return matters(
    'follow-up/listings',
    record.followUp.listings,
    ({ reportYear, situation, party }) => [reportYear, situation, party].join('|'),
    ({ reportYear, situation, party }) => ({
      question: {
        id: 'contested.listing',
        values: { party: partyRef(record, party).name, situation: situationRef(record, situation).names, year: String(reportYear) },
      },
      page: `/parties/${party}`,
    }),
    ({ status, violations }) => ({
      id: violations.length === 0 ? 'contested.listing-said.no-grounds' : 'contested.listing-said',
      values: { status: { term: `listing.${status}` }, grounds: { terms: violations.map((one) => `violation.${one}`) } },
    }),
  );
}

function listingCounts(record: PublicRecord) {
  return matters(
    'follow-up/listing_counts',
    record.followUp.listingCounts,
    ({ reportYear, situation, what }) => [reportYear, situation, what].join('|'),
    ({ reportYear, situation, what }) => ({
      question: { id: 'contested.listing-count', values: { what, situation: situationRef(record, situation).names, year: String(reportYear) } },
      page: situation === 'all' ? '/parties' : `/situations/${situation}`,
    }),
    ({ count, qualifier }) => ({ id: 'contested.count', values: { count: amount(count, qualifier) } }),
  );
}

function planCounts({ followUp }: PublicRecord) {
  return matters(
    'follow-up/action_plan_counts',
    followUp.actionPlanCounts.filter(({ standing }) => standing !== null),
    () => 'one question',
    () => ({ question: { id: 'contested.plans', values: {} }, page: '/parties' }),
    ({ plans, parties, asOf }) => ({ id: 'contested.plans-said', values: { plans: plans ?? '–', parties: parties ?? '–', day: { day: asOf } } }),
  );
}

function instrumentCounts({ commitments: held }: PublicRecord) {
  return matters(
    'commitments/instrument_counts',
    held.instrumentCounts,
    ({ instrument, what }) => `${instrument}|${what ?? ''}`,
    ({ instrument, what }) => ({
      question: { id: 'contested.instrument', values: { instrument: held.instruments.get(instrument)?.shortName ?? instrument, what: what ?? '' } },
      page: `/instruments/${instrument}`,
    }),
    ({ count, qualifier, asOf }) => dated({ id: 'contested.count', values: { count: amount(count, qualifier) } }, asOf),
  );
}

function commitments(record: PublicRecord) {
  const { instruments, commitments: all } = record.commitments;
  return matters(
    'commitments/commitments',
    all,
    ({ state, instrument, action }) => [state, instrument, action].join('|'),
    ({ state, instrument, action }) => ({
      question: {
        id: 'contested.commitment',
        values: {
          state: stateRef(record, state).names,
          instrument: instruments.get(instrument)?.shortName ?? instrument,
          action: { term: `action.${action}` },
        },
      },
      page: `/states/${state}`,
    }),
    ({ date, computed }) => ({ id: computed ? 'contested.day-computed' : 'contested.day', values: { day: { day: date.text } } }),
  );
}

function dated(said: Said, { text }: PartialDate): Said {
  return text === '' ? { ...said, id: `${said.id}-undated` } : { id: `${said.id}-on`, values: { ...said.values, day: { day: text } } };
}
