import type { Placed } from '../reading/mention.ts';

/**
 * The three Optional Protocols to the Convention on the Rights of the Child by what the words after them say; texts
 * name them in too many ways for a list ("concerning involvement f children in the armed conflicts").
 * @source the titles of the three protocols, data/commitments/instruments.csv
 */
const subjects: readonly (readonly [string, RegExp])[] = [
  [
    'OPSC',
    /sale of children(?:,? (?:and )?(?:child|children) prostitution(?:,? (?:and|or) (?:child |children )?pornography)?)?|child prostitution(?: and (?:child )?pornography)?|child pornography/,
  ],
  ['OPIC', /communications?(?: procedures?)?|complaints?(?: procedures?| mechanism)?|individual petitions?/],
  [
    'OPAC',
    /(?:involvement|participation|engagement|use|role) (?:\w{1,4} )?children (?:in|into|and) (?:the )?(?:situations? of )?armed conflicts?|children (?:involved |engaged )?(?:in|and) (?:the )?(?:situations? of )?(?:armed )?conflicts?|child soldiers|(?:child|children's) recruitment|recruitment of children/,
  ],
];

const head =
  /\b(?:(?:the )?(?:first|second|third|facultative|optional|additional) )*protocols?(?: \(?(?:opac|opsc|opic|op)\)?)?(?: to (?:the )?(?:u\.?n\.? |united nations )?(?:convention on (?:the )?rights of (?:the )?(?:child|children)|child rights convention|crc|convention))?,? ?/g;
const link = /^(?:\(?(?:on|concerning|regarding|relating to|about|with regard to|for|against|dealing with|relative to)\b[^.;]{0,25}?)/;
const before =
  /\b(communications? procedure|complaints?|sale of children|child soldiers?|children in armed conflict|children and armed conflict) (?:optional )?protocol\b/g;
const beforeIds: Readonly<Record<string, string>> = { com: 'OPIC', sal: 'OPSC', chi: 'OPAC' };

export type ProtocolMention = Placed & { readonly instrument: string | null };

/** The protocols named in a folded sentence; `null` where a protocol is named without its subject. */
export function protocolsIn(folded: string): readonly ProtocolMention[] {
  const found: ProtocolMention[] = [];
  for (const match of folded.matchAll(before))
    found.push({ start: match.index, end: match.index + match[0].length, instrument: beforeIds[match[0].slice(0, 3)] ?? null });
  for (const match of folded.matchAll(head)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((one) => one.start < end && one.end > start)) continue;
    const rest = folded.slice(end, end + 110);
    const named = subjectAfter(rest);
    if (named) {
      found.push({ start, end: end + named.length, instrument: named.instrument });
      const second = /^,? (?:and|as well as) (?:also )?(?:that |the one |the other |the protocol )?(?=(?:on|concerning) )/.exec(
        folded.slice(end + named.length),
      );
      const other = second ? subjectAfter(folded.slice(end + named.length + second[0].length, end + named.length + 110)) : null;
      if (second && other && other.instrument !== named.instrument)
        found.push({
          start: end + named.length + second[0].length,
          end: end + named.length + second[0].length + other.length,
          instrument: other.instrument,
        });
    } else if (/optional protocol/.test(match[0])) found.push({ start, end: start + match[0].trimEnd().replace(/,$/, '').length, instrument: null });
  }
  return found;
}

function subjectAfter(rest: string): { readonly instrument: string; readonly length: number } | null {
  if (!link.test(rest)) return null;
  const hits = subjects.flatMap(([instrument, shape]) => {
    const hit = shape.exec(rest);
    return hit && hit.index < 40 ? [{ instrument, at: hit.index, length: hit.index + hit[0].length }] : [];
  });
  return hits.sort((a, b) => a.at - b.at)[0] ?? null;
}
