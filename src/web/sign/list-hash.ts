import { useEffect, useState } from 'react';
import { type ListedFinding, listText } from '#verification';

/**
 * The checksum of a list as the reader sees it, made in the reader's own browser, so that the server cannot have
 * another list signed; `null` until it is made, and where an unprotected address lets the browser make none and the
 * list is not the whole one.
 */
export function useListHash(
  listed: readonly ListedFinding[],
  whole: { readonly list: readonly ListedFinding[]; readonly hash: string },
): string | null {
  const text = listText(listed);
  const [made, setMade] = useState<{ readonly text: string; readonly hash: string } | null>(null);
  useEffect(() => {
    let current = true;
    if (globalThis.isSecureContext)
      void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((bytes) => {
        if (current) setMade({ text, hash: [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('') });
      });
    return () => {
      current = false;
    };
  }, [text]);
  if (made?.text === text) return made.hash;
  return !globalThis.isSecureContext && text === listText(whole.list) ? whole.hash : null;
}
