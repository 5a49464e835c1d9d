import { membersOn } from '#council';
import type { State } from '#register';
import { grouped } from './refs.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { type InstrumentStanding, standings } from './state-card.ts';

/** One State in the index: where it stands to each instrument, its years on the Council, its situations. */
export type StateRow = Pick<State, 'iso3' | 'names' | 'group' | 'status'> & {
  readonly standings: Readonly<Record<string, InstrumentStanding['standing']>>;
  /** Years on the Council since the record's membership begins. */
  readonly councilYears: number;
  readonly onCouncil: boolean;
  /** Its seat on the Council since the record's membership begins; `null` for none. */
  readonly seat: 'permanent' | 'elected' | null;
  readonly situations: readonly string[];
};

/** Every State, and the instruments that the tiles can be coloured by. */
export type StateList = {
  readonly edition: EditionRef;
  readonly states: readonly StateRow[];
  /** How far the lists of seats and of situations go, in the record's words. */
  readonly lists: { readonly council: string | null; readonly situations: string | null };
  readonly instruments: readonly {
    readonly id: string;
    readonly shortName: string;
    readonly complete: boolean;
    readonly trueAsOf: string | null;
    readonly statement: string | null;
  }[];
};

/** The States of the record in the order of their names. */
export function stateList(record: PublicRecord): StateList {
  const { instruments, completeness, commitments } = record.commitments;
  const own = grouped(commitments, ({ state }) => state);
  const newest = `${Math.max(...record.council.terms.map(({ to, from }) => Number((to.to || from.to).slice(0, 4)) || 0))}-06-30`;
  const seated = new Set(membersOn(record.council.terms, newest).map(({ state }) => state));
  return {
    edition: record.edition,
    states: [...record.register.states.values()]
      .map(({ iso3, names, group, status }) => ({
        iso3,
        names,
        group,
        status,
        standings: Object.fromEntries(standings(record, own.get(iso3) ?? []).map(({ instrument, standing }) => [instrument, standing])),
        councilYears: yearsOnCouncil(record, iso3),
        onCouncil: seated.has(iso3),
        seat: seatOf(record, iso3),
        situations: [...record.register.situations.values()].filter(({ members }) => members.includes(iso3)).map(({ id }) => id),
      }))
      .sort((a, b) => a.names.en.localeCompare(b.names.en, 'en')),
    lists: {
      council: record.tables.get('council/membership')?.complete.statement ?? null,
      situations: record.tables.get('register/situations')?.complete.statement ?? null,
    },
    instruments: [...instruments.values()]
      .filter(({ id, kind }) => (kind === 'treaty' || kind === 'political-commitment') && (completeness.get(id)?.held ?? 0) > 0)
      .map(({ id, shortName }) => {
        const list = completeness.get(id);
        return { id, shortName, complete: list?.complete ?? false, trueAsOf: list?.trueAsOf ?? null, statement: list?.statement ?? null };
      }),
  };
}

/** A permanent seat has no end: it counts as `null` years of its own and is shown as permanent. */
function yearsOnCouncil(record: PublicRecord, iso3: string): number {
  const own = record.council.terms.filter(({ state, seat }) => state === iso3 && seat === 'elected');
  return own.reduce((years, { from, to }) => years + Number(to.to.slice(0, 4)) - Number(from.from.slice(0, 4)) + 1, 0);
}

function seatOf(record: PublicRecord, iso3: string): StateRow['seat'] {
  const own = record.council.terms.filter(({ state }) => state === iso3);
  if (own.some(({ seat }) => seat === 'permanent')) return 'permanent';
  return own.length > 0 ? 'elected' : null;
}
