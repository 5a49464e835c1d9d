import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a one-time link may be opened. */
export const linkLife = 60 * 60 * 1000;

/** So many links wait at most. */
const most = 10_000;

/**
 * One-time links: 256 random bits, of which only the hash is kept, in memory, until they are opened or their hour is
 * over. Each stands for one thing; a new link for the same thing ends the one before.
 */
export type Links<What extends string> = {
  readonly make: (what: What) => string;
  /** What a code stands for; it never works again. */
  readonly open: (code: string) => What | null;
  /** Lets a code that was opened in vain work again, for another hour. */
  readonly keep: (what: What, code: string) => void;
};

const hash = (text: string) => createHash('sha256').update(text).digest();

export function makeLinks<What extends string>(now: () => number = Date.now): Links<What> {
  const links = new Map<What, { readonly hash: Buffer; readonly until: number }>();
  const keep = (what: What, code: string) => {
    links.delete(what);
    // The oldest come first: what is over goes, and nobody can fill the memory by asking.
    for (const [old, { until }] of links) if (until < now() || links.size >= most) links.delete(old);
    links.set(what, { hash: hash(code), until: now() + linkLife });
  };
  return {
    keep,
    make: (what) => {
      const code = randomBytes(32).toString('base64url');
      keep(what, code);
      return code;
    },
    open: (code) => {
      const asked = hash(code);
      const found = [...links].find(([, link]) => link.until >= now() && timingSafeEqual(link.hash, asked));
      if (!found) return null;
      links.delete(found[0]);
      return found[0];
    },
  };
}
