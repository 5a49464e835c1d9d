/**
 * exchange: the formats of others. Sheets as others keep them are read, and what their columns and words mean here is
 * proposed; a person says what is right. Mappers and nothing more: what is taken, and how it is kept, is the rooms'.
 */
export { exchangeCards } from './cards.ts';
export { type Sheet, tableLimits } from './files/workbook.ts';
