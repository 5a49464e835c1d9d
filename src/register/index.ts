/**
 * register: what everything hangs on. States with their names and groups, situations, parties, offices and who
 * held them, publishers and the grade of their pages, UN document symbols. Pure.
 */
export { dateOf, makeRegister, type OfficeRow, type Register, type RegisterRows, type RowOf } from './book.ts';
export { type DocumentSymbol, parseSymbol, resolutionNumber, symbolAddress } from './document-symbol.ts';
export { type Known, listCells, listDate, type ListRow, type ListSource, sourceCards } from './list-source.ts';
export { makeStateIndex, readNameList } from './name-list.ts';
export type { Doubt, NameList, NameRow } from './name-row.ts';
export type { Office, OfficeHolding } from './office.ts';
export type { Publisher } from './publisher.ts';
export { publisherOf, sourcedBy } from './rules.ts';
export type { Party, PartyName, Situation, SituationName } from './situation.ts';
export { type Language, languages, nameKinds, type RegionalGroup, regionalGroups, type State, type StateGroup, type StateName } from './state.ts';
