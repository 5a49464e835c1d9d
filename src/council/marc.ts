import { XMLParser } from 'fast-xml-parser';

/** One record of the UN Digital Library as its MARCXML holds it. */
export type MarcRecord = {
  /** Its place in the file, from 1. */
  readonly position: number;
  /** Control field 001: the number in the library's address; `null` where it is missing. */
  readonly number: string | null;
  readonly fields: readonly MarcField[];
};

export type MarcField = { readonly tag: string; readonly subfields: readonly { readonly code: string; readonly value: string }[] };

/** The text is no MARCXML. */
export class NotMarc extends Error {}

// Entities are off: a file may define its own, and ones that grow without end. The five of XML are read below.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ['record', 'controlfield', 'datafield', 'subfield'].includes(name),
});

type Node = Readonly<Record<string, unknown>>;

/** Reads MARCXML text; records that hold nothing come out without fields, for the mapping to reject by number. */
export function readMarc(text: string): readonly MarcRecord[] {
  const root = parsed(text);
  const collection = nodes(root['collection'])[0] ?? root;
  const records = nodes(collection['record']);
  if (records.length === 0) throw new NotMarc('it holds no <record>');
  return records.map((record, at) => ({
    position: at + 1,
    number:
      nodes(record['controlfield'])
        .map((one) => (one['tag'] === '001' ? textOf(one) : ''))
        .find((one) => one !== '') ?? null,
    fields: nodes(record['datafield']).map((field) => ({
      tag: attribute(field, 'tag'),
      subfields: nodes(field['subfield']).map((one) => ({ code: attribute(one, 'code'), value: textOf(one) })),
    })),
  }));
}

function parsed(text: string): Node {
  try {
    return parser.parse(text, true) as Node;
  } catch (error) {
    throw new NotMarc(error instanceof Error ? error.message : String(error));
  }
}

/** Elements of one name; an empty one is read as text and still counts. */
function nodes(value: unknown): readonly Node[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.map((one) => (one !== null && typeof one === 'object' ? (one as Node) : { '#text': one }));
}

function attribute(node: Node, name: string): string {
  const value = node[name];
  return typeof value === 'string' ? value.trim() : '';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOf(node: Node): string {
  const text = typeof node['#text'] === 'string' ? node['#text'] : '';
  return text
    .replaceAll(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .trim();
}

/** All values of one subfield of a record, in order. */
export function valuesOf(record: MarcRecord, tag: string, code: string): readonly string[] {
  return record.fields
    .filter((field) => field.tag === tag)
    .flatMap((field) => field.subfields.flatMap((one) => (one.code === code && one.value !== '' ? [one.value] : [])));
}

/** The first value of one subfield of a field; `''` where it has none. */
export function valueOf(field: MarcField | undefined, code: string): string {
  return field?.subfields.find((one) => one.code === code)?.value ?? '';
}
