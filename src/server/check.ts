import { setImmediate as breathe } from 'node:timers/promises';
import { answerOf, type CheckAnswer, type CheckedText, checkSteps, type CheckOptions, claimsCards, originOf } from '#claims';
import type { ReadText } from '#claims/server';
import { ok, refuse, type Result } from '#kernel';
import type { PublicRecord } from '#overview';
import { type Locale, say } from '#words';
import { knowledgeOf } from './knowledge.ts';

/** What is said of a text beside its words. */
export type AboutText = { readonly date?: string | null | undefined; readonly origin?: string | null | undefined };

/** How long a check may work before others have their turn, and in all, in milliseconds. */
const turn = 15;
const longest = 30_000;

/** Checks a text that was read against an edition, and says the answers in the reader's language. */
export async function checkAgainst(
  record: PublicRecord,
  read: ReadText,
  about: AboutText,
  locale: Locale,
  options: { readonly withText: boolean },
): Promise<Result<CheckAnswer>> {
  const origin = about.origin ? originOf(about.origin, record.register) : null;
  const checked = await inTurns(record, read.text, { date: about.date ?? null, origin });
  if (!checked) return refuse(claimsCards.tooLong, { most: 200_000 });
  return ok(
    answerOf(checked, {
      locale,
      say: (id, values) => say(locale, id, values),
      edition: record.edition,
      form: read.form,
      ...(options.withText && { text: read.text }),
    }),
  );
}

/** Checks in turns, so that a long text keeps nobody waiting; `null` if it takes too long. */
async function inTurns(record: PublicRecord, text: string, options: CheckOptions): Promise<CheckedText | null> {
  const steps = checkSteps(text, options, knowledgeOf(record));
  const began = performance.now();
  let turned = began;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const now = performance.now();
    if (now - turned < turn) continue;
    if (now - began > longest) return null;
    await breathe();
    turned = performance.now();
  }
}
