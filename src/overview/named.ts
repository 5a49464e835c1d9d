import { makeNameIndex, type NameEntry, type NameIndex } from '#matching';
import type { PublicRecord } from './record.ts';

/** What a reader typed: one thing, or the names of those it may be (`none` where there is nothing alike). */
export type Named = { readonly id: string } | { readonly id: null; readonly alike: string };

type Kind = 'party' | 'instrument';

const entries: Readonly<Record<Kind, (record: PublicRecord) => readonly NameEntry[]>> = {
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
  const alike = found.kind === 'doubtful' ? [...new Set(found.candidates.map(({ id }) => nameOf(record, kind, id)))].join('; ') : '';
  return { id: null, alike: alike === '' ? 'none' : alike };
}

/** The name by which the record shows a thing, with its id. */
function nameOf({ register, commitments }: PublicRecord, kind: Kind, id: string): string {
  const name = kind === 'party' ? register.parties.get(id)?.name : commitments.instruments.get(id)?.shortName;
  return `${name ?? id} (${id})`;
}
