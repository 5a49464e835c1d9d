import { type CommitmentAction, deposits, type Instrument } from '#commitments';
import { type PartialDate, parsePartialDate, unknownDate, yearOf } from '#kernel';
import type { PublicRecord } from './record.ts';
import { grouped, type Names, partyRef, situationRef, stateRef } from './refs.ts';
import type { Said } from './said.ts';
import type { Made } from './timeline-entry.ts';

/** Each annex once, with how many parties of it are held, and each party that was taken off. */
export function listingEntries(record: PublicRecord): readonly Made[] {
  const listings = record.followUp.listings.filter(({ standing }) => standing !== 'other');
  const on = (year: number, report: string | null): PartialDate => {
    const published = record.council.annualReports.find(({ symbol }) => symbol === report)?.published;
    return published && yearOf(published) === year ? published : (parsePartialDate(String(year)) ?? unknownDate);
  };
  const annexes = [...grouped(listings, ({ reportYear, report }) => `${reportYear}|${report ?? ''}`).values()];
  return [
    ...annexes.flatMap((own): readonly Made[] => {
      const [first] = own;
      const parties = new Set(own.filter(({ status }) => status !== 'delisted').map(({ party }) => party)).size;
      if (!first || parties === 0) return [];
      const said: Said = { id: 'timeline.annex', values: { year: String(first.reportYear), parties } };
      const about = { kind: 'listing', detail: null, page: '/parties', symbol: first.report, about: [] } as const;
      return [
        {
          ...about,
          at: on(first.reportYear, first.report),
          said,
          from: { ...first, note: null, sources: own.flatMap(({ sources }) => sources).slice(0, 1) },
        },
      ];
    }),
    ...listings
      .filter(({ status }) => status === 'delisted')
      .map((one): Made => ({
        kind: 'listing',
        at: on(one.reportYear, one.report),
        said: { id: 'timeline.taken-off', values: { party: partyRef(record, one.party).name, situation: situationRef(record, one.situation).names } },
        detail: null,
        page: `/parties/${one.party}`,
        symbol: one.report,
        about: [],
        from: one,
      })),
  ];
}

/** Plans as they were signed and, where it is known, as they ended. */
export function planEntries(record: PublicRecord): readonly Made[] {
  return record.followUp.actionPlans.flatMap((one): readonly Made[] => {
    const values = { party: partyRef(record, one.party).name, situation: situationRef(record, one.situation).names };
    const base = { kind: 'plan', page: `/parties/${one.party}`, symbol: null, about: [], from: one } as const;
    const signed: Made = {
      ...base,
      at: one.signed,
      said: { id: 'timeline.plan', values: { ...values, kind: { term: `plan-kind.${one.kind}` } } },
      detail: null,
    };
    if (one.ended.precision === 'unknown') return [signed];
    return [signed, { ...base, at: one.ended, said: { id: 'timeline.plan-ended', values }, detail: null }];
  });
}

function instrumentNames({ shortName, name, nameAr }: Instrument): Names {
  return { en: shortName, ar: nameAr ?? name };
}

/** Adoption, opening and entry into force; adoption and opening on one day are one event. */
export function instrumentEntries(instrument: Instrument): readonly Made[] {
  const { id, adopted, opened, inForce } = instrument;
  const together = opened.text !== '' && opened.text === adopted.text;
  const events: readonly (readonly [string, PartialDate])[] = [
    [together && instrument.kind === 'treaty' ? 'adopted-and-opened' : 'adopted', adopted],
    ...(together ? [] : [['opened', opened] as const]),
    ['in-force', inForce],
  ];
  return events
    .filter(([, at]) => at.precision !== 'unknown')
    .map(([event, at]) => ({
      kind: 'instrument',
      at,
      said: { id: `timeline.instrument.${event}`, values: { instrument: instrumentNames(instrument) } },
      detail: null,
      page: `/instruments/${id}`,
      symbol: null,
      about: [id],
      from: instrument,
    }));
}

const counted: readonly CommitmentAction[] = [...deposits, 'endorsement'];

/** How many States are known here to have joined an instrument in a year; lists that are not complete count low. */
export function commitmentsByYear(record: PublicRecord): readonly Made[] {
  const joined = record.commitments.commitments.filter(
    ({ action, standing, date }) => counted.includes(action) && standing !== 'other' && yearOf(date) !== null,
  );
  return [...grouped(joined, ({ instrument, date }) => `${instrument}|${yearOf(date)}`).values()].flatMap((own): readonly Made[] => {
    const [first] = own;
    const instrument = first && record.commitments.instruments.get(first.instrument);
    if (!first || !instrument) return [];
    const year = String(yearOf(first.date));
    return [
      {
        kind: 'commitment',
        during: true,
        at: parsePartialDate(year) ?? unknownDate,
        said: { id: 'timeline.joined', values: { instrument: instrumentNames(instrument), states: new Set(own.map(({ state }) => state)).size } },
        detail: null,
        page: `/instruments/${instrument.id}`,
        symbol: null,
        about: [],
        from: { ...first, note: null, sources: first.sources.slice(0, 1) },
      },
    ];
  });
}

/** What one State did about the instruments, one by one. */
export function commitmentsOf(record: PublicRecord, state: string): readonly Made[] {
  return record.commitments.commitments
    .filter((one) => one.state === state)
    .flatMap((one): readonly Made[] => {
      const instrument = record.commitments.instruments.get(one.instrument);
      if (!instrument) return [];
      const values = { state: stateRef(record, state).names, action: { term: `action.${one.action}` }, instrument: instrumentNames(instrument) };
      const said: Said = { id: one.computed ? 'timeline.commitment.computed' : 'timeline.commitment', values };
      return [{ kind: 'commitment', at: one.date, said, detail: one.why, page: `/states/${state}`, symbol: null, about: [], from: one }];
    });
}

/** Who took an office, and when. */
export function officeEntries(record: PublicRecord): readonly Made[] {
  return record.register.holdings.flatMap((one): readonly Made[] => {
    const office = record.register.offices.get(one.office);
    if (!office) return [];
    const state = one.state === null ? null : stateRef(record, one.state).names;
    const holder = one.person ?? state ?? '';
    const values = { holder, office: { en: office.nameEn, ar: office.nameAr || office.nameEn }, capacity: { term: `capacity.${one.capacity}` } };
    const id = one.capacity === 'holder' ? 'timeline.office' : 'timeline.office.for-a-time';
    return [{ kind: 'office', at: one.from, said: { id, values }, detail: null, page: null, symbol: null, about: [one.office], from: one }];
  });
}
