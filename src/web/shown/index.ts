/** shown: how facts of the record are shown on more than one page: links, dates, standings, matrices over years. */
export { useAddressed } from './address.ts';
export { Amount, Facts, HowComplete, Note, RecordProse, RecordWords, Standing, When, WhoSays } from './facts.tsx';
export { FigureMatrix } from './figure-matrix.tsx';
export { DocumentSymbol, PartyWay, ResolutionWay, SituationWay, StateWay, StateWays, useName } from './links.tsx';
export { GroundMatrix, ListingMatrix } from './listing-matrix.tsx';
export { Contents, PageHead, Section } from './page-parts.tsx';
export { PlanTable } from './plan-table.tsx';
export { useSpeech } from './speech.ts';
