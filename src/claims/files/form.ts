import type { TextForm } from '../text-form.ts';

/** What was handed in: its bytes, and what its sender calls it (a file's name, a media type), which may be wrong. */
export type Given = { readonly bytes: Uint8Array; readonly name: string | null; readonly type: string | null };

/** A form by its content: one that can be read, a known one that cannot, or bytes that are no text. */
export type Sniffed =
  | { readonly form: TextForm }
  | { readonly form: 'other'; readonly called: string }
  | { readonly form: 'binary'; readonly called: string };

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** First bytes of forms that people hand in by mistake. Text forms of it are told to be saved anew, the rest is no text. */
const marks: readonly (readonly [string, 'other' | 'binary', string])[] = [
  ['{\\rtf', 'other', 'RTF'],
  ['\xd0\xcf\x11\xe0', 'other', 'DOC'],
  ['%!PS', 'other', 'PostScript'],
  ['\x89PNG', 'binary', 'PNG'],
  ['\xff\xd8\xff', 'binary', 'JPEG'],
  ['GIF8', 'binary', 'GIF'],
  ['RIFF', 'binary', 'RIFF'],
  ['\x1f\x8b', 'binary', 'GZIP'],
  ['\x7fELF', 'binary', 'ELF'],
  ['MZ', 'binary', 'EXE'],
  ['Rar!', 'binary', 'RAR'],
  ['7z\xbc\xaf', 'binary', '7Z'],
  ['ID3', 'binary', 'MP3'],
];

/** A zip by the names of its entries, which stand bare in its directory. */
function zipForm(bytes: Uint8Array): Sniffed {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes('word/document.xml')) return { form: 'docx' };
  if (names.includes('xl/workbook.xml')) return { form: 'other', called: 'XLSX' };
  if (names.includes('ppt/presentation.xml')) return { form: 'other', called: 'PPTX' };
  if (names.includes('application/vnd.oasis.opendocument')) return { form: 'other', called: 'OpenDocument' };
  if (names.includes('application/epub+zip')) return { form: 'other', called: 'EPUB' };
  return { form: 'binary', called: 'ZIP' };
}

const looksHtml = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|table|h1)\b/i;

/**
 * What form the content has. The content decides; what its sender calls it only tells HTML from plain text
 * where the beginning leaves it open.
 */
export function sniff({ bytes, name, type }: Given): Sniffed {
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { form: 'pdf' };
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') return zipForm(bytes);
  const head = ascii(bytes, 0, 8);
  const mark = marks.find(([first]) => head.startsWith(first));
  if (mark && (mark[1] === 'other' || hasControls(bytes))) return { form: mark[1], called: mark[2] };
  const begins = ascii(bytes, 0, 2048).replace(/^ï»¿/, '').replaceAll('\0', '');
  const called = /\.(x?html?|xht)$/i.test(name ?? '') || /\bx?html\b/.test(type ?? '');
  return { form: called || looksHtml.test(begins) ? 'html' : 'plain' };
}

/** Whether the first bytes hold control characters that no text has. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
