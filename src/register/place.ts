/** A name of a place in a language; `und` where the table does not say which. */
export type PlaceName = { readonly language: string; readonly name: string };

/**
 * An administrative area as a table of places has it. Its parent is what the table says, never read off the code:
 * codes of several countries do not begin with their parent's.
 */
export type CasePlace = {
  /** ISO alpha-3 of the State, or whatever code an invented country has. */
  readonly country: string;
  /** Unique within its country; the country itself has its own code. */
  readonly pcode: string;
  /** 0 is the country. */
  readonly level: number;
  readonly parent: string | null;
  /** Every spelling that was loaded, the one shown first. */
  readonly names: readonly PlaceName[];
  /** Days as the table gives them; `''` where it gives none. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Whether the newest table of its country and level lacks it: then it is named where it stands, and offered no more. */
  readonly gone: boolean;
};

/** Where a table of places came from. */
export type PlaceSource = { readonly title: string; readonly url: string; readonly licence: string };

/** A row of a table of places that was not taken. */
export type PlaceFault = { readonly row: number; readonly column: string; readonly fault: PlaceFaultName; readonly found: string };
export type PlaceFaultName =
  | 'no code'
  | 'no name'
  | 'no level'
  | 'no country'
  | 'no parent'
  | 'parent of another level'
  | 'another place of this code';

/** A table of places as it was read: rows = taken + rejected. */
export type PlaceTable = {
  readonly rows: number;
  readonly places: readonly Omit<CasePlace, 'gone'>[];
  readonly rejected: readonly PlaceFault[];
};

/** The deepest administrative level that is kept. @source practice: OCHA's P-codes, levels 0 to 4 */
export const deepestLevel = 4;
