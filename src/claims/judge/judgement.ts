import type { PartialDate, Sourced, SourceRef } from '#kernel';
import type { Claim, Claimed, Confusion, Verdict } from '../claim.ts';
import type { Message, MessageValue, Named } from '../message.ts';
import type { Knowledge } from '../knowledge.ts';

/** What a judge answers: a claim without its words. */
export type Judgement = Omit<Claim, 'quote' | 'start' | 'end' | 'kind'>;

/** The parts that a judge gives; the others are empty. */
export type Verdicted = {
  readonly claimed: Claimed;
  readonly verdict: Verdict;
  readonly answer: Message;
  readonly sources: readonly SourceRef[];
  readonly also?: readonly Verdict[];
  readonly since?: Message | null;
  readonly confusedWith?: readonly Confusion[];
};

export function judged(parts: Verdicted): Judgement {
  const { also = [], since = null, confusedWith = [], sources, ...rest } = parts;
  return { ...rest, also: also.filter((one) => one !== rest.verdict), since, confusedWith, sources: once(sources) };
}

function once(sources: readonly SourceRef[]): readonly SourceRef[] {
  const seen = new Set<string>();
  return sources.filter(({ url }) => !seen.has(url) && seen.add(url));
}

export function message(id: string, values: Record<string, MessageValue> = {}): Message {
  return { id: `claims.${id}`, values };
}

/** A message of another area of the catalogues. */
export function term(id: string, values: Record<string, MessageValue> = {}): Message {
  return { id, values };
}

export function amount(value: number, qualifier: string): Message {
  return term(`amount.${qualifier}`, { value });
}

export function sourcesOf(rows: readonly Sourced[]): readonly SourceRef[] {
  return rows.flatMap(({ sources }) => sources);
}

/** The name of a State in the languages of the pages. */
export function stateName(iso3: string, { record }: Knowledge): Named {
  const names = record.register.states.get(iso3)?.names;
  return { en: names?.en ?? iso3, ar: names?.ar ?? iso3 };
}

export function instrumentName(id: string, { record }: Knowledge): Named {
  const found = record.commitments.instruments.get(id);
  return { en: found?.shortName ?? id, ar: found?.nameAr ?? found?.shortName ?? id };
}

export function situationName(id: string, { record }: Knowledge): Named {
  const found = record.register.situations.get(id);
  return { en: found?.nameEn ?? id, ar: found?.nameAr ?? id };
}

export function partyName(id: string, { record }: Knowledge): string {
  return record.register.parties.get(id)?.name ?? id;
}

/** A date as people read it: the text as known, its bounds, or that it is not known. */
export function dayOf(date: PartialDate): MessageValue {
  if (date.text !== '') return date.text;
  if (date.from !== '' && date.to !== '') return term('date.between', { from: date.from, to: date.to });
  if (date.from !== '') return term('date.from', { from: date.from });
  return date.to === '' ? term('date.unknown') : term('date.until', { to: date.to });
}
