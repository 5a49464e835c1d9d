import { countryNames, exerciseSituation, partiesInvented, type Plan } from '#exercise';
import { type Database, takeIn } from '#platform/server';
import type { Party, PartyName, Situation } from '#register';

const note = 'Invented for an exercise: this is no country, and nobody is meant.';

/** Puts the invented situation and its parties beside the public record; each says that it is invented. */
export async function takeInInvented(db: Database, { world }: Pick<Plan, 'world'>): Promise<void> {
  const situation: Situation = {
    id: exerciseSituation,
    nameEn: countryNames.en,
    nameAr: countryNames.ar,
    nameFr: countryNames.en,
    members: [],
    kind: 'country',
    agenda: null,
    evidenceYears: [],
    note: `${note} ${world.from} – ${world.until}.`,
    urls: [],
  };
  const parties = partiesInvented.map(({ id, names, kind, splitFrom }): Party => ({
    id,
    name: names.en,
    kind,
    situations: [exerciseSituation],
    state: null,
    note: splitFrom ? `${note} Split from ${splitFrom.party}.` : note,
    urls: [],
  }));
  const names = partiesInvented.flatMap(({ id, names: { en, ar }, aliases }) =>
    [en, ar, ...aliases].map((name): PartyName => ({ party: id, name, kind: 'alias' })),
  );
  await takeIn(
    db,
    'exercise',
    [
      { table: 'register/situations', rows: [{ key: situation.id, row: situation }] },
      { table: 'register/parties', rows: parties.map((row) => ({ key: row.id, row })) },
      { table: 'register/party_names', rows: names.map((row) => ({ key: `${row.party}|${row.name}`, row })) },
    ],
    { actor: 'vigil', reason: 'exercise', action: 'take in invented names' },
  );
}
