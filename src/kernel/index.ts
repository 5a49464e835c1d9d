/**
 * kernel: the words that all rooms share. Pure, imports nothing, safe in a browser.
 * Dates that say how exactly they are known, sources with their grade, figures with their unit,
 * the six grave violations, results and refusals, calls.
 */
export type { Call, Parser } from './call.ts';
export type { Basis, Figure, Qualifier, Unit } from './figure.ts';
export { qualifiers, units } from './figure.ts';
export { type AskedPage, cursorShape, editionOfCursor, largestPage, type Page, pageOf } from './page.ts';
export type { DatePrecision, PartialDate } from './partial-date.ts';
export { addDays, addMonths, canBeSame, dateOrder, isBefore, parsePartialDate, unknownDate, yearOf } from './partial-date.ts';
export type { Card, Refusal, Result } from './result.ts';
export { cards, ok, refuse } from './result.ts';
export type { Grade, SourceCells, Sourced, SourceRef } from './source.ts';
export { bestGrade, grades } from './source.ts';
export type { FigureSubject, GraveViolation, ViolationPart } from './violation.ts';
export { besideTheSix, figureSubjects, graveViolations, isGraveViolation, parts, totals } from './violation.ts';
