import type { ReportForm } from '#incidents';
import type { PublicRecord } from '#overview';
import type { Locale } from '#words';
import { optionLists } from './option-lists.ts';

/** The form of a situation. What the public record does not know has no parties and no places, and can be reported on all the same. */
export function reportForm({ register }: PublicRecord, situation: string, locale: Locale): ReportForm {
  const known = register.situations.get(situation);
  const parties = [...register.parties.values()].filter(({ situations, kind }) => kind !== 'category' && situations.includes(situation));
  const states = known?.members.flatMap((iso3) => register.states.get(iso3) ?? []) ?? [];
  return {
    situation: { id: situation, name: (locale === 'ar' ? known?.nameAr : known?.nameEn) ?? situation },
    lists: optionLists().map(({ id, labels, several, types, entries }) => ({
      id,
      label: labels[locale],
      several,
      types,
      entries: entries.map((entry) => ({ id: entry.id, label: entry.labels[locale] })),
    })),
    parties: parties.map(({ id, name }) => ({
      id,
      label: name,
      also: register.partyNames.filter(({ party }) => party === id).map((one) => one.name),
    })),
    places: states.map(({ iso2, names }) => ({ id: iso2, label: names[locale], level: 0, parent: null, also: [names.en] })),
  };
}
