import { beginsOn, countryNames, exerciseSituation, partiesInvented, placesInvented, type World } from '#exercise';
import { ok } from '#kernel';
import { type Database, within } from '#platform/server';
import { addCaseParty, describeSituation, loadPlaces } from '#register/server';

const by = { actor: 'vigil', reason: 'exercise' };
/** The code of the invented country; no State has it. */
const country = 'XD';

/**
 * Names of the invented country, its places and parties, in the casework of this database only: the public record is
 * left as it is. Each name says that it is invented.
 */
export async function nameInvented(db: Database, world: Pick<World, 'from' | 'until'>): Promise<void> {
  await describeSituation(db, exerciseSituation, { names: countryNames, countries: [country] }, by);
  const places = placesInvented.map(({ pcode, level, parent, names }) => ({
    country,
    pcode,
    level,
    parent,
    names: (['en', 'ar'] as const).map((language) => ({ language, name: names[language] })),
    validFrom: '',
    validUntil: '',
  }));
  const source = { title: 'Invented for an exercise', url: '', licence: '' };
  const loaded = await loadPlaces(db, { rows: places.length, places, rejected: [] }, source, by);
  if (!loaded.ok) throw new Error(`the invented places were refused: ${loaded.refusal.card.id}`);
  const added = await within(
    db,
    exerciseSituation,
    async (entered) => {
      for (const one of partiesInvented) {
        const { id, names, kind, aliases, splitFrom } = one;
        const cameFrom = splitFrom && { how: 'split' as const, parties: [splitFrom.party], on: beginsOn(one, world).slice(0, 7) };
        const given = { id, names, kind: kind === 'state' ? 'state' : 'non-state', aliases, cameFrom };
        const party = await addCaseParty(entered, given, 'vigil', () => false);
        if (!party.ok) return party;
      }
      return ok(null);
    },
    new Date(`${world.from}T00:00:00Z`),
  );
  if (!added?.ok) throw new Error('the invented parties were refused');
}
