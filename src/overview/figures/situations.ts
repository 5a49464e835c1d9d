import { ok, refuse, type Result } from '#kernel';
import { makeNameIndex, type NameEntry, type NameIndex } from '#matching';
import { overviewCards } from '../cards.ts';
import type { PublicRecord } from '../record.ts';

/** An edition never changes, so its index is made once. */
const made = new WeakMap<PublicRecord, NameIndex>();

/**
 * Finds a situation by its id, by a State's code, or by any name of it or of a member State. A State that is a
 * situation of its own and a member of a regional one stands for its own.
 */
export function findSituation(record: PublicRecord, text: string): Result<string> {
  const { situations } = record.register;
  const code = text.trim().toLowerCase();
  if (situations.has(code)) return ok(code);
  const index = made.get(record) ?? makeIndex(record);
  made.set(record, index);
  const found = index.find(text, { anyCase: true });
  if (found.kind === 'matched') return ok(found.candidate.id);
  if (found.kind === 'unknown') return refuse(overviewCards.noSuchSituation, { situation: text });
  const near = [...new Set(found.candidates.map(({ id }) => `${situations.get(id)?.nameEn ?? id} (${id})`))];
  return refuse(overviewCards.unclearSituation, { situation: text, near: near.join('; ') });
}

function makeIndex({ register }: PublicRecord): NameIndex {
  const { situations, situationNames, states, stateNames } = register;
  const own = [...situations.values()].flatMap(({ id, nameEn, nameAr, nameFr }) => [nameEn, nameAr, nameFr].map((name) => ({ id, name })));
  const named = situationNames.map(({ situation, name }) => ({ id: situation, name }));
  const entries: NameEntry[] = [...own, ...named];
  for (const [iso3, state] of states) {
    const names = [
      iso3,
      ...Object.values(state.names),
      ...(state.formal === null ? [] : [state.formal]),
      ...stateNames.filter((one) => one.state === iso3 && one.kind !== 'ambiguous').map(({ name }) => name),
    ];
    for (const id of situationsOf(iso3)) entries.push(...names.map((name) => ({ id, name })));
  }
  return makeNameIndex(entries.filter(({ name }) => name.trim() !== ''));

  function situationsOf(iso3: string): readonly string[] {
    const of = [...situations.values()].filter(({ members }) => members.includes(iso3)).map(({ id }) => id);
    return of.includes(iso3.toLowerCase()) ? [iso3.toLowerCase()] : of.filter((id) => id !== 'all');
  }
}
