import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, runsOtherWay, type Span, type TextDocument } from './document.ts';
import { isRightToLeft } from './table.ts';

/** Notes are numbered through the document as they are met. */
type Writing = { readonly document: TextDocument; readonly rtl: boolean; readonly notes: Paragraph[] };

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const faint = '5B6472';

/** Writes a document as Word (OOXML), right to left where its language asks. */
export async function toWord(document: TextDocument): Promise<Uint8Array> {
  const writing: Writing = { document, rtl: isRightToLeft(document.language), notes: [] };
  const title = new Paragraph({ heading: HeadingLevel.TITLE, bidirectional: writing.rtl, children: runsOf(writing, [document.title]) });
  const children = [title, ...document.blocks.flatMap((block) => written(writing, block))];
  const file = new Document({
    title: document.title,
    creator: 'Vigil',
    styles: styles(writing),
    numbering: {
      config: [
        { reference: 'numbered', levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    footnotes: Object.fromEntries(writing.notes.map((note, at) => [at + 1, { children: [note] }])),
    sections: [{ children, footers: { default: foot(writing) } }],
  });
  return Packer.toBuffer(file);
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: { left: 480, hanging: 480 } } } };
}

function styles({ document, rtl }: Writing): IStylesOptions {
  const run = {
    font: rtl ? 'Arial' : 'Calibri',
    size: 22,
    rightToLeft: rtl,
    language: rtl ? { bidirectional: document.language } : { value: document.language },
  };
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '12161C' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: { run, paragraph: { spacing: { after: 120, line: 288 } } },
      title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(30, 360),
      heading2: heading(25, 300),
      heading3: heading(22, 240),
      hyperlink: { run: { color: '1746A2', underline: {} } },
    },
  };
}

function foot({ document, rtl }: Writing): Footer {
  const run = { size: 17, color: faint, rightToLeft: rtl };
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: rtl,
        children: [
          new TextRun({ ...run, text: `${document.foot}  ·  ` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function written(writing: Writing, block: Block): readonly FileChild[] {
  const { rtl, document } = writing;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], bidirectional: rtl, children: runsOf(writing, [block.text]) })];
    case 'paragraph':
      return [new Paragraph({ bidirectional: rtl, keepNext: block.keepWithNext ?? false, children: runsOf(writing, block.spans) })];
    case 'quotation':
      return [
        new Paragraph({
          bidirectional: rtl !== runsOtherWay(block.language, document),
          keepNext: true,
          indent: { start: 320 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: 'B8C2D0' } },
          children: runsOf(
            writing,
            block.spans.map((span) => ({ ...(typeof span === 'string' ? { text: span } : span), language: block.language })),
          ),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            bidirectional: rtl,
            numbering: { reference: block.numbered ? 'numbered' : 'bullets', level: 0 },
            children: runsOf(writing, item),
          }),
      );
    default:
      return [tableOf(writing, block), new Paragraph('')];
  }
}

function tableOf(writing: Writing, { header, rows, numbersFrom = header.length }: Extract<Block, { readonly kind: 'table' }>): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'D5DAE1' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (spans: readonly Span[], column: number) =>
    new TableCell({
      margins: { top: 50, bottom: 50, left: 60, right: 120 },
      children: [
        new Paragraph({
          bidirectional: writing.rtl,
          spacing: { after: 0 },
          ...(column >= numbersFrom && { alignment: AlignmentType.END }),
          children: runsOf(writing, spans),
        }),
      ],
    });
  return new Table({
    visuallyRightToLeft: writing.rtl,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, children: header.map((text, column) => cell([{ text, bold: true }], column)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  });
}

/** Letters that XML cannot hold are left out: a text may come from anywhere. */
function sayable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}

function runsOf(writing: Writing, spans: readonly Span[]): ParagraphChild[] {
  return spans.flatMap((one): readonly ParagraphChild[] => {
    const span = typeof one === 'string' ? { text: one } : one;
    const language = span.language ?? writing.document.language;
    const rightToLeft = isRightToLeft(language);
    const run = new TextRun({
      text: sayable(span.text),
      bold: span.bold ?? false,
      italics: span.italic ?? false,
      rightToLeft,
      language: rightToLeft ? { bidirectional: language } : { value: language },
      ...(span.quiet && { color: faint }),
      ...(span.url !== undefined && { style: 'Hyperlink' }),
    });
    const linked = span.url !== undefined && /^https?:\/\//.test(span.url) ? new ExternalHyperlink({ link: span.url, children: [run] }) : run;
    return span.note ? [linked, noteOf(writing, span.note)] : [linked];
  });
}

function noteOf(writing: Writing, spans: readonly Span[]): FootnoteReferenceRun {
  // A note hangs no further notes.
  const children = runsOf(
    writing,
    spans.map((span) => (typeof span === 'string' ? span : withoutNote(span))),
  );
  writing.notes.push(new Paragraph({ bidirectional: writing.rtl, children }));
  return new FootnoteReferenceRun(writing.notes.length);
}

function withoutNote(span: Exclude<Span, string>): Span {
  const { note: _, ...rest } = span;
  return rest;
}
