/**
 * UN document symbols: parsed, written in one style, and linked. All language versions of a document carry one
 * symbol, and one document may carry two (A/72/865-S/2018/465).
 * @source research.un.org/en/docs/symbols (how symbols are made)
 */
export type DocumentSymbol = {
  /** The symbols in one style, the Assembly's before the Council's. */
  readonly symbols: readonly string[];
  readonly text: string;
  readonly body: 'security-council' | 'general-assembly' | 'other';
  readonly kind: 'resolution' | 'presidential-statement' | 'meeting-record' | 'press-release' | 'working-group' | 'document';
  readonly year: number | null;
};

const patterns: readonly {
  readonly shape: RegExp;
  readonly body: DocumentSymbol['body'];
  readonly kind: DocumentSymbol['kind'];
  readonly write: (m: RegExpExecArray) => string;
  readonly year: (m: RegExpExecArray) => string | undefined;
}[] = [
  {
    shape: /^S\/RES\/(\d{1,4})\s*\((\d{4})\)$/i,
    body: 'security-council',
    kind: 'resolution',
    write: (m) => `S/RES/${m[1]} (${m[2]})`,
    year: (m) => m[2],
  },
  {
    shape: /^S\/PRST\/(\d{4})\/(\d{1,3})$/i,
    body: 'security-council',
    kind: 'presidential-statement',
    write: (m) => `S/PRST/${m[1]}/${Number(m[2])}`,
    year: (m) => m[1],
  },
  {
    shape: /^S\/PV\.(\d{1,5})(\s*\(Resumption\s*\d*\))?$/i,
    body: 'security-council',
    kind: 'meeting-record',
    write: (m) => `S/PV.${m[1]}${m[2] ? ` ${m[2].trim()}` : ''}`,
    year: () => undefined,
  },
  { shape: /^(?:UNIS\/)?SC\/(\d{3,5})$/i, body: 'security-council', kind: 'press-release', write: (m) => m[0].toUpperCase(), year: () => undefined },
  {
    shape: /^S\/AC\.51\/(\d{4})\/(\d{1,3})$/i,
    body: 'security-council',
    kind: 'working-group',
    write: (m) => `S/AC.51/${m[1]}/${Number(m[2])}`,
    year: (m) => m[1],
  },
  { shape: /^S\/(\d{4})\/(\d{1,4})$/i, body: 'security-council', kind: 'document', write: (m) => `S/${m[1]}/${Number(m[2])}`, year: (m) => m[1] },
  {
    shape: /^A\/(\d{2,3})\/(\d{1,4})$/i,
    body: 'general-assembly',
    kind: 'document',
    write: (m) => `A/${m[1]}/${Number(m[2])}`,
    year: () => undefined,
  },
  {
    shape: /^A\/RES\/(\d{1,3})\/(\d{1,4})$/i,
    body: 'general-assembly',
    kind: 'resolution',
    write: (m) => `A/RES/${m[1]}/${Number(m[2])}`,
    year: () => undefined,
  },
];

/** Reads a symbol, or two of one document joined by a hyphen; `null` if it is none that is known here. */
export function parseSymbol(text: string): DocumentSymbol | null {
  const parts = text
    .trim()
    .replaceAll(/\s*\/\s*/g, '/')
    .split(/\s*[-–]\s*(?=[AS]\/)/);
  const read = parts.map(parseOne);
  const known = read.filter((one) => one !== null);
  const [first] = known;
  if (!first || known.length !== parts.length) return null;
  const symbols = known.map(({ symbol }) => symbol).sort();
  return { symbols, text: symbols.join('-'), body: first.body, kind: first.kind, year: known.find(({ year }) => year !== null)?.year ?? null };
}

function parseOne(text: string) {
  for (const { shape, body, kind, write, year } of patterns) {
    const match = shape.exec(text);
    if (match) return { symbol: write(match), body, kind, year: year(match) === undefined ? null : Number(year(match)) };
  }
  return null;
}

/**
 * The stable address of a document, all languages behind it.
 * @source undocs.org answers with the document of a symbol; press releases have no symbol address there
 */
export function symbolAddress(symbol: DocumentSymbol): string | null {
  const one = symbol.symbols.at(-1);
  if (one === undefined || symbol.kind === 'press-release') return null;
  return `https://undocs.org/${one.replace(' (', '(').replaceAll(' ', '%20')}`;
}

/** The number of a Council resolution from `2427`, `S/RES/2427 (2018)`, `resolution 2427`; `null` otherwise. */
export function resolutionNumber(text: string): number | null {
  const match = /^(?:s\/res\/|resolution\s+|scr[- ])?(\d{3,4})(?:\s*\(\d{4}\))?$/i.exec(text.trim());
  return match ? Number(match[1]) : null;
}
