import { compile, type HtmlToTextOptions } from 'html-to-text';

/** Deeper than any page that a person wrote; what lies below is left out. */
const deepest = 250;

/** Blocks stand apart by an empty line, so that the sentences of two never run into one. */
const block = { format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } };
const heading = { options: { leadingLineBreaks: 2, trailingLineBreaks: 2, uppercase: false } };

const unseen = [
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'iframe',
  'object',
  'nav',
  'select',
  'button',
  'textarea',
];
const hidden = ['[hidden]', '[aria-hidden="true"]', '[style*="display:none"]', '[style*="display: none"]', '[style*="visibility:hidden"]'];
const blocks =
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form header hgroup legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );

const options: HtmlToTextOptions = {
  wordwrap: false,
  preserveNewlines: false,
  limits: { maxDepth: deepest, maxInputLength: 16 * 1024 * 1024, ellipsis: '' },
  formatters: {
    // A note's number is not part of the number before it: "10,000" with note 2 is not 10,0002.
    note: (element, walk, builder) => {
      const text = wordsOf(element.children);
      if (!/^[\s[\](),*†‡\d]*$/.test(text)) walk(element.children, builder);
    },
    // Cells stand apart as blocks do: a table's numbers make no sentence with its labels.
    block: (element, walk, builder, { leadingLineBreaks, trailingLineBreaks }) => {
      builder.openBlock({ leadingLineBreaks: leadingLineBreaks ?? 2 });
      walk(element.children, builder);
      builder.closeBlock({ trailingLineBreaks: trailingLineBreaks ?? 2 });
    },
  },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'heading', ...heading })),
    ...blocks.map((selector) => ({ selector, ...block })),
    ...[...unseen, ...hidden, 'img', 'audio', 'video'].map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', format: 'inline' },
    { selector: 'hr', format: 'block' },
    { selector: 'sup', format: 'note' },
  ],
};

type Node = { readonly data?: string | undefined; readonly children?: readonly Node[] | undefined };

function wordsOf(nodes: readonly Node[]): string {
  return nodes.map(({ data, children }) => data ?? wordsOf(children ?? [])).join('');
}

const convert = compile(options);

/** The text that a reader sees of a page. */
export function textOfHtml(html: string): string {
  return tidy(convert(html));
}

/** One kind of space and no invisible letters, so that quotations can be found again in any editor. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
