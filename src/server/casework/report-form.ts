import type { ReportForm } from '#incidents';
import type { CaseNames, CasePlace } from '#register';
import type { Locale } from '#words';
import { optionLists } from './option-lists.ts';

/** More places than these are not sent to a phone: the deepest levels are left out, and are written beside the area. */
const mostPlaces = 3000;

/** The form of a situation. Where no parties and no places are known, it can be reported on all the same. */
export function reportForm(names: CaseNames, locale: Locale): ReportForm {
  const { situation, parties, places } = names;
  return {
    situation: { id: situation.id, name: names.situationName(locale) },
    lists: optionLists().map(({ id, labels, several, types, entries }) => ({
      id,
      label: labels[locale],
      several,
      types,
      entries: entries.map((entry) => ({ id: entry.id, label: entry.labels[locale] })),
    })),
    parties: parties.map(({ id, aliases }) => ({ id, label: names.partyName(id, locale), also: aliases })),
    places: shallow(places.filter(({ gone }) => !gone)).map((place) => {
      const called = names.placeName([place.country, place.pcode], locale);
      // The only country of a situation that nobody gave a name is the situation's own.
      const label = called === place.pcode && place.level === 0 && situation.countries.length === 1 ? names.situationName(locale) : called;
      return {
        id: place.pcode,
        label,
        level: place.level,
        parent: place.parent,
        also: [...new Set(place.names.map(({ name }) => name))].filter((name) => name !== label),
      };
    }),
  };
}

/** As many levels as there is room for, from the country down. */
function shallow(places: readonly CasePlace[]): readonly CasePlace[] {
  const upTo = (level: number) => places.filter((place) => place.level <= level);
  const deepest = [4, 3, 2].find((level) => upTo(level).length <= mostPlaces);
  return upTo(deepest ?? 1);
}
