import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkText, type Knowledge, makeKnowledge, sayMessage } from '#claims';
import { bundledRecord } from '#fixtures';
import { knows, say } from '#words';
import { readGold } from '../bench/claims/gold.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = makeKnowledge(await bundledRecord());
});

test('every message that a judge may give stands in the catalogues', () => {
  const folder = join(import.meta.dirname, '../src/claims/judge');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const ids = sources.flatMap((text) =>
    [
      ...text.matchAll(
        /message\(\s*'([\w.-]+)'|[?:] '((?:figure|vote|sponsor|commitment|instrument|resolution|office|debate|statement|council|listing|plan|report|campaign|programme)\.[\w.-]+)'/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? ''),
  );
  expect(ids.length).toBeGreaterThan(90);
  expect([...new Set(ids)].filter((id) => !knows(`claims.${id}`))).toEqual([]);
});

test.each(['en', 'ar'] as const)('every answer to the open gold texts can be said (%s)', (locale) => {
  for (const { text, date } of readGold('open')) {
    for (const { answer, since, confusedWith } of checkText(text, { date }, knowledge).claims) {
      const messages = [answer, ...(since ? [since] : []), ...confusedWith.map((one) => one.answer)];
      for (const message of messages) expect(sayMessage(message, locale, (id, values) => say(locale, id, values))).toMatch(/\S/);
    }
  }
});
