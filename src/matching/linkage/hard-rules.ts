/**
 * Rules that no likeness outweighs.
 * @source ours: a person's decision binds the machine, and what cannot be is never proposed
 */
export type HardRules = {
  /** Pairs that a person judged to be one. */
  readonly same: readonly (readonly [number, number])[];
  /** Pairs that a person judged to be two. Where "same" and "different" meet in a chain of records, "different" holds. */
  readonly different: readonly (readonly [number, number])[];
  /** For each record the list it stands in if that list is known to be free of duplicates, else -1. */
  readonly cleanList: Int32Array | null;
  /** Whether two records state certain facts that exclude each other. */
  readonly exclude: ((a: number, b: number) => boolean) | null;
};

/** No rules. */
export const noRules: HardRules = { same: [], different: [], cleanList: null, exclude: null };

/** The rules inside one component, its records numbered from 0: which groups may be joined. */
export type Joining = {
  readonly may: (one: number, other: number) => boolean;
  /** Group `other` has become part of `one`. */
  readonly joined: (one: number, other: number) => void;
};

const free: Joining = { may: () => true, joined: () => undefined };

/** Looks judgements up by record. */
export type Judgements = { readonly same: ReadonlyMap<number, readonly number[]>; readonly different: ReadonlyMap<number, readonly number[]> };

/** Judgements by record, each pair under both of its records. */
export function judgementsOf({ same, different }: HardRules): Judgements {
  const byRecord = (pairs: HardRules['same']) => {
    const found = new Map<number, number[]>();
    for (const [a, b] of pairs) {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const list = found.get(one);
        if (list) list.push(other);
        else found.set(one, [other]);
      }
    }
    return found;
  };
  return { same: byRecord(same), different: byRecord(different) };
}

/** The rules for the records of one component. */
export function joiningOf(rows: readonly number[], rules: HardRules, { different }: Judgements): Joining {
  const { cleanList, exclude } = rules;
  if (cleanList === null && exclude === null && !rows.some((row) => different.has(row))) return free;
  const places = new Map(rows.map((row, at) => [row, at]));
  const apart = rows.map((row) => new Set((different.get(row) ?? []).flatMap((other) => places.get(other) ?? [])));
  for (let one = 0; one < rows.length; one++) {
    for (let other = one + 1; other < rows.length; other++) {
      const a = rows[one] ?? 0;
      const b = rows[other] ?? 0;
      const list = cleanList?.[a] ?? -1;
      if ((list < 0 || list !== cleanList?.[b]) && exclude?.(a, b) !== true) continue;
      apart[one]?.add(other);
      apart[other]?.add(one);
    }
  }
  return {
    may: (one, other) => apart[one]?.has(other) !== true,
    joined: (one, other) => {
      for (const enemy of apart[other] ?? []) {
        apart[one]?.add(enemy);
        apart[enemy]?.add(one);
      }
    },
  };
}
