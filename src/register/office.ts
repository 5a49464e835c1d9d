import type { PartialDate, Sourced } from '#kernel';

/** An office of the UN that the record follows. */
export type Office = { readonly id: string; readonly nameEn: string; readonly nameAr: string; readonly short: string | null };

/** Who held an office, from when to when, and in which capacity. */
export type OfficeHolding = Sourced & {
  readonly office: string;
  /** `null` where only the State of the holder is known. */
  readonly person: string | null;
  readonly state: string | null;
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly capacity: 'holder' | 'interim' | 'acting';
  /** Which holder in order, where a source says so or a complete list shows it. */
  readonly ordinal: number | null;
};
