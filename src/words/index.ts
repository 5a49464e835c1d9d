/**
 * words: every sentence that a person reads, in catalogues and never in code. English and Arabic; Arabic is
 * machine-made and marked unchecked in the pages. This door says the server's and the shell's sentences; the pages
 * load `#words/en` and `#words/ar` themselves. Imports nothing.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { spoken as arabic } from './ar/spoken.ts';
import { spoken as english } from './en/spoken.ts';

export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

/** Values of a message: numbers are written as the locale writes them. */
export type Values = Readonly<Record<string, string | number>>;

const catalogues: Record<Locale, Readonly<Record<string, string>>> = { en: english, ar: arabic };
const made = new Map<string, IntlMessageFormat>();

/** Says a message; an id that no catalogue has is a bug and is thrown. */
export function say(locale: Locale, id: string, values: Values = {}): string {
  const key = `${locale} ${id}`;
  let message = made.get(key);
  if (!message) {
    const text = catalogues[locale][id] ?? english[id];
    if (text === undefined) throw new Error(`no catalogue has the message "${id}"`);
    message = new IntlMessageFormat(text, locale === 'ar' ? 'ar-u-nu-latn' : locale, undefined, { ignoreTag: true });
    made.set(key, message);
  }
  return String(message.format(values));
}

/** Whether the catalogues have this message. */
export function knows(id: string): boolean {
  return Object.hasOwn(english, id);
}

/** The locale that a reader asked for, English where it is none of ours. */
export function localeOf(wanted: string | undefined): Locale {
  const first = wanted?.trim().slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === first) ?? 'en';
}
