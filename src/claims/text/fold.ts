/** Marks that print the same thing in several ways. */
const marks: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
};
const known = new Map<string, string>(Object.entries(marks));

/** A text in small letters without accents and with plain marks, unit for unit, so that every offset stays what it was. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text.charAt(at));
  return folded;
}

function foldUnit(unit: string): string {
  const found = known.get(unit);
  if (found !== undefined) return found;
  const small = unit.normalize('NFD').charAt(0).toLowerCase();
  const folded = small.length === 1 ? small : unit;
  known.set(unit, folded);
  return folded;
}
