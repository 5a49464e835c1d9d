import type { Block, Span, TextDocument } from '#publishing';
import type { CheckAnswer, ShownClaim, ShownSource } from './answer.ts';
import { verdicts } from './claim.ts';
import type { Say } from './message.ts';

/** Where, when and in which language a report is made. */
export type Report = { readonly locale: 'en' | 'ar'; readonly say: Say; readonly url: string; readonly day: string };

type Numbered = { readonly source: ShownSource; readonly number: number };

/** The answers as a document: each quoted claim with its verdict and answer, and the numbered sources at the end. */
export function reportOf(answer: CheckAnswer, report: Report): TextDocument {
  const { locale, say } = report;
  const sources = numbered(answer.claims);
  const edition = say('report.edition', { number: answer.edition.number, hash: answer.edition.hash });
  const dated = answer.textDate === null ? say('report.undated', {}) : say('report.dated', { day: dayOf(answer.textDate, locale) });
  return {
    title: say('report.title', {}),
    language: locale,
    foot: say('report.foot', { number: answer.edition.number, hash: answer.edition.hash.slice(0, 12) }),
    blocks: [
      { kind: 'paragraph', spans: [dated, ' ', say('report.counts', { claims: answer.claims.length, left: answer.left })] },
      { kind: 'paragraph', spans: [{ text: say('report.made', { day: dayOf(report.day, locale) }), quiet: true }, ' ', link(`${report.url}/check`)] },
      { kind: 'paragraph', spans: [{ text: edition, quiet: true }] },
      ...(answer.claims.length > 0 ? [summary(answer.claims, say)] : []),
      ...answer.claims.flatMap((claim, at) => claimBlocks(claim, at + 1, sources, report)),
      ...sourceBlocks(sources, report),
    ],
  };
}

function summary(claims: readonly ShownClaim[], say: Say): Block {
  const rows = verdicts.flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count === 0 ? [] : [[[say(`verdict.${verdict}`, {})], [String(count)]]];
  });
  return { kind: 'table', header: [say('report.verdict', {}), say('report.statements', {})], rows };
}

function claimBlocks(claim: ShownClaim, at: number, sources: readonly Numbered[], { say }: Report): readonly Block[] {
  const also = claim.also.map((verdict) => say(`verdict.${verdict}`, {})).join(' · ');
  const references = claim.sources.map((source) => `[${numberOf(source, sources)}]`).join(' ');
  return [
    { kind: 'heading', level: 3, text: `${at}. ${say(`verdict.${claim.verdict}`, {})}` },
    { kind: 'quotation', language: 'en', spans: [`“${claim.quote}”`] },
    { kind: 'paragraph', spans: [claim.answer, ...(references === '' ? [] : [' ', { text: references, quiet: true }])] },
    ...(also === '' ? [] : [said(say('report.also', { verdicts: also }))]),
    ...(claim.since === null ? [] : [said(say('report.since', { what: claim.since }))]),
    ...claim.confusedWith.map((one) => said(say('report.confused', { what: one.answer }))),
  ];
}

const said = (text: string): Block => ({ kind: 'paragraph', spans: [{ text, quiet: true }] });
const link = (url: string): Span => ({ text: url, url, language: 'en' });

function sourceBlocks(sources: readonly Numbered[], { say }: Report): readonly Block[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ source, number }): Block => {
    const named = [source.document ?? source.publisher, ...(source.place === null ? [] : [source.place])].join(', ');
    const grade = say(`grade.${source.grade}`, {});
    const read = say('source.read-on', { day: source.readOn });
    return { kind: 'paragraph', spans: [`[${number}] ${named}. ${grade}; ${read}. `, link(source.url)] };
  });
  return [{ kind: 'heading', level: 2, text: say('report.sources', {}) }, ...items];
}

/** The same page at the same place is one source, however many claims it serves. */
const keyOf = ({ url, document, place }: ShownSource) => `${url}\n${document ?? ''}\n${place ?? ''}`;

function numbered(claims: readonly ShownClaim[]): readonly Numbered[] {
  const all = new Map(claims.flatMap(({ sources }) => sources.map((source) => [keyOf(source), source] as const)));
  return [...all.values()].map((source, at) => ({ source, number: at + 1 }));
}

function numberOf(source: ShownSource, sources: readonly Numbered[]): number {
  return sources.find((one) => keyOf(one.source) === keyOf(source))?.number ?? 0;
}

/** A day as the reader's language writes it. */
export function dayOf(day: string, locale: 'en' | 'ar'): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
