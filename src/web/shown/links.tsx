import { useLocale, Way } from '#ui';
import type { Names, PartyRef, ResolutionLink, SituationRef, StateRef } from '#overview';
import { parseSymbol, symbolAddress } from '#register';

/** A name in the reader's language. */
export function useName(): (thing: { readonly names: Names }) => string {
  const { locale } = useLocale();
  return ({ names }) => names[locale];
}

/** A State by name, leading to its page. */
export function StateWay({ state }: { readonly state: StateRef }) {
  const nameOf = useName();
  return <Way to={`/states/${state.iso3}`}>{nameOf(state)}</Way>;
}

/** Several States by name, parted as the language parts. */
export function StateWays({ states }: { readonly states: readonly StateRef[] }) {
  const { locale } = useLocale();
  return states.map((state, at) => (
    <span key={state.iso3}>
      {at > 0 && (locale === 'ar' ? '، ' : ', ')}
      <StateWay state={state} />
    </span>
  ));
}

/** A situation by name, leading to its page. */
export function SituationWay({ situation }: { readonly situation: SituationRef }) {
  const nameOf = useName();
  return <Way to={`/situations/${situation.id}`}>{nameOf(situation)}</Way>;
}

/** A party by the record's name, leading to its page. */
export function PartyWay({ party }: { readonly party: PartyRef }) {
  return (
    <Way to={`/parties/${party.id}`} lang="en" dir="auto">
      {party.name}
    </Way>
  );
}

/** A resolution by its symbol, leading to its page. */
export function ResolutionWay({ resolution }: { readonly resolution: ResolutionLink }) {
  return (
    <Way to={`/resolutions/${resolution.number}`} className="nowrap">
      <bdi>{resolution.symbol}</bdi>
    </Way>
  );
}

/** The symbol of a UN document, leading to the document in all its languages where it has an address. */
export function DocumentSymbol({ symbol }: { readonly symbol: string }) {
  const parsed = parseSymbol(symbol);
  const address = parsed === null ? null : symbolAddress(parsed);
  const text = <bdi className="nowrap">{parsed?.text ?? symbol}</bdi>;
  return address === null ? (
    text
  ) : (
    <a href={address} rel="noreferrer">
      {text}
    </a>
  );
}
