import type { Blocks } from './blocking.ts';
import type { Prepared } from './comparator.ts';
import type { Compiled, CompiledField } from './scorer.ts';

/** A table that the generated SQL reads: its columns are whole numbers or 64-bit floats. */
export type SqlTable = { readonly name: string; readonly columns: readonly SqlColumn[]; readonly rows: () => Iterable<readonly number[]> };
export type SqlColumn = { readonly name: string; readonly type: 'INTEGER' | 'FLOAT8' };

/** Levels that SQL cannot compute: which pairs of values are asked for, and where the answers are put. */
export type SqlLevels = {
  /** Gives pairs of codes, the smaller first. */
  readonly asked: string;
  readonly table: SqlTable['name'];
  readonly columns: readonly SqlColumn[];
  readonly level: (a: number, b: number) => number;
};

/**
 * A run as SQL, in words that DuckDB, PostgreSQL and their kin share. In this order: load the tables; run `candidates`;
 * for each entry of `levels` ask, and load the levels of the pairs it gives; then `scores` gives each pair that reaches
 * the floor once, the smaller record first, with its weight in bits without the prior.
 */
export type SqlTwin = {
  readonly tables: readonly SqlTable[];
  readonly candidates: string;
  readonly levels: readonly SqlLevels[];
  readonly scores: string;
};

/** A number as every dialect reads it: to the last bit of 64. */
const float = (value: number) => `CAST('${value === Number.NEGATIVE_INFINITY ? '-1e300' : String(value)}' AS FLOAT8)`;
const integer = (name: string): SqlColumn => ({ name, type: 'INTEGER' });
const real = (name: string): SqlColumn => ({ name, type: 'FLOAT8' });

/** Writes a compiled model as SQL over its records; `blocks` are those of its keys, in their order. */
export function sqlTwin(fields: readonly Prepared[], compiled: Compiled, blocks: readonly Blocks[], floor: number): SqlTwin {
  const size = fields[0]?.column.codes.length ?? 0;
  const crossed = compiled.crossed.map((_, at) => crossedTable(compiled, at, size));
  return {
    tables: [recordsTable(compiled.fields, blocks, size), ...crossed],
    candidates: candidatesSql(compiled, blocks.length, floor),
    levels: compiled.fields.flatMap((field, f) => (field.ordered ? [] : [levelsOf(field, f)])),
    scores: scoresSql(compiled, floor),
  };
}

/** Each record: its block of each key, and of each field its code, what sharing it is worth, and its place where values are ordered. */
function recordsTable(fields: readonly CompiledField[], blocks: readonly Blocks[], size: number): SqlTable {
  const blockOf = blocks.map((own) => {
    const { starts } = own;
    const of = new Int32Array(size);
    for (let block = 0; block + 1 < starts.length; block++)
      for (let at = starts[block] ?? 0; at < (starts[block + 1] ?? 0); at++) of[own.rows[at] ?? 0] = block + 1;
    return of;
  });
  const columns = [
    integer('record'),
    ...blocks.map((_, key) => integer(`k${key}`)),
    ...fields.flatMap(({ ordered }, f) => [integer(`f${f}`), real(`s${f}`), ...(ordered ? [integer(`o${f}`)] : [])]),
  ];
  function* rows(): Generator<readonly number[]> {
    for (let record = 0; record < size; record++) {
      const cells = [record, ...blockOf.map((of) => of[record] ?? 0)];
      for (const { codes, same, ordered } of fields) {
        const code = codes[record] ?? 0;
        cells.push(code, same[code] ?? 0);
        if (ordered) cells.push(ordered.places[code] ?? 0);
      }
      yield cells;
    }
  }
  return { name: 'vigil_records', columns, rows };
}

/** What names are worth that stand crosswise in two records, before what they are worth as they stand is taken off. */
function crossedTable({ fields, crossed }: Compiled, at: number, size: number): SqlTable {
  function* rows(): Generator<readonly number[]> {
    const { a = 0, b = 0, cost = 0, shareA, shareB } = crossed[at] ?? {};
    const [first, second] = [fields[a]?.codes, fields[b]?.codes];
    const width = Math.max(shareA?.length ?? 0, shareB?.length ?? 0);
    const seen = new Set<number>();
    for (let record = 0; record < size; record++) seen.add((first?.[record] ?? 0) * width + (second?.[record] ?? 0));
    for (const pair of seen) {
      const [one, other] = [Math.floor(pair / width), pair % width];
      if (one === 0 || other === 0 || one === other || !seen.has(other * width + one)) continue;
      const common = Math.max((shareA?.[one] ?? 1) * (shareB?.[other] ?? 1), (shareA?.[other] ?? 1) * (shareB?.[one] ?? 1), 1e-12);
      yield [one, other, cost - Math.log2(common)];
    }
  }
  return { name: `vigil_crossed_${at}`, columns: [integer('one'), integer('other'), real('bits')], rows };
}

const known = (f: number) => `a.f${f} <> 0 AND b.f${f} <> 0`;

