/**
 * counting: figures from findings as known. Violations, children affected and incidents are counted apart; two rules
 * of lateness; breakdowns that add up; the tables of the annual report and of the Global Horizontal Note; editions
 * that are frozen, and why two of them differ. Needs no identity. The rule has a version of its own. Pure.
 */
export { countingCards } from './cards.ts';
export { type Cause, type CellColumn, cellColumns, type CellDifference, type DifferenceReason, differenceReasons, type Edition } from './edition.ts';
export {
  type BoundReason,
  boundReasons,
  type Cell,
  type ChildPartRow,
  type CountRow,
  type CountUnit,
  countUnits,
  type Dimension,
  dimensions,
  everySituation,
  otherParts,
  type Part,
  type PartRow,
  type RowSubject,
  type Split,
} from './row.ts';
export { fastCount } from './fast/count.ts';
export { fastAnnualTables, type FastQuestion, type FastTables } from './fast/annual.ts';
export { columnsOf, type Columns, type StandingFinding } from './fast/columns.ts';
export { breakdown, childBreakdown, type Cut } from './rules/breakdown.ts';
export { answerBreakdown, detentionBreakdown, deprivationOf, type Response, responseBreakdown } from './rules/circumstances.ts';
export { type ChildContradiction, contradictionsIn } from './rules/contradictions.ts';
export { type Count, count, rowKey, situationsOf } from './rules/count.ts';
export { type Compared, difference } from './rules/difference.ts';
export { canonical, checkEdition, type EditionCheck, freeze, type Hash } from './rules/edition.ts';
export {
  type AnnualTables,
  annualTables,
  type NoteSection,
  noteTables,
  type NoteTables,
  severalViolations,
  type SeveralViolations,
  type VictimRow,
} from './rules/reports.ts';
export { countingRule, type CountingRule, countSubjects, RULE_VERSION, typesOf } from './rules/rule.ts';
export { standingFindings, unverifiedIn, verifiedIn } from './rules/selection.ts';
export {
  checkKinds,
  type CheckKind,
  type CheckLine,
  type EditionKind,
  editionKinds,
  type EditionLine,
  type EditionSignature,
  type EditionStanding,
  editionStandings,
  type EditionVerdict,
  type KeptEdition,
  type StandingEdition,
} from './kept.ts';
export { checkList, mayKeep, maySign, saysTheSame, standingEdition, standingsOf } from './rules/keeping.ts';
export { isCleared } from './rules/cleared.ts';
export { traceFigure } from './rules/trace.ts';
export type {
  CountsView,
  DifferencesView,
  DraftView,
  EditionView,
  FiguresAbout,
  FigureView,
  FindingLabel,
  MatrixView,
  OpenFindings,
  SinceThen,
} from './views.ts';
export type { Children, Counted, CountedCell, CountedChild, Snapshot } from './snapshot.ts';
export { type AskedMatrix, type MatrixCell, type MatrixColumn, type MatrixRow, type Measure, measures, type Over, overs } from './matrix.ts';
export { matrix, matrixColumns, periodsOf, unitOf } from './rules/matrix.ts';
export { type AskedFigure, type SplitColumn, splitColumns, type Trace, type TracedFinding } from './trace.ts';
