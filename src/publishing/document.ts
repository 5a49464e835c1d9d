import { isRightToLeft } from './table.ts';

/** A piece of running text. `url` makes it a link, `note` hangs a footnote on it, `foreign` keeps another language's direction. */
export type Span =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly quiet?: boolean;
      readonly url?: string;
      readonly note?: readonly Span[];
      /** Words of another language than the document's: its code, such as `en`. */
      readonly language?: string;
    };

/** A part of a document, one below the other. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[]; readonly keepWithNext?: boolean }
  | { readonly kind: 'quotation'; readonly spans: readonly Span[]; readonly language: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly (readonly Span[])[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
      /** From this column on cells are numbers and stand at the end of their column. */
      readonly numbersFrom?: number;
    };

/** A document of words, whatever it is about; it is written as Word by the server door. */
export type TextDocument = {
  readonly title: string;
  /** The language of the document, such as `ar`; it also gives the direction. */
  readonly language: string;
  readonly blocks: readonly Block[];
  /** What stands at the foot of each page, beside its number. */
  readonly foot: string;
};

/** The plain words of spans. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

/** Whether a span or block in this language runs the other way than the document. */
export function runsOtherWay(language: string, document: TextDocument): boolean {
  return isRightToLeft(language) !== isRightToLeft(document.language);
}
