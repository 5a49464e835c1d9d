import type { StateList, StateRow } from '#overview';
import { type Standing, standingMarks, standingOrder } from './standing.tsx';

/** What a tile can be coloured by: each State has one of its values, each value a shape and a word. */
export type Measure = {
  readonly id: string;
  /** A short name of the record's, or the id of a message. */
  readonly name: string | { readonly words: string };
  /** How far the list goes, in the record's words. */
  readonly statement: string | null;
  readonly complete: boolean;
  /** From the surest to what is not known. */
  readonly values: readonly string[];
  readonly of: (state: StateRow) => string;
};

const shapes: Readonly<Record<string, 'yes' | 'part' | 'no' | 'ended' | 'unknown'>> = {
  ...standingMarks,
  permanent: 'yes',
  elected: 'part',
  none: 'no',
  reported: 'yes',
  'not reported': 'unknown',
};

/** The shape of a value. */
export function shapeOf(value: string): 'yes' | 'part' | 'no' | 'ended' | 'unknown' {
  return shapes[value] ?? 'unknown';
}

/** Everything the States can be shown by: each instrument, then seats on the Council, then the situations reported on. */
export function measuresOf(list: StateList): readonly Measure[] {
  return [
    ...list.instruments.map(({ id, shortName, statement, complete }): Measure => ({
      id,
      name: shortName,
      statement,
      complete,
      values: standingOrder,
      of: ({ standings }): Standing => standings[id] ?? 'not known',
    })),
    {
      id: 'council',
      name: { words: 'states.council' },
      statement: list.lists.council,
      complete: true,
      values: ['permanent', 'elected', 'none'],
      of: ({ seat }) => seat ?? 'none',
    },
    {
      id: 'situations',
      name: { words: 'states.situations' },
      statement: list.lists.situations,
      complete: false,
      values: ['reported', 'not reported'],
      of: ({ situations }) => (situations.length > 0 ? 'reported' : 'not reported'),
    },
  ];
}
