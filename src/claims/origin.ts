import { publisherOf, type Register } from '#register';

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Who a text comes from, as a person says it, in the record's terms: a State (its code or name, also inside words
 * such as "Ministry of Foreign Affairs of Kazakhstan"), the UN, or a publisher (its id, name or address). What the
 * record does not know stays as it was said: no source of the record comes from there.
 * @source ours: provenance is an id of the register, and people do not know its ids
 */
export function originOf(said: string, register: Register): string {
  const wanted = folded(said);
  if (/^(un|state:[A-Z]{3})$/.test(said) || [...register.publishers.values()].some(({ id }) => id === said)) return said;
  if (/^(the )?(un|united nations)\b/.test(wanted)) return 'un';
  const state = register.states.get(said.toUpperCase()) ?? namedState(wanted, register);
  if (state) return `state:${state.iso3}`;
  const bare = said.trim().replace(/^(https?:\/\/)?(www\.)?/, '');
  const publisher =
    publisherOf(bare, register.publishers) ??
    publisherOf(`www.${bare}`, register.publishers) ??
    [...register.publishers.values()].find(({ name }) => folded(name) === wanted || folded(name.replace(/[(,].*$/, '')) === wanted);
  return publisher?.id ?? said.trim();
}

/** The State whose name stands whole in the words; the longest name wins, so that Niger is not found in Nigeria. */
function namedState(wanted: string, register: Register) {
  const named = [...register.states.values()].flatMap((state) => [
    ...Object.values(state.names).map((name) => ({ state, name: folded(name) })),
    ...register.stateNames.filter((one) => one.state === state.iso3 && one.kind !== 'ambiguous').map(({ name }) => ({ state, name: folded(name) })),
  ]);
  const found = named.filter(({ name }) => name.length > 3 && ` ${wanted} `.includes(` ${name} `));
  return found.sort((a, b) => b.name.length - a.name.length)[0]?.state;
}
