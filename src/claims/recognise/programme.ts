import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import type { NumberMention } from '../text/numbers.ts';
import { isRelease } from './figure.ts';
import { type Period, periodOf } from './figure-period.ts';
import { partyOf, type Situated, situationOf } from './figure-place.ts';

/** Children who left the ranks, captivity or detention, or were cared for. */
export type ProgrammeFact = Placed & {
  readonly number: NumberMention;
  readonly measure: 'released' | 'repatriated' | 'supported';
  readonly period: Period;
  readonly situation: Situated;
  readonly party: string | null;
};

const heads = /^(?: [a-z'-]+){0,3}? ?(?:children|boys and girls|girls and boys|boys|girls|minors|child soldiers|of them|were|have been|others)\b/;
const support =
  /\breceiv(?:ed|ing) (?:reintegration|care|support|protection)|\b(?:reintegration|protection) (?:or other protection )?support\b|\bbenefit(?:ed|ted) from reintegration/;

/** Numbers of children released, reintegrated or supported. */
export function programmesIn(sentence: Sentence, context: Context): readonly ProgrammeFact[] {
  const { folded } = sentence;
  if (context.theme === 'other' || !(isRelease(folded) || support.test(folded))) return [];
  return sentence.numbers.flatMap((number, at): readonly ProgrammeFact[] => {
    const among = /\b(?:among them|of them|of whom|including) $/.test(folded.slice(0, number.start));
    const next = sentence.numbers[at + 1];
    const part: Placed = { start: at === 0 ? 0 : (sentence.numbers[at - 1]?.end ?? 0), end: next ? next.start : folded.length };
    const words = folded.slice(part.start, part.end);
    if (!Number.isInteger(number.value) || !(isRelease(words) || support.test(words) || among)) return [];
    if (
      !among &&
      !heads.test(folded.slice(number.end, number.end + 44)) &&
      !/(?:released|freed|discharged|disengaged)[^.;]{0,20}$/.test(folded.slice(0, number.start))
    )
      return [];
    const lead = /^[\s,;:]*(?:and |but )?/.exec(folded.slice(part.start, number.start))?.[0].length ?? 0;
    const tail = /[\s,;:.!?"]*(?:and|but|while)?\s*[.!?"']*$/.exec(words)?.[0].length ?? 0;
    const place = situationOf(sentence, part, context);
    const party = partyOf(sentence, part, number)?.id ?? anyParty(sentence);
    return [
      {
        start: Math.min(part.start + lead, number.start),
        end: Math.max(part.end - tail, number.end),
        number,
        measure: support.test(words) ? 'supported' : /repatriat/.test(words) ? 'repatriated' : 'released',
        period: periodOf(sentence, part, number, null, context),
        situation: place ?? { kind: 'all', said: false },
        party,
      },
    ];
  });
}

/** The party whose ranks the children left. */
function anyParty(sentence: Sentence): string | null {
  for (const { name } of sentence.names)
    if (name.is === 'party' && !/^(?:non-state-armed-groups|government-forces)$/.test(name.parties[0] ?? '')) return name.parties[0] ?? null;
  return null;
}
