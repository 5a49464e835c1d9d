/** register, on the server: its tables and how they are read; places and names for casework. */
export { readRegister } from './store.ts';
export { registerTables, situations, states } from './tables.ts';
export { caseNameCalls, countryCode, partyId } from './api.ts';
export { addCaseParty, describeSituation, loadPlaces, type NewParty, type PlacesLoaded, rememberChoice } from './commands.ts';
export { caseNameMigrations, type NameChoice, readChoices, readParties, readSituation, type SituationDescription } from './store/case-names.ts';
export { placeCounts, type PlaceLoad, placeLoads, placeMigrations, readPlaces } from './store/places.ts';
