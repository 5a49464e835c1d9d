/** overview: reads that join what the rooms hold into pages. Decides nothing. Pure. */
export { overviewCards } from './cards.ts';
export { figuresList, type FiguresPage, figuresPage, type ShownFigure } from './figures/list.ts';
export { type AskedFigures, figureQuery } from './figures/query.ts';
export { findSituation } from './figures/situations.ts';
export { type FigureChoice, firstGlobalYear, type FiguresView, figuresView, type SituationChoice } from './figures/view.ts';
export { type ContestedAnswer, type ContestedMatter, contestedMatters } from './contested.ts';
export { type ChangedFigure, type Effect, effectOf, type ProposalPage, type ProposalsPage, type TwiceFound } from './work/effect.ts';
export {
  type CountsOf,
  type DebateList,
  debateList,
  type DebateOutcome,
  type DebatePage,
  debatePage,
  type DebateRow,
  type ShownSpeaker,
} from './debate.ts';
export { type FigureCell, type FigureLine, type FigureTable, figureTable } from './figure-table.ts';
export {
  type DeclaredAges,
  type InstrumentList,
  instrumentList,
  type InstrumentPage,
  instrumentPage,
  type InstrumentRow,
  type ShownAction,
  type ShownCount,
  type StateOfInstrument,
} from './instrument.ts';
export { type Ground, groundOf, groundsForListing, type ListingLine, type ListingTable, listingTable, type ListingYear } from './listing-table.ts';
export { type PartyList, partyList, type PartyPage, partyPage, type PartyRow } from './party.ts';
export type { EditionRef, PublicRecord, TableDescription } from './record.ts';
export type { OpenedIdentities, ReportPage } from './report-page.ts';
export { type GradeTally, type RecordPage, recordPage, type TableRow } from './record-page.ts';
export type { ListNote, Names, PartyRef, ResolutionLink, SituationRef, StateRef, Who } from './refs.ts';
export {
  type ResolutionList,
  resolutionList,
  type ResolutionPage,
  resolutionPage,
  type ResolutionRow,
  type ShownProvision,
  type ShownSponsor,
  type ShownVote,
} from './resolution.ts';
export { type Said, type SaidValue, speak, type Speech } from './said.ts';
export {
  type ShownCountryReport,
  type ShownMilestone,
  type ShownPlan,
  type SituationList,
  situationList,
  type SituationPage,
  situationPage,
  type SituationRow,
} from './situation.ts';
export { type ComparedState, type Comparison, comparison } from './comparison.ts';
export { type Home, home } from './home.ts';
export {
  findState,
  type InstrumentStanding,
  type ResolutionRef,
  type ShownDate,
  shownDate,
  type StateCard,
  stateCard,
  type StateCommitment,
  type StateSituation,
} from './state-card.ts';
export { type StateList, stateList, type StateRow } from './state-index.ts';
export { searchRecord, type SearchResult } from './search.ts';
export { type SearchKind, searchKinds } from './search/item.ts';
export { type Timeline, timeline, type TimelineYear } from './timeline.ts';
export { type TimelineEntry, type TimelineKind, timelineKinds } from './timeline-entry.ts';
export { type NamesInput, type NamesPlan, type NamesPreview, previewNames, stateIndexOf } from './names/preview.ts';
export { readUse, type UseChoice, useChoices, type UseKind, useKinds } from './names/uses.ts';
export { type Desk, deskOf, type DeskSituation, noDesk, type OrganisationRef } from './work/desk.ts';
export { type FindingLine, type ReportLine, type WorkNumbers, type WorkPage, type WorkRow } from './work/lists.ts';
export { type AgeBucket, ageBuckets, agesOn, canSignNow, levelsOf, listsOf, type Question, type WorkList, workLists } from './work/rules.ts';
export type { NoPair, PairPage, PairSide } from './work/pair.ts';
