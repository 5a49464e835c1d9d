import { answerOf, type CheckAnswer, checkText, originOf } from '#claims';
import type { ReadText } from '#claims/server';
import type { PublicRecord } from '#overview';
import { type Locale, say } from '#words';
import { knowledgeOf } from './knowledge.ts';

/** What is said of a text beside its words. */
export type AboutText = { readonly date?: string | null | undefined; readonly origin?: string | null | undefined };

/** Checks a text that was read against an edition, and says the answers in the reader's language. */
export function checkAgainst(
  record: PublicRecord,
  read: ReadText,
  about: AboutText,
  locale: Locale,
  options: { readonly withText: boolean },
): CheckAnswer {
  const origin = about.origin ? originOf(about.origin, record.register) : null;
  const checked = checkText(read.text, { date: about.date ?? null, origin }, knowledgeOf(record));
  return answerOf(checked, {
    locale,
    say: (id, values) => say(locale, id, values),
    edition: record.edition,
    form: read.form,
    ...(options.withText && { text: read.text }),
  });
}
