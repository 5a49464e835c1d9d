import { namesThatAre, type Sentence } from '../reading/mention.ts';

/** The words of a sentence without the names of instruments in it, and without the general name of the theme. */
export function misfitWords(sentence: Sentence): string {
  let words = sentence.folded;
  for (const { start, end } of [...namesThatAre(sentence, 'instrument')].reverse()) words = words.slice(0, start) + words.slice(end);
  return words.replaceAll(
    /resolution[^.;,]{0,30}children (?:and|in) armed conflicts?|(?:representative|debate|group|report)[^.;,]{0,40}children (?:and|in) armed conflicts?/g,
    '',
  );
}
