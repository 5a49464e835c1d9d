/**
 * exchange: the formats of others. Sheets as others keep them are read, and what their columns and words mean here is
 * proposed; a person says what is right. Mappers and nothing more: what is taken, and how it is kept, is the rooms'.
 */
export { batchesOf, editsOf, type RowBatch } from './batches.ts';
export { exchangeCards } from './cards.ts';
export type { DateOrder } from './dates.ts';
export { pastFacts, sentOf } from './facts.ts';
export { type Sheet, tableLimits } from './files/workbook.ts';
export { type Head, headOf, shapeOf } from './head.ts';
export {
  type Because,
  type ColumnMapping,
  decideColumn,
  type Mapping,
  type MappingFault,
  mappingFaults,
  mayTake,
  proposeMapping,
  type RememberedMapping,
  rememberedOf,
} from './mapping.ts';
export type { Caution } from './people.ts';
export { editKey, type Edits, type NumberedRow, prepare, rowsOf } from './prepare.ts';
export type {
  CellFault,
  CellFaultName,
  FormerStatus,
  Prepared,
  PreparedAllegation,
  PreparedIdentities,
  PreparedReport,
  Suggestion,
} from './prepared.ts';
export type { ChosenBefore, ReadingWith } from './reading.ts';
export { readTarget, type Target, type TargetField, targetText } from './target.ts';
export { eventRowsOf, eventRowsOfGeoJson, type EventRow, type OutsideTable, readUcdpEvents } from './ucdp.ts';
export type { WordEntry } from './words.ts';
