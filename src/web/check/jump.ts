/** The places that a reader jumps between: a claim's words in the text, and its answer. */
export const quoteId = (number: number) => `words-${number + 1}`;
export const claimId = (number: number) => `answer-${number + 1}`;

/** Goes to a place of the page and puts the keyboard there, without a trace in the address. */
export function jumpTo(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
