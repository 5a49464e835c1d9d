/** Boys, girls, and children whose sex is not known. */
export const sexes = ['boys', 'girls', 'unknown'] as const;
export type Sex = (typeof sexes)[number];

/**
 * Age bands in whole years, youngest first.
 * @source practice: Primero MRM v1, db/forms/incident (group victims): 0-5, 6-10, 11-13, 14-18. Ours ends at 17, since
 * a person of 18 is no child in the mechanism (canada.ca, Vancouver Principles guidance, appendix D: "under 18").
 */
export const ageBands = ['0-5', '6-10', '11-13', '14-17', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

/** How many children of one sex and age band: the number determined, and the bounds within which it surely lies. */
export type TallyCell = {
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly count: number;
  readonly least: number;
  readonly most: number;
};

/** A tally by sex and age band: a cell that is absent is none. */
export type Tally = readonly TallyCell[];

/** A child whom a source spoke of singly. The mention names nobody: its id is all there is here. */
export type Mention = { readonly id: string; readonly sex: Sex; readonly age: AgeBand };
