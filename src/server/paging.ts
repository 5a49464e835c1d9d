import type { z } from 'zod';
import { type AskedPage, type Call, editionOfCursor, ok, pageOf, refuse, type Result } from '#kernel';
import { overviewCards, type PublicRecord } from '#overview';
import type { Bind } from '#platform/server';
import type { WithRecord } from './app.ts';

/** What any list call may be asked with. */
type AskedList = AskedPage & { readonly edition?: string | undefined };

/** The edition that is asked for: the one named, else that of the cursor, so that the pages of one list never mix two. */
export function editionAsked({ edition, cursor }: AskedList): string | undefined {
  return edition ?? (cursor === undefined ? undefined : editionOfCursor(cursor));
}

/** An answer with one page of its list, how many there are in all, and the cursor of the next page. */
export function onePage<Key extends string, Answer extends { readonly [K in Key]: readonly unknown[] }>(
  answer: Answer,
  key: Key,
  asked: AskedPage,
  editionHash: string,
): Result<Answer & { readonly total: number; readonly next: string | null }> {
  const page = pageOf(answer[key], asked, editionHash);
  return page
    ? ok({ ...answer, [key]: page.items, total: page.total, next: page.next })
    : refuse(overviewCards.badCursor, { cursor: asked.cursor ?? '' });
}

/** Binds a call whose answer is a list, in pages. */
export function makeList(bind: Bind, withRecord: WithRecord) {
  return <Key extends string, Input extends AskedList>(
    call: Call<Input, z.ZodType<Input>>,
    key: Key,
    make: (record: PublicRecord) => { readonly [K in Key]: readonly unknown[] },
  ): void =>
    bind(call, async (input) => {
      const record = await withRecord(editionAsked(input));
      return record.ok ? onePage(make(record.value), key, input, record.value.edition.hash) : record;
    });
}
