import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { TextDocument } from './document.ts';
import { toWord } from './word.ts';

const document: TextDocument = {
  title: 'A brief',
  language: 'en',
  foot: 'Edition 3',
  blocks: [
    { kind: 'heading', level: 1, text: 'First part' },
    {
      kind: 'paragraph',
      spans: ['It says ', { text: '98', bold: true, note: ['Read in a copy.'] }, ' and links ', { text: 'there', url: 'https://example.org/a' }, '.'],
    },
    { kind: 'quotation', language: 'ar', spans: ['اقتباس'] },
    { kind: 'list', numbered: true, items: [['one'], ['two']] },
    { kind: 'table', header: ['Year', 'Children'], rows: [[['2017'], [{ text: '10,000\u0000', italic: true }]]] },
  ],
};

async function htmlOf(one: TextDocument): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await toWord(one)) });
  return value;
}

test('a document is written with its headings, links, footnotes, lists and tables', async () => {
  const html = await htmlOf(document);
  expect(html).toContain('<h1>First part</h1>');
  expect(html).toContain('<a href="https://example.org/a">');
  expect(html).toMatch(/<strong>98<\/strong><sup>.*Read in a copy\./s);
  expect(html).toContain('<ol><li>one</li><li>two</li></ol>');
  expect(html).toContain('<em>10,000</em>');
});

test('a link that is no web address is written as plain words', async () => {
  const html = await htmlOf({ ...document, blocks: [{ kind: 'paragraph', spans: [{ text: 'click', url: 'javascript:alert(1)' }] }] });
  expect(html).not.toContain('href');
});

test('an Arabic document runs from right to left', async () => {
  const file = Buffer.from(await toWord({ ...document, language: 'ar' }));
  expect(file.length).toBeGreaterThan(2000);
});
