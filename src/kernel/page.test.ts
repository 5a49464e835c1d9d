import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorShape, editionOfCursor, pageOf } from './index.ts';

const hash = '0123456789abcdef'.repeat(4);

test('the pages of a list, one after the other, are the whole list, whatever the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 70 }), (all, limit) => {
      const read: number[] = [];
      let cursor: string | undefined;
      do {
        const page = pageOf(all, { limit, cursor }, hash);
        if (!page) throw new Error('a cursor of this edition was refused');
        expect(page.total).toBe(all.length);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        read.push(...page.items);
        expect(page.next ?? '0123456789ab-0').toMatch(cursorShape);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(read).toEqual(all);
    }),
  );
});

test('a cursor of another edition is refused, and says which it belongs to', () => {
  const cursor = pageOf([1, 2, 3], { limit: 1 }, hash)?.next ?? '';
  expect(pageOf([1, 2, 3], { limit: 1, cursor }, 'f'.repeat(64))).toBeNull();
  expect(hash.startsWith(editionOfCursor(cursor))).toBe(true);
  expect(pageOf([1, 2, 3], {}, hash)).toEqual({ items: [1, 2, 3], total: 3, next: null });
});
