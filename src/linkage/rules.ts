import type { Clusters, Contradiction, Descent, Judgement } from './judgement.ts';

/**
 * What judgements come to, told in the order of the record of deeds: "same" joins, a later row about the same pair
 * takes the place of the earlier. A cluster's id is the id of the judgement that made it, so none is ever used twice.
 * @source ours: identity is a chain of "same"; where a chain and a "different" contradict each other the chain holds
 * and the contradiction is shown, so that no judgement "same" can ever raise a count
 */
export function clustersOf(judgements: readonly Judgement[], about: Judgement['about']): Clusters {
  const book: Book = { standing: new Map(), same: new Map(), of: new Map(), members: new Map(), lineage: [] };
  for (const judgement of inOrder(judgements, about)) take(book, judgement);
  return close(book);
}

/** The cluster of a report or mention. @source ours: who was never judged is a cluster of its own */
export function clusterOf(clusters: Pick<Clusters, 'of'>, member: string): string {
  return clusters.of.get(member) ?? member;
}

/** Each judgement once, in the order in which it came to be known. */
function inOrder(judgements: readonly Judgement[], about: Judgement['about']): readonly Judgement[] {
  const once = new Map(judgements.filter((one) => one.about === about && one.left !== one.right).map((one) => [one.id, one]));
  return [...once.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

const pairOf = ({ left, right }: Pick<Judgement, 'left' | 'right'>) => (left < right ? `${left}|${right}` : `${right}|${left}`);

/** The clusters while judgements are taken one by one. */
type Book = {
  /** The judgement that stands about each pair. */
  readonly standing: Map<string, Judgement>;
  /** Who is judged the same as whom, and by which judgement. */
  readonly same: Map<string, Map<string, string>>;
  readonly of: Map<string, string>;
  readonly members: Map<string, readonly string[]>;
  readonly lineage: Descent[];
};

function take(book: Book, judgement: Judgement): void {
  const pair = pairOf(judgement);
  const before = book.standing.get(pair);
  book.standing.set(pair, judgement);
  if (judgement.verdict === 'same') join(book, judgement);
  else if (before?.verdict === 'same') part(book, judgement);
}

function join(book: Book, judgement: Judgement): void {
  const { left, right, id } = judgement;
  neighbours(book, left).set(right, id);
  neighbours(book, right).set(left, id);
  const [a, b] = [clusterOf(book, left), clusterOf(book, right)];
  if (a === b) return;
  replace(book, [a, b], [[id, [...(book.members.get(a) ?? [left]), ...(book.members.get(b) ?? [right])]]], judgement);
}

/** A "same" was taken back: the cluster falls in two, unless another chain holds it together. */
function part(book: Book, judgement: Judgement): void {
  const { left, right, id } = judgement;
  neighbours(book, left).delete(right);
  neighbours(book, right).delete(left);
  const side = chainsFrom(book, left);
  if (side.has(right)) return;
  const cluster = clusterOf(book, left);
  const all = book.members.get(cluster) ?? [];
  const halves = [all.filter((member) => side.has(member)), all.filter((member) => !side.has(member))];
  replace(
    book,
    [cluster],
    halves.map((half, index) => [`${id}/${index + 1}`, half]),
    judgement,
  );
}

function replace(book: Book, gone: readonly string[], made: readonly (readonly [string, readonly string[]])[], by: Judgement): void {
  for (const cluster of gone) book.members.delete(cluster);
  for (const [cluster, members] of made) {
    book.members.set(cluster, members);
    for (const member of members) book.of.set(member, cluster);
    book.lineage.push({ cluster, from: gone, by: by.id, position: by.position });
  }
}

function neighbours(book: Book, member: string): Map<string, string> {
  const found = book.same.get(member) ?? new Map<string, string>();
  book.same.set(member, found);
  return found;
}

/** Everyone reached from a member by "same", with the chain of judgements that leads there. */
function chainsFrom(book: Book, start: string): ReadonlyMap<string, readonly string[]> {
  const chains = new Map<string, readonly string[]>([[start, []]]);
  for (const [member, chain] of chains) for (const [next, by] of book.same.get(member) ?? []) if (!chains.has(next)) chains.set(next, [...chain, by]);
  return chains;
}

function close(book: Book): Clusters {
  const contradictions: Contradiction[] = [];
  const unsure: (readonly [string, string])[] = [];
  for (const { verdict, left, right, id } of book.standing.values()) {
    const together = clusterOf(book, left) === clusterOf(book, right);
    if (verdict === 'different' && together) contradictions.push({ left, right, different: id, same: chainsFrom(book, left).get(right) ?? [] });
    if (verdict === 'unsure' && !together) unsure.push(left < right ? [left, right] : [right, left]);
  }
  const members = new Map([...book.members].map(([cluster, all]) => [cluster, [...all].sort()]));
  return { of: book.of, members, lineage: book.lineage, contradictions, unsure };
}