/** What a field is worth: `other` says what for two different values. */
function worth(f: number, other: string): string {
  return `CASE WHEN a.f${f} = 0 OR b.f${f} = 0 THEN ${float(0)} WHEN a.f${f} = b.f${f} THEN a.s${f} ELSE ${other} END`;
}

/** The worth of two different values by their distance. */
function byDistance({ levels, ordered }: CompiledField, f: number): string {
  const steps = (ordered?.reach ?? []).map((most, level) =>
    level === 0 ? '' : `WHEN abs(a.o${f} - b.o${f}) <= ${most} THEN ${float(levels[level] ?? 0)} `,
  );
  return `CASE ${steps.join('')}ELSE ${float(levels[ordered?.reach.length ?? 0] ?? 0)} END`;
}

const isCrossed = ({ a, b }: Compiled['crossed'][number]) =>
  `(a.f${a} <> a.f${b} AND ${known(a)} AND ${known(b)} AND a.f${a} = b.f${b} AND a.f${b} = b.f${a})`;

/** Pairs that share a block, each once, that can still reach the floor whatever their texts are like. */
function candidatesSql({ fields, crossed }: Compiled, keys: number, floor: number): string {
  const bound = fields.map((field, f) => worth(f, field.ordered ? byDistance(field, f) : float(field.best))).join(' + ');
  // A bound is never trusted to the last bit.
  const reaches = [`${bound} >= ${float(floor - 1e-3)}`, ...crossed.map(isCrossed)].join(' OR ');
  const parts = Array.from({ length: keys }, (_, key) => {
    const earlier = Array.from({ length: key }, (__, before) => ` AND NOT (a.k${before} = b.k${before} AND a.k${before} <> 0)`).join('');
    return `SELECT a.record AS a, b.record AS b FROM vigil_records a JOIN vigil_records b ON a.k${key} = b.k${key} AND a.record < b.record WHERE a.k${key} <> 0${earlier} AND (${reaches})`;
  });
  return `CREATE TABLE vigil_candidates AS ${parts.join(' UNION ALL ')}`;
}

const pairs = 'FROM vigil_candidates p JOIN vigil_records a ON a.record = p.a JOIN vigil_records b ON b.record = p.b';

function levelsOf({ level }: CompiledField, f: number): SqlLevels {
  return {
    asked: `SELECT DISTINCT least(a.f${f}, b.f${f}) AS one, greatest(a.f${f}, b.f${f}) AS other ${pairs} WHERE ${known(f)} AND a.f${f} <> b.f${f} ORDER BY 1, 2`,
    table: `vigil_levels_${f}`,
    columns: [integer('one'), integer('other'), integer('level')],
    level,
  };
}

/** The weight of each candidate: summed in the order in which the engine sums, so that it is the same to the last bit. */
function scoresSql({ fields, crossed, within }: Compiled, floor: number): string {
  const own = fields.map((field, f) => {
    if (field.ordered) return worth(f, byDistance(field, f));
    const steps = Array.from(field.levels, (bits, level) => (level === 0 ? '' : `WHEN ${level} THEN ${float(bits)} `)).join('');
    return worth(f, `CASE l${f}.level ${steps}ELSE ${float(0)} END`);
  });
  const joins = [
    ...fields.map((field, f) =>
      field.ordered ? '' : ` LEFT JOIN vigil_levels_${f} l${f} ON l${f}.one = least(a.f${f}, b.f${f}) AND l${f}.other = greatest(a.f${f}, b.f${f})`,
    ),
    ...crossed.map(
      (pair, at) => ` LEFT JOIN vigil_crossed_${at} x${at} ON x${at}.one = a.f${pair.a} AND x${at}.other = a.f${pair.b} AND ${isCrossed(pair)}`,
    ),
  ];
  const fieldColumns = own.map((expression, f) => `${expression} AS w${f}`);
  const crossedColumns = crossed.map((_, at) => `x${at}.bits AS x${at}`);
  const repeated = within.map(
    ({ fine, coarse }, at) =>
      `CASE WHEN a.f${fine} <> 0 AND a.f${fine} = b.f${fine} AND a.f${coarse} = b.f${coarse} THEN greatest(${float(0)}, a.s${coarse}) ELSE ${float(0)} END AS r${at}`,
  );
  const sum = [
    fields.map((_, f) => `w${f}`).join(' + '),
    ...crossed.map(({ a, b }, at) => ` + CASE WHEN x${at} IS NULL THEN ${float(0)} ELSE greatest(${float(0)}, x${at} - w${a} - w${b}) END`),
    ...within.map((_, at) => ` - r${at}`),
  ].join('');
  const inner = `SELECT p.a AS a, p.b AS b, ${[...fieldColumns, ...crossedColumns, ...repeated].join(', ')} ${pairs}${joins.join('')}`;
  return `SELECT a, b, weight FROM (SELECT a, b, ${sum} AS weight FROM (${inner}) parts) sums WHERE weight >= ${float(floor)} ORDER BY a, b`;
}

/** The words that make a table. */
export function createSql({ name, columns }: Pick<SqlTable, 'name' | 'columns'>): string {
  return `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(', ')})`;
}
