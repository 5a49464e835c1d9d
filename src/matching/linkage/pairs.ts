/** Pairs of records with their weights, each pair once, in ascending order. */
export type Pairs = { readonly a: Int32Array; readonly b: Int32Array; readonly weight: Float32Array };

/** A store that grows as pairs come. */
export type PairStore = {
  readonly add: (a: number, b: number, weight: number) => void;
  readonly size: () => number;
  /** The pairs in ascending order. */
  readonly finish: () => Pairs;
};

/** Makes an empty store of pairs. */
export function makePairStore(): PairStore {
  let a = new Int32Array(1024);
  let b = new Int32Array(1024);
  let weight = new Float32Array(1024);
  let used = 0;
  const add: PairStore['add'] = (first, second, bits) => {
    if (used === a.length) {
      a = widened(a, new Int32Array(used * 2));
      b = widened(b, new Int32Array(used * 2));
      weight = widened(weight, new Float32Array(used * 2));
    }
    a[used] = first;
    b[used] = second;
    weight[used++] = bits;
  };
  return { add, size: () => used, finish: () => sorted({ a: a.subarray(0, used), b: b.subarray(0, used), weight: weight.subarray(0, used) }) };
}

function widened<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Pairs sorted by their first record, then by their second: two counting passes. */
export function sorted(pairs: Pairs): Pairs {
  const size = pairs.a.length;
  const order = orderedBy(pairs.a, orderedBy(pairs.b, null));
  const made = { a: new Int32Array(size), b: new Int32Array(size), weight: new Float32Array(size) };
  for (let at = 0; at < size; at++) {
    const from = order[at] ?? 0;
    made.a[at] = pairs.a[from] ?? 0;
    made.b[at] = pairs.b[from] ?? 0;
    made.weight[at] = pairs.weight[from] ?? 0;
  }
  return made;
}

function orderedBy(keys: Int32Array, before: Int32Array | null): Int32Array {
  let most = 0;
  for (const key of keys) if (key > most) most = key;
  const starts = new Int32Array(most + 2);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key <= most; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const from = before === null ? at : (before[at] ?? 0);
    const key = keys[from] ?? 0;
    const place = starts[key] ?? 0;
    order[place] = from;
    starts[key] = place + 1;
  }
  return order;
}

/** Components: for each record the first record of its component, pairs of at least a weight being edges. */
export function componentsOf(size: number, { a, b, weight }: Pairs, least: number): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, row) => row);
  const find = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? 0] ?? 0;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  for (let at = 0; at < a.length; at++) {
    if ((weight[at] ?? 0) < least) continue;
    const one = find(a[at] ?? 0);
    const other = find(b[at] ?? 0);
    if (one < other) parent[other] = one;
    else if (other < one) parent[one] = other;
  }
  for (let row = 0; row < size; row++) parent[row] = find(row);
  return parent;
}
