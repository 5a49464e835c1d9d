import { type FigureQuery, subjectFor, unitFor } from '#council';
import { ok, refuse, type Result } from '#kernel';
import { overviewCards } from '../cards.ts';
import { findNamed } from '../named.ts';
import type { PublicRecord } from '../record.ts';
import { findSituation } from './situations.ts';

/** What a person or program asks of the figures: ids, codes, names and everyday words; lists parted by commas. */
export type AskedFigures = {
  readonly year?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly situation?: string | undefined;
  readonly violation?: string | undefined;
  readonly unit?: string | undefined;
  /** `none`, `any`, or a party by id or name. */
  readonly attributed?: string | undefined;
  /** `none`, `any`, or the words of the part. */
  readonly scope?: string | undefined;
};

/** Turns what was asked into the record's own terms, or says which word it does not know. */
export function figureQuery(record: PublicRecord, asked: AskedFigures): Result<FigureQuery> {
  const situations = each(asked.situation, (text) => findSituation(record, text));
  if (!situations.ok) return situations;
  const violations = each(asked.violation, (text) => orRefuse(subjectFor(text), () => refuse(overviewCards.noSuchViolation, { violation: text })));
  if (!violations.ok) return violations;
  const unit = one(asked.unit, (text) => orRefuse(unitFor(text), () => refuse(overviewCards.noSuchUnit, { unit: text })));
  if (!unit.ok) return unit;
  const attributed = one(asked.attributed, (text) => findParty(record, text));
  if (!attributed.ok) return attributed;
  const from = asked.from ?? asked.year;
  const to = asked.to ?? asked.year;
  return ok({
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(situations.value && { situations: situations.value }),
    ...(violations.value && { violations: violations.value }),
    ...(unit.value !== undefined && { unit: unit.value }),
    ...(attributed.value !== undefined && attributed.value !== 'any' && { attributedTo: attributed.value }),
    ...(asked.scope !== undefined && asked.scope !== '' && asked.scope !== 'any' && { scope: asked.scope }),
  });
}

function orRefuse<T>(found: T | null, refusal: () => Result<never>): Result<T> {
  return found === null ? refusal() : ok(found);
}

function one<T>(asked: string | undefined, find: (text: string) => Result<T>): Result<T | undefined> {
  return asked === undefined || asked.trim() === '' ? ok(undefined) : find(asked);
}

/** A text as a whole, since names hold commas; else each part between commas. */
function each<T>(asked: string | undefined, find: (text: string) => Result<T>): Result<readonly T[] | undefined> {
  if (asked === undefined || asked.trim() === '') return ok(undefined);
  const whole = find(asked);
  if (whole.ok) return ok([whole.value]);
  if (!asked.includes(',')) return whole;
  const found: T[] = [];
  for (const text of asked.split(',')) {
    const part = find(text.trim());
    if (!part.ok) return part;
    found.push(part.value);
  }
  return ok(found);
}

function findParty(record: PublicRecord, text: string): Result<string> {
  const wanted = text.trim();
  if (wanted === 'none' || wanted === 'any') return ok(wanted);
  const named = findNamed(record, 'party', wanted);
  return named.id === null ? refuse(overviewCards.noSuchParty, { party: text, alike: named.alike }) : ok(named.id);
}
