/** overview: reads that join what the rooms hold into pages. Decides nothing. Pure. */
export { overviewCards } from './cards.ts';
export { editionOfCursor, figuresList, type FiguresPage, figuresPage, type ShownFigure } from './figures/list.ts';
export { type AskedFigures, figureQuery } from './figures/query.ts';
export { findSituation } from './figures/situations.ts';
export { type FigureChoice, firstGlobalYear, type FiguresView, figuresView, type SituationChoice } from './figures/view.ts';
export type { EditionRef, PublicRecord, TableDescription } from './record.ts';
export {
  type InstrumentStanding,
  type ResolutionRef,
  type ShownDate,
  shownDate,
  type StateCard,
  stateCard,
  type StateCommitment,
} from './state-card.ts';
export { searchRecord, type SearchResult } from './search.ts';
export { type SearchKind, searchKinds } from './search/item.ts';
