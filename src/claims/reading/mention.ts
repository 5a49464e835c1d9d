import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { Name } from '../vocabulary/names.ts';

/** A place in a sentence, in units from its start. */
export type Placed = { readonly start: number; readonly end: number };

/** Names, with the one meaning that the sentence leaves open at most in its States. */
export type NameMention = Placed & { readonly name: Name };

/** A resolution by its number; whether the record holds it is for the judge to see. */
export type ResolutionMention = Placed & { readonly number: number; readonly year: number | null };

/** Symbols of documents in one style. */
export type SymbolMention = Placed & { readonly symbols: readonly string[]; readonly text: string };

/** A person of the record: office holders, presidents and speakers by name. */
export type PersonMention = Placed & { readonly person: string };

/** One sentence with everything that was found in it. Places count from the sentence's start. */
export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly folded: string;
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  readonly resolutions: readonly ResolutionMention[];
  readonly symbols: readonly SymbolMention[];
  readonly persons: readonly PersonMention[];
};

/** Mentions of one kind. */
export function namesThatAre<K extends Name['is']>(sentence: Sentence, is: K): readonly (Placed & { readonly name: Extract<Name, { is: K }> })[] {
  return sentence.names.flatMap(({ start, end, name }) => (name.is === is ? [{ start, end, name: name as Extract<Name, { is: K }> }] : []));
}
