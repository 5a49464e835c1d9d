import { writtenAs } from '#register';
import type { CasePlace } from '#register';
import { cellsOf, note, type Reading, type RowAt, several } from './reading.ts';

/**
 * The place of a row: its columns from the country down, each within the one before. A code or a name that fits only one
 * place is taken, and so is what a person chose before for the same spelling; everything else waits for a person.
 */
export function placeOf(row: RowAt, reading: Reading): readonly string[] {
  const { gazetteer } = reading.names;
  const columns = cellsOf(row, reading, 'place').map((cell) => ({ ...cell, level: cell.target.field === 'place' ? cell.target.level : null }));
  let last: CasePlace | null = null;
  for (const { at, text, level } of [...columns].sort((a, b) => (a.level ?? 9) - (b.level ?? 9))) {
    const within: CasePlace | null = last;
    const found = findPlace(text, level, within, reading);
    if (found.kind === 'matched') {
      const isWithin = !within || gazetteer.chain(found.place).includes(within) || gazetteer.chain(within).includes(found.place);
      if (!isWithin) note(row, at, 'places contradict', text);
      else if (!within || found.place.level > within.level) last = found.place;
    } else if (within && level !== null && within.level >= level) {
      // The level is known already, by its code: another spelling of its name adds nothing.
    } else {
      const candidates = found.kind === 'doubtful' ? found.candidates : gazetteer.search(text, 5);
      const named = candidates.some((place) => [place.pcode, ...place.names.map(({ name }) => name)].some((name) => same(name, text)));
      note(
        row,
        at,
        named ? 'several places' : 'unknown place',
        text,
        candidates.map((place) => suggestion(place, reading)),
      );
    }
  }
  return last ? gazetteer.path(last) : [];
}

function findPlace(text: string, level: number | null, within: CasePlace | null, { names, chosen }: Reading) {
  const { gazetteer } = names;
  const chosenAs = (written: string) => {
    const codes = chosen.get(`place ${written}`)?.split('/');
    const place = codes && gazetteer.at(codes[0] ?? '', codes.at(-1) ?? '');
    return place ? { kind: 'matched' as const, place } : null;
  };
  const here = within && chosenAs(writtenAs(text, `${within.country}/${within.pcode}`));
  if (here) return here;
  if (level === 0) {
    const country = gazetteer.places.find(
      (one) => one.level === 0 && [one.pcode, ...one.names.map(({ name }) => name)].some((name) => same(name, text)),
    );
    if (country) return { kind: 'matched' as const, place: country };
  }
  const asked = level === null ? {} : { level };
  const near = within && (level === null || level > within.level) ? gazetteer.find(text, { ...asked, within }) : null;
  // What lies in the area that the row names goes before what somebody chose for the spelling elsewhere.
  if (near?.kind === 'matched') return near;
  const before = chosenAs(writtenAs(text));
  if (before) return before;
  return near && near.kind !== 'unknown' ? near : gazetteer.find(text, asked);
}

const same = (a: string, b: string) => writtenAs(a) === writtenAs(b);

function suggestion(place: CasePlace, { names }: Reading) {
  const path = names.gazetteer.path(place);
  return { id: path.join('/'), text: names.placePath(path, 'en') };
}

/** The parties of a row. A name that no party has waits for a person; "unknown" names none. */
export function partiesOf(row: RowAt, reading: Reading): readonly string[] {
  const { names, words, parties, chosen } = reading;
  const found = cellsOf(row, reading, 'party').flatMap(({ at, text }) =>
    several(text, (part) => words.isNobody(part) || names.partiesNamed(part).length > 0).flatMap((part): readonly string[] => {
      if (words.isNobody(part)) return [];
      const before = chosen.get(`party ${writtenAs(part)}`);
      if (before !== undefined) return [before];
      const named = names.partiesNamed(part);
      const [only] = named;
      if (only && named.length === 1) return [only.id];
      const alike = parties.find(part, { anyCase: true });
      const candidates =
        named.length > 1
          ? named.map(({ id }) => id)
          : alike.kind === 'matched'
            ? [alike.candidate.id]
            : alike.kind === 'doubtful'
              ? alike.candidates.map(({ id }) => id)
              : [];
      const suggestions = candidates.map((id) => ({ id, text: names.partyName(id, 'en') }));
      note(row, at, named.length > 1 ? 'several parties of the name' : 'unknown party', part, suggestions);
      return [];
    }),
  );
  return [...new Set(found)];
}
