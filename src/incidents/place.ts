/**
 * Where, as far as it may stand among case facts: the codes (P-codes) of the administrative areas from the country
 * down. The deepest one given is the stated precision; none at all means that the place is not known. Exact places
 * are identities and never stand here.
 */
export type Place = { readonly pcodes: readonly string[] };

/** How exactly a place is known, coarsest first. */
export const placePrecisions = ['not known', 'country', 'admin1', 'admin2', 'admin3', 'admin4'] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

/** An administrative level: 0 is the country. */
export type PlaceLevel = 0 | 1 | 2 | 3 | 4;
