import type { Context } from '../reading/context.ts';
import type { Sentence } from '../reading/mention.ts';
import { statesMeant } from '../reading/resolve.ts';
import { wordValue } from '../text/numbers.ts';
import type { CommitmentFact } from './commitment.ts';

const minimum =
  /\bminimum age\b|\b(?:voluntary )?(?:recruitment|enlistment|recruits?|volunteers?|volunteering)\b[^.;]{0,40}\b(?:from|at|under) (?:the )?age of\b|\b(?:from|at) (?:the )?age of\b[^.;]{0,60}\b(?:recruitment|enlist\w*|volunteer\w*|join (?:the|its) (?:army|armed forces))/;
const forces = /recruit|enlist|voluntar|volunteer|armed forces|\barmy\b|military service|soldiers/;
const wished =
  /\b(?:should|must|shall|ought|would|could|may not|raise[sd]?|raising|urge[sd]?|call(?:s|ed|ing)? (?:up)?on|compulsory|conscript\w*|driving|marriage|labour)\b/;
const age =
  /(?<![\d.,/(-])\b(1[4-9]|2[0-5]|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-(?:one|two))?)\b(?![,.]?\d|\)| (?:states|countries|children|per cent|percent|january|february|march|april|may|june|july|august|september|october|november|december))/g;

/**
 * The minimum age of voluntary recruitment that a State declared, where the sentence need not name the protocol.
 * @source Optional Protocol on the involvement of children in armed conflict, article 3 (2)
 */
export function agesIn(sentence: Sentence, context: Context, found: readonly CommitmentFact[]): readonly CommitmentFact[] {
  const { folded } = sentence;
  const cue = minimum.exec(folded);
  if (!cue || context.theme === 'other' || !forces.test(folded) || wished.test(folded)) return [];
  const said = [...folded.matchAll(age)].filter(
    ({ index }) => ![...sentence.dates, ...sentence.resolutions].some((one) => one.start <= index && one.end > index),
  );
  const [number] = said;
  if (!number || said.length > 1) return [];
  const named = statesMeant(sentence, context).filter(({ carried }) => !carried);
  const states = named.length > 0 ? named : /\b(?:it|its|the country|our country)\b/.test(folded) ? carriedState(cue.index, context) : [];
  const end = number.index + number[0].length;
  return states
    .filter(({ state }) => !found.some((one) => one.state === state && one.age !== null))
    .map((one) => ({
      start: Math.min(one.start, cue.index, number.index),
      end: Math.max(one.end, cue.index + cue[0].length, end),
      state: one.state,
      instrument: 'OPAC',
      action: 'is bound',
      negated: false,
      only: false,
      date: null,
      wording: 'same',
      meant: null,
      lookAlike: null,
      age: wordValue(number[0].split('-')[0] ?? '') + (number[0].includes('-') ? wordValue(number[0].split('-')[1] ?? '') : 0),
    }));
}

function carriedState(at: number, { focus }: Context) {
  return focus.state === null ? [] : [{ start: at, end: at, state: focus.state, carried: true }];
}
