import type { Grade, SourceRef } from '#kernel';
import type { CheckedText, Claim, Claimed, ClaimKind, ConfusionKind, Verdict } from './claim.ts';
import { type Say, sayMessage } from './message.ts';
import type { TextForm } from './text-form.ts';

/** A source as it leaves Vigil beside a claim. */
export type ShownSource = {
  readonly document: string | null;
  readonly place: string | null;
  readonly url: string;
  readonly grade: Grade;
  readonly readOn: string;
  readonly publisher: string;
};

/** Something a claim is often confused with, said in the reader's language. */
export type ShownConfusion = {
  readonly what: ConfusionKind;
  readonly answer: string;
  readonly value: string | number;
  readonly sources: readonly ShownSource[];
};

/** One claim with its answer, said in the reader's language. */
export type ShownClaim = {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly also: readonly Verdict[];
  readonly since: string | null;
  readonly answer: string;
  readonly confusedWith: readonly ShownConfusion[];
  readonly sources: readonly ShownSource[];
  readonly claimed: Claimed;
};

/** A checked text as it leaves Vigil: the contract of `check --json` and of `POST /api/v1/checks`. */
export type CheckAnswer = {
  readonly textDate: string | null;
  readonly claims: readonly ShownClaim[];
  readonly sentences: number;
  readonly left: number;
  readonly language: CheckedText['language'];
  readonly edition: { readonly number: number; readonly hash: string };
  /** What the text was read as. */
  readonly form: TextForm;
  /** The text that the offsets count in, where it is not simply what was handed in. */
  readonly text?: string;
};

/** What stands beside a checked text: the reader's language, its catalogue, the edition, and how the text was read. */
export type AnswerContext = {
  readonly locale: 'en' | 'ar';
  readonly say: Say;
  readonly edition: { readonly number: number; readonly hash: string };
  readonly form: TextForm;
  readonly text?: string;
};

/** Says a checked text in the reader's language. */
export function answerOf(checked: CheckedText, context: AnswerContext): CheckAnswer {
  const { edition, form, text } = context;
  return {
    textDate: checked.textDate,
    claims: checked.claims.map((claim) => shownClaim(claim, context)),
    sentences: checked.sentences,
    left: checked.left,
    language: checked.language,
    edition: { number: edition.number, hash: edition.hash },
    form,
    ...(text !== undefined && { text }),
  };
}

function shownClaim(claim: Claim, { locale, say }: AnswerContext): ShownClaim {
  const said = (message: Claim['answer']) => sayMessage(message, locale, say);
  const { quote, start, end, kind, verdict, also, since, answer, confusedWith, sources, claimed } = claim;
  return {
    quote,
    start,
    end,
    kind,
    verdict,
    also,
    since: since && said(since),
    answer: said(answer),
    confusedWith: confusedWith.map((one) => ({ what: one.what, answer: said(one.answer), value: one.value, sources: one.sources.map(shownSource) })),
    sources: sources.map(shownSource),
    claimed,
  };
}

function shownSource({ document, place, url, grade, readOn, publisher }: SourceRef): ShownSource {
  return { document, place, url, grade, readOn, publisher };
}
