import type { Occurrence } from '#incidents';

type When = Extract<Occurrence, { kind: 'once' }>['on'];

/** A date as exactly as it is known; between two days, both. */
const one = ({ text, from, to }: When): string => text || `${from}/${to}`;

/** When something happened, as a document has it. */
export function dayText(occurred: Occurrence): string {
  if (occurred.kind === 'once') return one(occurred.on);
  return `${one(occurred.began)} – ${occurred.ended === 'ongoing' ? '…' : one(occurred.ended)}`;
}
