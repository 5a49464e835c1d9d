import { fold } from '#matching';
import { type Gazetteer, makeGazetteer } from './gazetteer.ts';
import type { CasePlace } from './place.ts';

/** A name in the two languages that the pages speak. */
export type TwoNames = { readonly en: string; readonly ar: string };

/** How a party came of others: `on` is a date as exactly as it is known, `''` where it is not. */
export type PartyLineage = { readonly how: 'split' | 'merger'; readonly parties: readonly string[]; readonly on: string };

/** A party that cases of a situation may name: of the public record, or added for the situation. */
export type CaseParty = {
  readonly id: string;
  readonly names: TwoNames;
  readonly aliases: readonly string[];
  /** As the register says it: `state`, `non-state` and so on. */
  readonly kind: string;
  /** From which parties it came, and when as far as that is known; `null` where nobody said. */
  readonly cameFrom: PartyLineage | null;
  /** Whether it was added for this situation, since the public record lacks it. */
  readonly added: boolean;
};

/** Everything by which a situation's cases call things: one answer of the interface, and what pages and shell use. */
export type CaseNamesData = {
  readonly situation: { readonly id: string; readonly names: TwoNames; readonly countries: readonly string[] };
  readonly parties: readonly CaseParty[];
  readonly places: readonly CasePlace[];
};

/** Names by id. What has no name is called by its id, so that nothing ever stays unsaid. */
export type CaseNames = CaseNamesData & {
  readonly gazetteer: Gazetteer;
  readonly situationName: (locale: keyof TwoNames) => string;
  readonly partyName: (id: string, locale: keyof TwoNames) => string;
  /** The name of the deepest area of a path of codes; `''` where none is given. */
  readonly placeName: (pcodes: readonly string[], locale: keyof TwoNames) => string;
  /** Every area of a path, from the deepest up: "Example Town, Example North, Example Land". */
  readonly placePath: (pcodes: readonly string[], locale: keyof TwoNames) => string;
  /** Parties that a text may mean: exactly one where its name or an alias is the same but for case and marks. */
  readonly partiesNamed: (text: string) => readonly CaseParty[];
};

/** Makes the names of a situation ready to be asked, in a browser as on the server. */
export function makeCaseNames(data: CaseNamesData): CaseNames {
  const gazetteer = makeGazetteer(data.places);
  const parties = new Map(data.parties.map((party) => [party.id, party]));
  const named = Map.groupBy(
    data.parties.flatMap((party) =>
      [...new Set([party.id, party.names.en, party.names.ar, ...party.aliases].map(fold))].map((key) => ({ key, party })),
    ),
    ({ key }) => key,
  );
  const areaName = (country: string, pcode: string, locale: keyof TwoNames): string => {
    const place = gazetteer.at(country, pcode) ?? gazetteer.coded(pcode)[0];
    if (!place) return pcode;
    return (place.names.find(({ language }) => language === locale) ?? place.names[0])?.name ?? pcode;
  };
  const spoken = (pcodes: readonly string[], locale: keyof TwoNames) => pcodes.map((pcode) => areaName(pcodes[0] ?? '', pcode, locale)).toReversed();
  return {
    ...data,
    gazetteer,
    situationName: (locale) => data.situation.names[locale],
    partyName: (id, locale) => parties.get(id)?.names[locale] ?? id,
    placeName: (pcodes, locale) => spoken(pcodes, locale)[0] ?? '',
    placePath: (pcodes, locale) => spoken(pcodes, locale).join(locale === 'ar' ? '، ' : ', '),
    partiesNamed: (text) => (named.get(fold(text)) ?? []).map(({ party }) => party),
  };
}

/** The spelling under which a choice is remembered. */
export function writtenAs(text: string, within = ''): string {
  return within === '' ? fold(text) : `${fold(text)} < ${within}`;
}
