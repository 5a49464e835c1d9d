import type { Locale } from '#words';

/** The words of the questions, in a catalogue of their own, which is loaded only where they are asked. */
export const fieldCatalogue: Readonly<Record<Locale, () => Promise<{ pages: Readonly<Record<string, string>> }>>> = {
  en: () => import('#words/en/field'),
  ar: () => import('#words/ar/field'),
};
