import type { PartialDate } from '#kernel';
import type { SearchDocument } from '#matching';
import { languages } from '#register';

/** What can be found. */
export const searchKinds = ['state', 'resolution', 'situation', 'instrument', 'debate', 'party', 'person', 'report', 'statement', 'figures'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Something found, in both languages of the pages: where it stands, and its plain particulars. */
export type SearchItem = {
  readonly kind: SearchKind;
  readonly id: string;
  /** Names as the record writes them; empty where a term of the catalogue alone is the title. */
  readonly title: { readonly en: string; readonly ar: string };
  /** The id of a term of the catalogues that belongs to the title, such as `violation.killing_maiming`. */
  readonly term: string | null;
  /** Codes, symbols and titles that tell it from its like; never a sentence. */
  readonly detail: { readonly en: string; readonly ar: string } | null;
  /** Its day, month or year, reduced ISO. */
  readonly date: string | null;
  /** Its address on the pages. */
  readonly path: string;
};

export type Made = SearchDocument<SearchItem>;
type Field = { readonly text: string | null; readonly weight: number };

/** Something to be found, with its fields; empty ones are left out. */
export function made(
  item: Partial<Omit<SearchItem, 'detail'>> &
    Pick<SearchItem, 'kind' | 'id' | 'title' | 'path'> & { readonly detail?: SearchItem['detail'] | string },
  ...fields: readonly (readonly Field[])[]
): Made {
  return {
    item: { term: null, ...item, detail: (typeof item.detail === 'string' ? both(item.detail) : item.detail) ?? null, date: item.date || null },
    fields: fields.flat().flatMap(({ text, weight }) => (text === null || text === '' ? [] : [{ text, weight }])),
  };
}

export const both = (text: string) => ({ en: text, ar: text });
export const strong = (text: string | null, weight = 1): Field => ({ text, weight });
export const plain = (text: string | null, weight = 0.7): Field => ({ text, weight });
export const weak = (text: string | null): Field => ({ text, weight: 0.3 });

/** A day as people write it: digits in both orders, and the name of its month in the UN's languages. */
export function days(date: PartialDate, weight: number): readonly Field[] {
  if (date.text === '') return [];
  const [year = '', month, day] = date.text.split('-');
  if (month === undefined) return [{ text: year, weight }];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  const names = languages.map((language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(at));
  const digits = day === undefined ? `${Number(month)} ${year}` : `${Number(day)} ${Number(month)} ${year}`;
  return [
    { text: date.text, weight },
    { text: digits, weight },
    ...names.map((name) => ({ text: `${day === undefined ? '' : Number(day)} ${name} ${year}`, weight })),
  ];
}
