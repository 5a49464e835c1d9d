import type { Counted } from '#counting';

/**
 * Children spoken of singly in the findings of a count, told apart in three ways: nobody linked to anybody, as people
 * judged, and as they truly are. Held against each other this says what linking is worth.
 */
export type ChildrenCompared = { readonly unlinked: number; readonly judged: number; readonly truly: number };

/**
 * Compares what was counted with the truth; `truly` says of each mention which child it is (see `trueClusters`). Any
 * other grouping of the mentions can be given in place of the judgements.
 */
export function compareChildren(
  counted: readonly Pick<Counted, 'children'>[],
  truly: ReadonlyMap<string, string>,
  grouped: (mention: string, judged: string) => string = (_, judged) => judged,
): ChildrenCompared {
  const all = counted.flatMap(({ children }) => children);
  const different = (childOf: (one: (typeof all)[number]) => string) => new Set(all.map(childOf)).size;
  return {
    unlinked: different(({ mention }) => mention),
    judged: different(({ mention, child }) => grouped(mention, child)),
    truly: different(({ mention }) => truly.get(mention) ?? mention),
  };
}
