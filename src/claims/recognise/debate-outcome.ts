import type { Sentence } from '../reading/mention.ts';
import type { MeantDebate } from '../reading/resolve.ts';
import type { DebateFact } from './debate.ts';

const came =
  /\b(?:led to|ended (?:with|in)|resulted in|produced|outcome (?:was|is)|concluded with|closed with|brought|had|yielded|remained without|ended without|without)\b/;

/** What came of a debate: a resolution, a presidential statement, nothing. */
export function outcomesOf({ folded, resolutions }: Sentence, meant: MeantDebate): readonly DebateFact[] {
  const { place } = meant;
  const cue = came.exec(folded);
  if (!place || !cue || cue.index < place.end || !/\bdebate|conference|meeting/.test(folded.slice(place.start, place.end))) return [];
  const rest = folded.slice(cue.index);
  const start = folded.slice(0, place.start).endsWith('the ') ? place.start - 4 : place.start;
  const none =
    /^(?:\w+ ?){1,3}?(?:no|any|an) (?:formal )?(?:outcome|result|decision)(?: document)?|^\w+ without (?:an? )?(?:outcome|result)|^outcome (?:was|is) none/.exec(
      rest,
    );
  if (none && !/\ban outcome|\bany outcome/.test(none[0].replace(/without (?:an|any)/, '')))
    return [{ start, end: cue.index + none[0].length, says: 'outcome', meant, outcome: 'none' }];
  const statement = /^[^.;]{0,40}presidential statement/.exec(rest);
  if (statement) return [{ start, end: cue.index + statement[0].length, says: 'outcome', meant, outcome: 'statement' }];
  const resolution = resolutions.find((one) => one.start > cue.index && one.start - cue.index < 60);
  return resolution ? [{ start, end: resolution.end, says: 'outcome', meant, outcome: resolution.number }] : [];
}

/** "the 8305th meeting" of a debate; a resolution's meeting is told of the resolution. */
export function meetingsOf({ folded, resolutions }: Sentence, meant: MeantDebate): readonly DebateFact[] {
  const match = /\b(\d{4})(?:st|nd|rd|th) (?:formal )?meeting\b|\bs\/pv\.(\d{4})\b/.exec(folded);
  if (!match || resolutions.length > 0 || !meant.said || !/debate|discussion/.test(folded)) return [];
  const start = Math.min(match.index, meant.place?.start ?? match.index);
  return [
    { start, end: Math.max(match.index + match[0].length, meant.place?.end ?? 0), says: 'meeting', meant, meeting: Number(match[1] ?? match[2]) },
  ];
}
