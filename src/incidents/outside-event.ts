/**
 * An event as somebody else counts it, for comparison only. It is no report: nobody judges it, no finding rests on it,
 * and it enters no figure. Free text of the source is not kept, since it may name the dead.
 */
export type OutsideEvent = {
  /** Stable within a version of the source. */
  readonly event: string;
  readonly from: string;
  readonly to: string;
  /** As the source grades it, 1 the most exact; `null` where it does not say. */
  readonly datePrecision: number | null;
  readonly placePrecision: number | null;
  /** The source's own kind of event. */
  readonly kind: string;
  readonly sides: readonly string[];
  /** Areas as the source names them, from the country down. */
  readonly areas: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Deaths of people of every age, as the source estimates them. */
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly civilians: number;
};

/** Where outside events came from: shown with every one of them. */
export type OutsideSource = {
  readonly source: string;
  readonly version: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
};

/** One load of outside events: rows = taken + rejected; a newer load of the same source and version takes its place. */
export type OutsideLoad = OutsideSource & {
  readonly id: string;
  readonly at: string;
  readonly rows: number;
  readonly taken: number;
  readonly rejected: number;
  /** Events whose numbers contradict each other, taken as they are. */
  readonly doubtful: number;
};

/** Outside events of one year and kind. */
export type OutsideYear = {
  readonly source: string;
  readonly version: string;
  readonly year: string;
  readonly kind: string;
  readonly events: number;
  readonly best: number;
};
