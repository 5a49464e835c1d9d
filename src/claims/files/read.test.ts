import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { column, docxOf, pdfOf, zipOf } from '#fixtures';
import type { Given } from './form.ts';
import { readText } from './read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const given = (content: string | Uint8Array, name: string | null = null, type: string | null = null): Given => ({
  bytes: typeof content === 'string' ? bytes(content) : content,
  name,
  type,
});

async function read(...args: Parameters<typeof given>): Promise<string> {
  const result = await readText(given(...args));
  if (!result.ok) throw new Error(result.refusal.card.id);
  return result.value.text;
}

async function refusal(...args: Parameters<typeof given>): Promise<string> {
  const result = await readText(given(...args));
  return result.ok ? `read as ${result.value.form}: ${result.value.text.slice(0, 80)}` : result.refusal.card.id;
}

const sentence = 'The Council adopted a resolution on children and armed conflict.';

test('plain text is left exactly as it is, with its line ends and its byte-order mark', async () => {
  const text = `\ufeff${sentence}\r\n\r\n  Second  paragraph: “ninety-eight” States.\r\n`;
  expect(await read(text, 'note.txt')).toBe(text);
});

test('UTF-16 and West European text are read as what they are', async () => {
  expect(await read(Buffer.from(`\ufeff${sentence}`, 'utf16le'))).toContain(sentence);
  expect(await read(Buffer.from(sentence, 'utf16le'))).toBe(sentence);
  expect(await read(Buffer.from('C\xf4te d\x92Ivoire signed.', 'latin1'))).toBe('Côte d’Ivoire signed.');
  expect(await read(Buffer.from('\xeb\xc5\xd4\xc9', 'latin1'), null, 'text/plain; charset=koi8-r')).toBe('Кети');
});

test('the words of a page are read: entities decoded, blocks apart, scripts, menus and hidden parts left out', async () => {
  const html = `<!doctype html><html><head><title>Not this</title><script>alert("8,000 children")</script></head><body>
    <nav>Home About</nav><h1>New resolution</h1><div>First&nbsp;block</div><div>Second block<br>next line</div>
    <p>More than 10,000<sup>3</sup> children were killed or maimed &amp; 8,000 recruited.<sup><a href="#n4">[4]</a></sup></p>
    <p style="display:none">hidden</p><table><tr><td>Somalia</td><td>1,127</td></tr></table><p>Se&shy;cond</p></body></html>`;
  expect(await read(html, 'page.txt')).toBe(
    'New resolution\n\nFirst block\n\nSecond block\nnext line\n\nMore than 10,000 children were killed or maimed & 8,000 recruited.\n\nSomalia\n\n1,127\n\nSecond',
  );
});

test('hostile HTML is answered: no end of nesting, of entities, of attributes, of unclosed tags', async () => {
  expect(await refusal(`<div>${'<div>'.repeat(30_000)}deep`, 'a.html')).toMatch(/^(text-broken|text-empty|read as html)/);
  expect(await refusal('<!doctype html><p>&#x110000; &unknown; &lt;script&gt;', 'a.html')).toMatch(/^read as html: .* &unknown; <script>/);
  expect(await refusal(`<html><p ${'a="b" '.repeat(300_000)}>${sentence}`)).toBe(`read as html: ${sentence}`);
  expect(await refusal(`<html><!-- never closed ${sentence}`)).toBe('text-empty');
  expect(await refusal('<html><script>only this</script></html>')).toBe('text-empty');
});

test('a PDF is read as paragraphs: lines joined, divided words whole, heads, feet and note numbers left out', async () => {
  const page = (number: number, lines: readonly string[]) => [
    { x: 72, y: 815, size: 9, text: 'A/00/000' },
    ...column(lines),
    { x: 290, y: 30, size: 9, text: String(number) },
  ];
  const pdf = pdfOf([
    page(1, [
      'In the year under review the United Nations verified more viola-',
      'tions than in the year before, in a report co-',
      'signed by nobody.',
      '',
      'A new paragraph begins here and runs on to',
    ]),
    page(2, ['the next page, where 10,000', 'children are spoken of.']),
    [
      ...page(3, ['The last page has a note after 8,000']),
      { x: 260, y: 785, size: 6, text: '12' },
      { x: 268, y: 780, size: 11, text: 'girls and boys.' },
    ],
  ]);
  expect((await read(pdf, 'report.pdf')).split('\n\n')).toEqual([
    'In the year under review the United Nations verified more violations than in the year before, in a report co-signed by nobody.',
    'A new paragraph begins here and runs on to the next page, where 10,000 children are spoken of.',
    'The last page has a note after 8,000 girls and boys.',
  ]);
});

