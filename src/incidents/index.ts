/**
 * incidents: reports, what a source said as it was said, and the words they are made of: types of violation and what
 * each is counted by, when and where and how exactly, children by sex and age band, option lists. Holds no identity:
 * a child spoken of singly is an id and nothing more. Pure.
 */
export type { Days, Occurrence } from './occurrence.ts';
export { incidentCards } from './cards.ts';
export type { FormerlyStated, Import, ImportSums } from './import.ts';
export type { OutsideEvent, OutsideLoad, OutsideSource, OutsideYear } from './outside-event.ts';
export { type Place, type PlaceLevel, type PlacePrecision, placePrecisions } from './place.ts';
export { type Allegation, type Rating, ratings, type Report, type ReportSource, sourceCategories, type SourceCategory } from './report.ts';
export type { Choice, FormList, FormPlace, ReportForm } from './form.ts';
export type { KeptReport, OwnReport, Receipt, ReportStanding, SentMark, SentReport } from './receipt.ts';
export { areaAt, bandOf, decisiveDays, fromJointAttack, precisionOf, type ReportFault, reportFaults, tallied } from './rules.ts';
export type { Term, TermList } from './term.ts';
export { type AgeBand, ageBands, type Mention, type Sex, sexes, type Tally, type TallyCell } from './victims.ts';
export {
  type CountedBy,
  type CountSubject,
  type GraveType,
  graveTypes,
  isGraveType,
  type RollUp,
  rollUps,
  type TypeCard,
  typeCards,
  typesApart,
  type ViolationType,
  violationTypes,
} from './violation.ts';
