import type { CheckedText, Claim, ClaimKind } from './claim.ts';
import type { Judgement } from './judge/judgement.ts';
import type { Knowledge } from './knowledge.ts';
import { type Context, themeOf } from './reading/context.ts';
import { focusAfter, noFocus } from './reading/focus.ts';
import type { Sentence } from './reading/mention.ts';
import { provenanceOf } from './reading/provenance.ts';
import { firstResolutionOf } from './reading/resolve.ts';
import { readSentence } from './reading/read.ts';
import { readers } from './readers.ts';
import { datelineOf } from './text/dateline.ts';
import { fold } from './text/fold.ts';
import { isEnglish } from './text/language.ts';
import { sentencesOf, type Span } from './text/sentences.ts';

/** What is known of a text beside its words: its day (ISO) and who it comes from (a publisher's id, `un`, `state:KAZ`). */
export type CheckOptions = { readonly date?: string | null; readonly origin?: string | null };

/** Answers every statement of a text that the record can check, as at the day of the text. */
export function checkText(text: string, options: CheckOptions, knowledge: Knowledge): CheckedText {
  const steps = checkSteps(text, options, knowledge);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, sentence by sentence, so that who runs it can do other things in between, or stop. */
export function* checkSteps(text: string, options: CheckOptions, knowledge: Knowledge): Generator<void, CheckedText> {
  const dateline = datelineOf(text);
  const textDate = options.date ?? dateline?.date ?? null;
  const spans = withoutDateline(text, sentencesOf(text), dateline?.span ?? null);
  if (!isEnglish(text)) return { textDate, language: 'other', claims: [], sentences: spans.length, left: spans.length };
  const whole = fold(text);
  const sentences = yield* readAll(text, spans, textDate, knowledge);
  const fixed = {
    knowledge,
    textDate,
    asOf: textDate ?? '9999-12-31',
    origin: provenanceOf(text, options.origin ?? null, knowledge),
    theme: themeOf(whole, sentences, knowledge),
    whole,
    firstResolution: firstResolutionOf(whole, knowledge),
  };
  const claims: Claim[] = [];
  let focus = noFocus;
  let left = 0;
  let previous: Context['previous'] = null;
  for (const sentence of sentences) {
    const context: Context = { ...fixed, focus, previous };
    const found = claimsIn(sentence, context);
    if (found.length === 0) left += 1;
    claims.push(...found);
    focus = focusAfter(focus, sentence, knowledge);
    previous = { sentence, context: { ...context, previous: null } };
    yield;
  }
  return { textDate, language: 'en', claims, sentences: spans.length, left };
}

/** Reads every sentence; the last year spoken of goes from one to the next. */
function* readAll(text: string, spans: readonly Span[], textDate: string | null, knowledge: Knowledge): Generator<void, readonly Sentence[]> {
  const loose = !/\p{Lu}/u.test(text);
  let lastYear: number | null = null;
  const sentences: Sentence[] = [];
  for (const span of spans) {
    const sentence = readSentence(text, span, textDate, lastYear, knowledge, loose);
    const year = sentence.dates.filter(({ precision }) => precision === 'year').at(-1);
    if (year) lastYear = Number(year.from.slice(0, 4));
    sentences.push(sentence);
    yield;
  }
  return sentences;
}

function claimsIn(sentence: Sentence, context: Context): readonly Claim[] {
  const found: Claim[] = [];
  for (const [kind, read] of readers)
    for (const { start, end, judgement } of read(sentence, context)) found.push(claimOf(sentence, kind, start, end, judgement));
  const quoted = found.filter(({ quote }) => quote !== '').sort((a, b) => a.start - b.start || b.end - a.end);
  return quoted.filter((one, at) => !quoted.slice(0, at).some((before) => isSame(before, one)));
}

/** One answer per fact: the same statement found by two of its names is answered once, with the longer quotation. */
function isSame(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && a.start <= b.start && a.end >= b.end && JSON.stringify(a.claimed) === JSON.stringify(b.claimed);
}

function claimOf(sentence: Sentence, kind: ClaimKind, start: number, end: number, judgement: Judgement): Claim {
  const quote = sentence.raw.slice(start, end);
  const lead = quote.length - quote.trimStart().length;
  const words = quote.trim();
  return { quote: words, start: sentence.start + start + lead, end: sentence.start + start + lead + words.length, kind, ...judgement };
}

/** Sentences from which the dateline is cut; one that was nothing else is gone. */
function withoutDateline(text: string, spans: readonly Span[], dateline: Span | null): readonly Span[] {
  if (!dateline) return spans;
  return spans.flatMap((span) => {
    if (span.end <= dateline.start || span.start >= dateline.end) return [span];
    const rest = text.slice(dateline.end, span.end);
    const start = dateline.end + (rest.length - rest.trimStart().length);
    return span.end > start && /\p{L}{2}/u.test(rest) ? [{ start, end: span.end }] : [];
  });
}