test('the cells of a table in a PDF make no sentence', async () => {
  const rows = [
    ['Somalia', '1,127'],
    ['Yemen', '842'],
  ].flatMap(([name = '', value = ''], at) => [
    { x: 72, y: 700 - at * 14, text: name },
    { x: 300, y: 700 - at * 14, text: value },
  ]);
  expect((await read(pdfOf([[...column(['Children by situation']), ...rows]]))).split('\n\n')).toEqual([
    'Children by situation',
    'Somalia',
    '1,127',
    'Yemen',
    '842',
  ]);
});

test('a Word file is read with its tables, whatever it is called, and note numbers are left out', async () => {
  const docx = await docxOf([sentence, 'It had 98 sponsors'], [['Somalia', '1,127']]);
  expect((await read(docx, 'renamed.txt', 'text/plain')).split('\n\n')).toEqual([sentence, 'It had 98 sponsors', 'Somalia', '1,127']);
});

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'text-empty'],
  ['only blanks', ' \n\t ', 'text-empty'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'text-binary'],
  ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)), 'text-binary'],
  ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'text-other-form'],
  ['RTF', '{\\rtf1 hello}', 'text-other-form'],
  ['a spreadsheet', zipOf('xl/workbook.xml', bytes('<a/>')), 'text-other-form'],
  ['a zip', zipOf('a.txt', bytes('a')), 'text-binary'],
  ['more than 12 MB', new Uint8Array(20 * 1024 * 1024).fill(97), 'text-too-large'],
  ['a text without end', new Uint8Array(2_000_000).fill(97), 'text-too-long'],
  ['a PDF cut off', pdfOf([column([sentence])]).subarray(0, 120), 'text-broken'],
  ['a PDF of nothing but its name', '%PDF-1.7\nnothing of the kind', 'text-broken'],
  ['a scanned PDF', pdfOf([[]]), 'text-pictures'],
  ['a Word file cut off', zipOf('word/document.xml', bytes('<a>')).subarray(0, 60), 'text-broken'],
  ['a Word file that is none', zipOf('word/document.xml', bytes('<<<')), 'text-broken'],
  ['a locked zip', zipOf('word/document.xml', bytes('<a/>'), { encrypted: true }), 'text-locked'],
  ['a zip bomb', zipOf('word/document.xml', new Uint8Array(200 * 1024 * 1024)), 'text-swollen'],
  ['a zip bomb that lies about its size', zipOf('word/document.xml', new Uint8Array(200 * 1024 * 1024), { size: 12 }), 'text-swollen'],
])('%s is refused with its own card', async (_, content, card) => {
  expect(await refusal(content)).toBe(card);
});

test('a PDF with a password is refused as locked', async () => {
  const key = '<0000000000000000000000000000000000000000000000000000000000000000>';
  const locked = pdfOf([column([sentence])], `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`);
  expect(await refusal(locked, 'secret.pdf')).toBe('text-locked');
});

test('a stream that unpacks without end is stopped by its limits', async () => {
  const bomb = deflateSync(new Uint8Array(120 * 1024 * 1024).fill(32));
  const pdf = Buffer.from(pdfOf([column([sentence])])).toString('latin1');
  const grown = pdf.replace(/<< \/Length \d+ \/Filter \/FlateDecode >>\nstream\n[\s\S]*?\nendstream/, () => {
    return `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString('latin1')}\nendstream`;
  });
  expect(await refusal(Buffer.from(grown, 'latin1'))).toMatch(/^text-(pictures|broken|swollen|too-slow)$/);
});
