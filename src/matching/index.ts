/**
 * matching: comparing and finding. Folding of texts across scripts and spellings, likeness of names with a score and
 * a reason, and a search over many small documents. Pure, knows no domain.
 */
export { fold, isAcronym, words, wordsKey } from './fold.ts';
export { type Because, type Candidate, makeNameIndex, type NameEntry, type NameIndex, type NameMatch } from './name-index.ts';
export { type Found, makeSearchIndex, type SearchDocument, type SearchIndex } from './search-index.ts';
export { distance, similarity, slipsAllowed } from './similarity.ts';
