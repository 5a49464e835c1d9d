import { makeNameIndex, type NameEntry, type NameIndex } from '#matching';
import type { PublicRecord } from './record.ts';

/** What a reader typed: one thing, or the names of those it may be (`none` where there is nothing alike). */
export type Named = { readonly id: string } | { readonly id: null; readonly alike: string };

type Kind = 'situation' | 'party' | 'instrument';

const entries: Readonly<Record<Kind, (record: PublicRecord) => readonly NameEntry[]>> = {
  situation: ({ register }) => [
    ...[...register.situations.values()].flatMap(({ id, nameEn, nameAr, nameFr }) => [id, nameEn, nameAr, nameFr].map((name) => ({ id, name }))),
    ...register.situationNames.map(({ situation, name }) => ({ id: situation, name })),
    ...[...register.situations.values()].flatMap(({ id, kind, members }) => (kind === 'country' ? stateNames(register, id, members) : [])),
  ],
  party: ({ register }) => [
    ...[...register.parties.values()].flatMap(({ id, name }) => [id, name].map((one) => ({ id, name: one }))),
    ...register.partyNames.map(({ party, name }) => ({ id: party, name })),
  ],
  instrument: ({ commitments }) => [
    ...[...commitments.instruments.values()].flatMap(({ id, shortName, name, nameAr }) =>
      [id, shortName, name, nameAr ?? ''].map((one) => ({ id, name: one })),
    ),
    ...commitments.instrumentNames.map(({ instrument, name }) => ({ id: instrument, name })),
  ],
};

/** The names of the one State of a country situation stand for the situation too. */
function stateNames(register: PublicRecord['register'], id: string, members: readonly string[]): readonly NameEntry[] {
  return members.flatMap((iso3) => [
    ...Object.values(register.states.get(iso3)?.names ?? {}).map((name) => ({ id, name })),
    ...register.stateNames
      .filter(({ state, kind }) => state === iso3 && kind !== 'adjective' && kind !== 'demonym')
      .map(({ name, kind }) => ({ id, name, ambiguous: kind === 'ambiguous' })),
  ]);
}

const made = new WeakMap<PublicRecord, Map<Kind, NameIndex>>();

/** The index of a kind of names; made once for each record, which never changes. */
function indexOf(record: PublicRecord, kind: Kind): NameIndex {
  const own = made.get(record) ?? new Map<Kind, NameIndex>();
  made.set(record, own);
  const index = own.get(kind) ?? makeNameIndex(entries[kind](record).filter(({ name }) => name !== ''));
  own.set(kind, index);
  return index;
}

/** Finds what a reader means by an id or a name; what is only alike is proposed and never taken. */
export function findNamed(record: PublicRecord, kind: Kind, wanted: string): Named {
  const found = indexOf(record, kind).find(wanted, { anyCase: true });
  if (found.kind === 'matched') return { id: found.candidate.id };
  const alike = found.kind === 'doubtful' ? [...new Set(found.candidates.map(({ name }) => name))].join(', ') : '';
  return { id: null, alike: alike === '' ? 'none' : alike };
}
