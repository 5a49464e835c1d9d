/**
 * register: what everything hangs on. States with their names and groups, situations, parties, offices and who
 * held them, publishers and the grade of their pages, UN document symbols; and for casework the places of an
 * installation and the names of a situation, its parties and its places. Pure.
 */
export { dateOf, makeRegister, type OfficeRow, type Register, type RegisterRows, type RowOf } from './book.ts';
export { registerCards } from './cards.ts';
export { type CaseNames, type CaseNamesData, type CaseParty, makeCaseNames, type PartyLineage, type TwoNames, writtenAs } from './case-names.ts';
export { type DocumentSymbol, parseSymbol, resolutionNumber, symbolAddress } from './document-symbol.ts';
export { type Gazetteer, makeGazetteer, type PlaceAsked, type PlaceMatch } from './gazetteer.ts';
export { type Known, listCells, listDate, type ListRow, type ListSource, sourceCards } from './list-source.ts';
export { makeStateIndex, readNameList } from './name-list.ts';
export type { Doubt, NameList, NameRow } from './name-row.ts';
export type { Office, OfficeHolding } from './office.ts';
export { type CasePlace, deepestLevel, type PlaceFault, type PlaceName, type PlaceSource, type PlaceTable } from './place.ts';
export { type PlaceReading, readPlaceTable } from './place-table.ts';
export type { Publisher } from './publisher.ts';
export { publisherOf, sourcedBy } from './rules.ts';
export type { Party, PartyName, Situation, SituationName } from './situation.ts';
export { type Language, languages, nameKinds, type RegionalGroup, regionalGroups, type State, type StateGroup, type StateName } from './state.ts';
