import type { ClaimKind } from './claim.ts';
import { judgeFigure } from './judge/figure.ts';
import type { Judgement } from './judge/judgement.ts';
import type { Context } from './reading/context.ts';
import type { Placed, Sentence } from './reading/mention.ts';
import { figuresIn } from './recognise/figure.ts';

/** A statement of a sentence with what the record says of it. */
export type Answered = Placed & { readonly judgement: Judgement };

/** Reads every statement of one kind in a sentence and has each judged. */
export type KindReader = (sentence: Sentence, context: Context) => readonly Answered[];

function answering<Fact extends Placed>(
  recognise: (sentence: Sentence, context: Context) => readonly Fact[],
  judge: (fact: Fact, context: Context) => Judgement | null,
): KindReader {
  return (sentence, context) =>
    recognise(sentence, context).flatMap((fact) => {
      const judgement = judge(fact, context);
      return judgement ? [{ start: fact.start, end: fact.end, judgement }] : [];
    });
}

/** One recogniser and one judge for each kind. */
export const readers: readonly (readonly [ClaimKind, KindReader])[] = [['figure', answering(figuresIn, judgeFigure)]];
