import type { Sentence } from '../reading/mention.ts';
import type { MeantResolution } from '../reading/resolve.ts';
import type { AdoptionFact } from './adoption.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(
  ' ',
);
const line = String.raw`[^.;]{0,50}?(?:\bresolutions?\b|\bon children (?:and|in) (?:the )?armed conflicts?)`;
const firsts = new RegExp(
  String.raw`\b(?:first(?! of all| and foremost| to\b| steps?| place)|earliest|oldest)\b${line}|\b(?:opened|began|started) the (?:line|series|row)|\bfor the first time\b`,
);
const lasts = new RegExp(String.raw`\b(?:latest|most recent|last|newest|youngest)\b${line}|\blast word of the council`);
const nths = new RegExp(String.raw`\b(${ordinals.slice(1).join('|')})\b${line}`);
const otherFirst = /\b(?:education|devoted|dedicated|given|schools|operative|paragraph|list\b|briefing|time that)\b/;

/** "the first resolution on children and armed conflict", "the latest", "the fourteenth". */
export function placesInLine({ folded }: Sentence, meant: MeantResolution): readonly AdoptionFact[] {
  if (meant.how !== 'number' || !/children|child/.test(folded) || !/\b(?:is|was|became|remains|being|as|of|opened|adopted|with)\b|,/.test(folded))
    return [];
  const first = firsts.exec(folded);
  const last = lasts.exec(folded);
  const nth = nths.exec(folded);
  const match = last ?? (first && !otherFirst.test(folded) ? first : null) ?? nth;
  if (!match || /\breport\b|\blast (?:year|month|week)/.test(match[0])) return [];
  const theme = folded.indexOf('armed conflict', match.index);
  return [
    {
      start: meant.place ? Math.min(meant.place.start, match.index) : match.index,
      end: Math.max(match.index + match[0].length, theme < 0 ? 0 : theme + 'armed conflict'.length, meant.place?.end ?? 0),
      meant,
      says: 'place in line',
      which: match === last ? 'latest' : 'first',
      ordinal: match === nth ? ordinals.indexOf(nth[1] ?? '') + 1 : null,
    },
  ];
}

/** "The Council has adopted twelve resolutions on children and armed conflict". */
export function resolutionCounts({ folded, numbers }: Sentence, meant: MeantResolution): readonly AdoptionFact[] {
  const number = numbers.find(({ end }) =>
    /^ (?:[a-z-]+ ){0,2}resolutions (?:on|about|for) children (?:and|in) (?:the )?armed conflicts?/.test(folded.slice(end, end + 80)),
  );
  if (!number || number.value > 40) return [];
  const end =
    number.end +
    (/^ (?:[a-z-]+ ){0,2}resolutions (?:on|about|for) children (?:and|in) (?:the )?armed conflicts?/.exec(folded.slice(number.end))?.[0].length ?? 0);
  return [{ start: number.start, end, meant, says: 'count', count: number.value }];
}
