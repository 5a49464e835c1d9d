import type { CheckedRecord } from '../record.ts';
import { Matcher } from './matcher.ts';
import { everydayNames, lookAlikes, otherOffices, partsOfSituations, plainNouns } from './everyday.ts';

/** What a name in a text may mean. */
export type Name =
  | { readonly is: 'state'; readonly states: readonly string[]; readonly form: 'name' | 'people' }
  | { readonly is: 'group'; readonly group: string }
  | { readonly is: 'situation'; readonly situation: string; readonly scope: string | null }
  | { readonly is: 'instrument'; readonly instrument: string }
  | { readonly is: 'look-alike'; readonly near: string; readonly subject: string }
  | { readonly is: 'office'; readonly office: string }
  | { readonly is: 'other office'; readonly name: string }
  | { readonly is: 'party'; readonly parties: readonly string[] };

/** All names of the record in one matcher. */
export function namesOf(record: CheckedRecord): Matcher<Name> {
  const names = new Matcher<Name>();
  addStates(names, record);
  addSituations(names, record);
  addInstruments(names, record);
  addOffices(names);
  addParties(names, record);
  for (const { id, nameEn } of record.register.groups.values()) names.add(nameEn, 'any', { is: 'group', group: id });
  for (const [phrase, name] of everydayNames) names.add(phrase, 'any', name);
  return names;
}

const isAcronym = (text: string) => /^[\p{Lu}\d][\p{Lu}\d.&/-]*$/u.test(text) && text.length <= 12;
const lettersOf = (text: string) => (isAcronym(text) ? 'exact' : /^\p{Ll}/u.test(text) ? 'any' : 'capital');

/** Words that are names of States and everyday words too; only a person can tell them apart without their State. */
function addStates(names: Matcher<Name>, { register }: CheckedRecord): void {
  const byName = new Map<string, { name: string; states: Set<string>; people: boolean }>();
  const put = (name: string, state: string, people: boolean) => {
    const key = `${name.toLowerCase()}${isAcronym(name) ? ' ' : ''}`;
    const entry = byName.get(key) ?? { name, states: new Set<string>(), people };
    entry.states.add(state);
    byName.set(key, entry);
  };
  for (const state of register.states.values()) {
    put(state.names.en, state.iso3, false);
    const bare = state.names.en.replace(/ \(.*\)$/, '');
    if (bare !== state.names.en) put(bare, state.iso3, false);
  }
  for (const { state, language, name, kind } of register.stateNames) {
    if (language !== 'en') continue;
    put(name, state, kind === 'adjective' || kind === 'demonym');
    if (kind === 'demonym' || kind === 'adjective') put(`${name}s`, state, true);
  }
  for (const { name, states, people } of byName.values()) {
    names.add(name, lettersOf(name), { is: 'state', states: [...states].sort(), form: people ? 'people' : 'name' });
  }
}

function addSituations(names: Matcher<Name>, { register }: CheckedRecord): void {
  for (const { id, nameEn, members, kind } of register.situations.values())
    if (kind !== 'all' && members.length !== 1) names.add(nameEn, 'capital', { is: 'situation', situation: id, scope: null });
  for (const { situation, language, name } of register.situationNames) {
    const members = register.situations.get(situation)?.members ?? [];
    if (language !== 'en' || situation === 'all' || name.startsWith('the ')) continue;
    const [only] = members;
    if (members.length === 1 && only !== undefined && !/jammu/i.test(name))
      names.add(name, lettersOf(name), { is: 'state', states: [only], form: 'name' });
    else names.add(name, lettersOf(name), { is: 'situation', situation, scope: null });
  }
  for (const [phrase, situation, scope] of partsOfSituations) names.add(phrase, 'capital', { is: 'situation', situation, scope });
}

function addInstruments(names: Matcher<Name>, { commitments }: CheckedRecord): void {
  for (const { id, name, shortName } of commitments.instruments.values())
    for (const one of [name, shortName]) names.add(one, isAcronym(one) ? 'exact' : 'any', { is: 'instrument', instrument: id });
  for (const { instrument, language, name } of commitments.instrumentNames)
    if (language === 'en') names.add(name, isAcronym(name) ? 'exact' : 'any', { is: 'instrument', instrument });
  for (const [phrase, near, subject] of lookAlikes) names.add(phrase, 'any', { is: 'look-alike', near, subject });
}

function addOffices(names: Matcher<Name>): void {
  for (const phrase of otherOffices) names.add(phrase, 'any', { is: 'other office', name: phrase });
}

function addParties(names: Matcher<Name>, record: CheckedRecord): void {
  const { register } = record;
  const byName = new Map<string, { name: string; parties: Set<string> }>();
  const put = (name: string, party: string) => {
    const entry = byName.get(name.toLowerCase()) ?? { name, parties: new Set<string>() };
    entry.parties.add(party);
    byName.set(name.toLowerCase(), entry);
  };
  for (const { id, name } of register.parties.values()) put(name, id);
  for (const { party, name } of register.partyNames) put(name, party);
  addForces(record, put, byName);
  for (const { name, parties } of byName.values())
    if (!plainNouns.has(name.toLowerCase()))
      names.add(name, forcesFirst.test(name) ? 'any' : lettersOf(name), { is: 'party', parties: [...parties] });
}

/** "Armed Forces of …" is written small as often as not. */
const forcesFirst = /^(?:armed|security|government|defence) forces of /i;

const forces = ['army', 'armed forces', 'military', 'forces', 'security forces', 'government forces', 'national army', 'armed and security forces'];

/**
 * "Israel’s forces", "the Somali army", "the armed forces of Chad": the one force of a State that the record names.
 * @source ours: only where a State has one such party, so that none is taken for another
 */
function addForces({ register }: CheckedRecord, put: (name: string, party: string) => void, known: ReadonlyMap<string, unknown>): void {
  const byState = Map.groupBy(
    [...register.parties.values()].filter(({ kind, state }) => kind === 'state' && state !== null),
    ({ state }) => state ?? '',
  );
  for (const [state, parties] of byState) {
    const [only] = parties;
    if (parties.length !== 1 || !only) continue;
    const own = register.states.get(state)?.names.en.replace(/ \(.*\)$/, '') ?? state;
    const words = register.stateNames.filter((one) => one.state === state && one.language === 'en');
    const adjectives = words.filter(({ kind }) => kind === 'adjective').map(({ name }) => name);
    const called = [own, ...words.filter(({ kind }) => kind !== 'adjective' && kind !== 'demonym').map(({ name }) => name)];
    const said = forces.flatMap((force) => [
      ...called.flatMap((name) => [`${name}’s ${force}`, `${force} of ${name}`]),
      ...adjectives.map((adjective) => `${adjective} ${force}`),
    ]);
    for (const one of said) if (!known.has(one.toLowerCase())) put(one, only.id);
  }
}
