/**
 * The text that bytes are, `null` if they are none. UTF-8 and UTF-16 are known by themselves, others by what is
 * declared; an undeclared rest is read as the West European set of Windows, in which such files mostly are.
 * A byte-order mark stays, so that places in the text are places in the file's text.
 */
export function decode(bytes: Uint8Array, declared: string | null): string | null {
  const text = decoded(bytes, declared);
  return text === null || !isText(text) ? null : text;
}

function decoded(bytes: Uint8Array, declared: string | null): string | null {
  const wide = wideOrder(bytes);
  if (wide) return new TextDecoder(wide, { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(knownLabel(declared) ?? 'windows-1252').decode(bytes);
  }
}

function knownLabel(label: string | null): string | null {
  try {
    const { encoding } = new TextDecoder(label ?? '');
    // Declared as UTF-8 and not valid: a file cut off or glued together; West European loses the fewest letters.
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by the zeros that Latin letters leave in it. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return null;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length * 0.35;
  if (odd > many && even < head.length * 0.02) return 'utf-16le';
  return even > many && odd < head.length * 0.02 ? 'utf-16be' : null;
}

/** Whether text is free of what only binary content has: zeros, many control characters, many undecodable letters. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return !text.includes('\0') && odd <= text.length * 0.01;
}

/** The character set that HTML declares of itself in its first bytes. */
export function htmlCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** The character set of a media type such as `text/plain; charset=koi8-r`. */
export function typeCharset(type: string | null): string | null {
  return /charset\s*=\s*"?([\w-]+)/i.exec(type ?? '')?.[1] ?? null;
}
