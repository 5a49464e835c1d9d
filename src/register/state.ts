/** A State as the UN names it; the Holy See, Palestine, Cook Islands and Niue stand among them with their status. */
export type State = {
  /** ISO 3166-1 alpha-3, the key of every State in Vigil. */
  readonly iso3: string;
  readonly iso2: string;
  /** UN M49 code with its leading zeros. */
  readonly m49: string;
  /** Short names as the UN writes them. */
  readonly names: Readonly<Record<Language, string>>;
  readonly formal: string | null;
  readonly group: RegionalGroup | null;
  readonly status: 'member' | 'observer' | 'non-member';
  readonly memberSince: string;
  readonly note: string | null;
  readonly urls: readonly string[];
};

/** The six official languages of the UN. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The five regional groups of the UN. */
export const regionalGroups = ['african', 'asia-pacific', 'eastern-european', 'latin-american-caribbean', 'western-european-others'] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

/** Another name of a State; an `ambiguous` name stands for more than one and is never resolved by itself. */
export const nameKinds = ['short', 'formal', 'former', 'alias', 'demonym', 'adjective', 'ambiguous'] as const;
export type StateName = { readonly state: string; readonly language: string; readonly name: string; readonly kind: (typeof nameKinds)[number] };

/** A group of States with the day its list of members was true. */
export type StateGroup = {
  readonly id: string;
  readonly nameEn: string;
  readonly nameAr: string;
  readonly members: readonly string[];
  readonly asOf: string;
  readonly note: string | null;
  readonly urls: readonly string[];
};
