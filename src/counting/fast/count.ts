import { ageBands, type Sex, sexes, violationTypes } from '#incidents';
import type { Window } from '#verification';
import type { BoundReason, CountRow } from '../row.ts';
import { everySituation } from '../row.ts';
import { type Count, count, rowKey, situationsOf } from '../rules/count.ts';
import { countingRule, typesOf } from '../rules/rule.ts';
import { standingFindings } from '../rules/selection.ts';
import type { Snapshot } from '../snapshot.ts';
import { fastAnnualTables } from './annual.ts';
import { childColumn, type Columns, columnsOf } from './columns.ts';
import { ruleColumn, standingColumn } from './sums.ts';

const made = new WeakMap<Snapshot, Columns>();

/** The columns of a snapshot, made once. */
function columnsIn(snapshot: Snapshot): Columns {
  const columns = made.get(snapshot) ?? columnsOf(standingFindings(snapshot).map((finding) => ({ finding })));
  made.set(snapshot, columns);
  return columns;
}

/** The same rows and reasons as `count` gives, on columns: for caseloads of many findings. A property holds the two together. */
export function fastCount(snapshot: Snapshot, window: Window, situation: string | null = null): Count {
  const columns = columnsIn(snapshot);
  const { asKnownOn, children } = snapshot;
  const tables = fastAnnualTables(columns, { window, asKnownOn, children });
  const situations = situation === null ? situationsOf(snapshot) : [situation];
  const scopes = situations.length > 1 ? [everySituation, ...situations] : situations;
  const [only] = columns.situations.length === 1 ? columns.situations : [];
  const rows = scopes.flatMap((scope): readonly CountRow[] => {
    // Where one situation alone has findings, its rows are also those of all.
    const from = scope === everySituation ? (only ?? scope) : scope;
    const own = tables.get(from)?.rows.filter((row) => row.situation === from);
    // Of a situation without findings there are no columns: its rows are of nothing.
    if (!own || own.length === 0) return count({ asKnownOn, findings: [], children }, window, scope).rows;
    return from === scope ? own : own.map((row) => ({ ...row, situation: scope }));
  });
  const why = reasonsIn(columns, snapshot, window);
  const because = rows.flatMap((row) => {
    const reasons = row.lower === row.upper ? [] : why(row);
    return reasons.length > 0 ? [{ row: rowKey(row), reasons }] : [];
  });
  return { rows, because };
}

/** Why bounds are apart, from what the tallies of a situation and type leave open. */
type Open = { readonly numbers: Uint8Array; readonly bounds: Uint8Array };

function reasonsIn(columns: Columns, snapshot: Snapshot, window: Window): (row: CountRow) => readonly BoundReason[] {
  const standing = standingColumn(columns, window, Number.MAX_VALUE);
  const open = openIn(columns, standing);
  const isUnsure = unsureIn(columns, snapshot, standing);
  const { byChild } = ruleColumn(countingRule);
  return ({ situation, violation, unit, sex }) => {
    if (unit !== 'children') return ['tally bounds'];
    const numbered = columns.situations.indexOf(situation);
    const within = situation === everySituation ? [...columns.situations.keys()] : numbered < 0 ? [] : [numbered];
    const types = typesOf(violation, countingRule)
      .map((type) => violationTypes.indexOf(type))
      .filter((type) => byChild[type]);
    const of: readonly Sex[] = sex === null || sex === 'unknown' ? sexes : [sex];
    const some = (flags: Uint8Array) =>
      within.some((one) => types.some((type) => of.some((each) => flags[placeOf(one, type, sexes.indexOf(each))] === 1)));
    const found: BoundReason[] = [];
    if (some(open.numbers)) found.push('numbers only');
    if (some(open.bounds)) found.push('tally bounds');
    if (isUnsure(situation === everySituation ? null : numbered, types)) found.push('unsure');
    return found;
  };
}

const placeOf = (situation: number, type: number, sex: number) => (situation * violationTypes.length + type) * sexes.length + sex;

function openIn(columns: Columns, standing: Int8Array): Open {
  const places = columns.situations.length * violationTypes.length * sexes.length;
  const [numbers, bounds] = [new Uint8Array(places), new Uint8Array(places)];
  for (let row = 0; row < columns.size; row++) {
    if ((standing[row] ?? -1) < 0) continue;
    const end = columns.cellStart[row + 1] ?? 0;
    for (let cell = columns.cellStart[row] ?? 0; cell < end; cell++) {
      const sex = Math.floor((columns.cellKind[cell] ?? 0) / ageBands.length);
      const place = placeOf(columns.situation[row] ?? 0, columns.type[row] ?? 0, sex);
      const most = columns.cellMost[cell] ?? 0;
      if (most > (columns.cellNamed[cell] ?? 0)) numbers[place] = 1;
      if (most !== columns.cellLeast[cell]) bounds[place] = 1;
    }
  }
  return { numbers, bounds };
}

/** Whether two children of whom it cannot be said whether they are one both stand in rows of these types. */
function unsureIn(columns: Columns, { children }: Snapshot, standing: Int8Array): (situation: number | null, types: readonly number[]) => boolean {
  const { of, unsure } = childColumn(columns, children);
  const masks = new Map<number | null, Int32Array>();
  const maskOf = (situation: number | null) => {
    const mask = masks.get(situation) ?? typesOfChildren(columns, standing, of, situation);
    masks.set(situation, mask);
    return mask;
  };
  return (situation, types) => {
    if (unsure.length === 0) return false;
    const mask = maskOf(situation);
    const wanted = types.reduce((bits, type) => bits | (1 << type), 0);
    for (let pair = 0; pair < unsure.length; pair += 2) {
      const [left, right] = [unsure[pair] ?? 0, unsure[pair + 1] ?? 0];
      if (left !== right && (mask[left] ?? 0) & wanted && (mask[right] ?? 0) & wanted) return true;
    }
    return false;
  };
}

/** For each child the types of the rows in which it stands, as bits. */
function typesOfChildren(columns: Columns, standing: Int8Array, of: Int32Array, situation: number | null): Int32Array {
  const mask = new Int32Array(of.length);
  for (let row = 0; row < columns.size; row++) {
    if ((standing[row] ?? -1) < 0 || (situation !== null && columns.situation[row] !== situation)) continue;
    const end = columns.childStart[row + 1] ?? 0;
    for (let at = columns.childStart[row] ?? 0; at < end; at++) {
      const child = of[columns.childMention[at] ?? 0] ?? 0;
      mask[child] = (mask[child] ?? 0) | (1 << (columns.type[row] ?? 0));
    }
  }
  return mask;
}
