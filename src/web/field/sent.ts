import { type AgeBand, type FormPlace, type Sex, sexes, type ViolationType } from '#incidents';
import { countsChildren, type Draft, type HowMany, type Known, nobody, numberOf, type Person, type When } from './draft.ts';

/** Who sends a report, and on what. */
export type Envelope = {
  readonly id: string;
  readonly channel: 'field' | 'desk';
  readonly deviceSequence: number | null;
  readonly language: string;
};

/** The report that a draft comes to, as the interface takes it: made once, so that sending it again sends the same. */
export function bodyOf(draft: Draft, places: readonly FormPlace[], envelope: Envelope): object {
  const children = draft.people.filter(({ role }) => role === 'child');
  const pcodes = chainOf(places, draft.where.pcode).map(({ id }) => id);
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...envelope,
    corrects: draft.corrects,
    allegations: draft.types.map((type) => {
      const howMany = draft.howMany[type] ?? nobody;
      return {
        type,
        occurred: occurredOf(draft.when),
        place: { pcodes },
        parties: draft.noParty ? [] : draft.parties,
        tally: countsChildren(type) ? tallyOf(howMany) : [],
        mentions: children.flatMap((child, index) =>
          meant(child, type, draft) ? [{ child: String(index + 1), sex: child.sex, age: child.age }] : [],
        ),
        answers: Object.fromEntries(Object.entries(howMany.answers).filter(([, entries]) => entries.length > 0)),
      };
    }),
    sources: draft.sources.filter(({ how }) => how !== '').map(sourceOf),
    consent: draft.consent,
    sharedAccount: said(draft.shared),
    identities: identitiesOf(draft, children, said),
  };
}

/** A child is meant wherever it was said; where only one violation has children there was nothing to say. */
function meant(child: Person, type: ViolationType, { types }: Draft): boolean {
  const asked = types.filter(countsChildren);
  return asked.includes(type) && (asked.length === 1 || child.types.includes(type));
}

function identitiesOf({ people, where, narrative, types }: Draft, children: readonly Person[], said: (text: string) => string | null) {
  const near = said(where.near);
  const identities = {
    people: people.map((person) => ({
      role: person.role,
      child: person.role === 'child' ? String(children.indexOf(person) + 1) : null,
      name: person.name.trim(),
      contact: said(person.contact),
    })),
    // One place for all that happened there: it is kept with each violation alleged.
    places: near === null ? [] : types.map((_, index) => ({ allegation: index + 1, text: near, latitude: null, longitude: null })),
    narrative: said(narrative),
  };
  return identities.people.length + identities.places.length === 0 && identities.narrative === null ? null : identities;
}

/** A place and everything it lies in, from the country down. */
export function chainOf(places: readonly FormPlace[], pcode: string): readonly FormPlace[] {
  const chain: FormPlace[] = [];
  for (let at = places.find(({ id }) => id === pcode); at && !chain.includes(at);) {
    chain.unshift(at);
    const { parent } = at;
    at = parent === null ? undefined : places.find(({ id }) => id === parent);
  }
  return chain;
}

function occurredOf({ kind, day, month, year, from, to }: When): object {
  if (kind === 'day') return { kind: 'once', on: day };
  if (kind === 'month') return { kind: 'once', on: month === '' ? year : `${year}-${month}` };
  if (kind === 'between') return { kind: 'once', on: { notBefore: from, notAfter: to } };
  if (kind === 'lasting') return { kind: 'lasting', began: from, ended: to === '' ? 'ongoing' : to };
  return { kind: 'once', on: '' };
}

/** Cells by sex and age; those of a number whose ages were not all said are of unknown age. */
function tallyOf({ numbers, ages }: HowMany): readonly object[] {
  return sexes.flatMap((sex) => {
    const cells = Object.entries(ages).flatMap(([key, text]) => {
      const [of, age] = key.split(' ') as [Sex, AgeBand];
      const count = numberOf(text) ?? 0;
      return of === sex && count > 0 ? [{ sex, age, count }] : [];
    });
    const rest = (numberOf(numbers[sex] ?? '') ?? 0) - cells.reduce((sum, { count }) => sum + count, 0);
    return rest > 0 ? [...cells, { sex, age: 'unknown' as const, count: rest }] : cells;
  });
}

function sourceOf({ how, types, reliability }: Known): object {
  const saw = how === 'saw';
  const kinds = saw && !types.includes('direct_observation') ? [...types, 'direct_observation'] : types;
  return { category: saw ? 'primary_witness' : how, types: kinds, reliability: reliability === '' ? null : reliability };
}

/** 256 random bits, as the id of a report is written. */
export function newReportId(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
