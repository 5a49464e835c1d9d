const breaks =
  /[;:(]|,(?! ?\d)| (?:while|but|whereas|although|though|yet|because|since|which|who|when|after|before|so that|in order to|as well as) /g;

/** Where the clause around a place begins. */
export function clauseStart(folded: string, at: number): number {
  let start = 0;
  for (const match of folded.slice(0, at).matchAll(breaks)) start = match.index + match[0].length;
  const lead = /^[\s,;:("'-]*(?:and |but |while )?/.exec(folded.slice(start, at))?.[0].length ?? 0;
  return start + lead;
}

/** Where the clause around a place ends. */
export function clauseEnd(folded: string, at: number): number {
  breaks.lastIndex = 0;
  const rest = folded.slice(at);
  const match = rest.search(breaks);
  const end = match < 0 ? folded.length : at + match;
  return end - (/[\s.,;:!?)"'-]*$/.exec(folded.slice(at, end))?.[0].length ?? 0);
}
