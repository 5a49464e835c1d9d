import { parsePartialDate } from '#kernel';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const shapes: readonly (readonly [RegExp, (m: RegExpExecArray) => string])[] = [
  [/(\d{4}-\d{2}-\d{2})$/, (m) => m[1] ?? ''],
  [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${month}\\s+(\\d{4})$`, 'i'), (m) => iso(m[3], m[2], m[1])],
  [new RegExp(`${month}\\s+(\\d{4})$`, 'i'), (m) => iso(m[2], m[1])],
  [/\b((?:19|20)\d{2})$/, (m) => m[1] ?? ''],
];

/** A name without the day that stands behind it, and that day as reduced ISO; `''` where there is none. Days of digits alone in any other order are left, for they can be read in two ways. */
export function trailingDate(text: string): { readonly name: string; readonly date: string } {
  const bare = text.replace(/[\s).\]]+$/, '');
  for (const [shape, read] of shapes) {
    const match = shape.exec(bare);
    const date = match ? read(match) : '';
    if (match && date !== '' && parsePartialDate(date)) return { name: bare.slice(0, match.index).replace(/[\s([,:–—-]+$/, ''), date };
  }
  return { name: text.trim(), date: '' };
}

function iso(year = '', name = '', day?: string): string {
  const at = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(at).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
}
