/** A situation of the Secretary-General's reports. It is not a country: it has member States and may be regional. */
export type Situation = {
  readonly id: string;
  readonly nameEn: string;
  readonly nameAr: string;
  readonly nameFr: string;
  /** Member States, ISO alpha-3. */
  readonly members: readonly string[];
  readonly kind: 'country' | 'joint' | 'regional' | 'all';
  /** What the sources seen say of its place on the agenda; an absence is not a "no". */
  readonly agenda: string | null;
  readonly evidenceYears: readonly string[];
  readonly note: string | null;
  readonly urls: readonly string[];
};

export type SituationName = { readonly situation: string; readonly language: string; readonly name: string };

/** A party to conflict, once over all years and spellings; `category` stands for "armed groups" and the like. */
export type Party = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly situations: readonly string[];
  readonly state: string | null;
  readonly note: string | null;
  readonly urls: readonly string[];
};

export type PartyName = { readonly party: string; readonly name: string; readonly kind: string };
