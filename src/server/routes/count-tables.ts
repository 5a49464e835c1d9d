import { type CountRow, everySituation, type MatrixCell, type MatrixRow, otherParts } from '#counting';
import { countingCalls as calls } from '#counting/server';
import { ok } from '#kernel';
import { type ColumnOf, tableOf } from '#publishing';
import { figuresOf, matrixOf } from '../casework/figures.ts';
import { caseNames } from '../casework/names.ts';
import type { CaseTableContext, makeCaseTables } from '../casework/tables.ts';
import type { Ground } from '../ground.ts';

type Say = CaseTableContext['say'];

const rowColumns = (say: Say): readonly ColumnOf<CountRow>[] => [
  { id: 'situation', label: say('shell.count.head.situation'), kind: 'text', cell: ({ situation }) => situation },
  { id: 'violation', label: say('shell.count.head.violation'), kind: 'text', cell: ({ violation }) => violation },
  { id: 'violation_name', label: say('figures-file.name'), kind: 'text', cell: ({ violation }) => say(`recorded-type.${violation}`) },
  { id: 'unit', label: say('shell.count.head.unit'), kind: 'text', cell: ({ unit }) => unit },
  { id: 'sex', label: say('shell.count.head.sex'), kind: 'text', cell: ({ sex }) => sex },
  { id: 'committed', label: say('counted.committed'), kind: 'number', cell: ({ committed }) => committed },
  { id: 'late', label: say('counted.late'), kind: 'number', cell: ({ late }) => late },
  { id: 'cannot_tell', label: say('counted.cannot-tell'), kind: 'number', cell: ({ cannotTell }) => cannotTell },
  { id: 'total', label: say('counted.total'), kind: 'number', cell: ({ total }) => total },
  { id: 'lower', label: say('counted.lower'), kind: 'number', cell: ({ lower }) => lower },
  { id: 'upper', label: say('counted.upper'), kind: 'number', cell: ({ upper }) => upper },
  { id: 'from', label: say('figures-file.from'), kind: 'date', cell: ({ period }) => period.from },
  { id: 'to', label: say('figures-file.to'), kind: 'date', cell: ({ period }) => period.to },
  { id: 'cut_off', label: say('figures-file.cut-off'), kind: 'date', cell: ({ period }) => period.cutOff },
  { id: 'as_known_on', label: say('figures-file.known'), kind: 'date', cell: ({ asKnownOn }) => asKnownOn },
  { id: 'rule', label: say('figures-file.rule'), kind: 'text', cell: ({ rule }) => rule },
  { id: 'rule_version', label: say('figures-file.version'), kind: 'text', cell: ({ ruleVersion }) => ruleVersion },
];

type CellOfRow = { readonly row: MatrixRow; readonly cell: MatrixCell };

const cellColumns = (say: Say, over: string, nameOf: (key: string) => string): readonly ColumnOf<CellOfRow>[] => [
  { id: over, label: say(`figures-file.over.${over}`), kind: 'text', cell: ({ row }) => row.key },
  { id: `${over}_name`, label: say('figures-file.name'), kind: 'text', cell: ({ row }) => nameOf(row.key) },
  { id: 'violation', label: say('shell.count.head.violation'), kind: 'text', cell: ({ cell }) => cell.violation },
  { id: 'unit', label: say('shell.count.head.unit'), kind: 'text', cell: ({ cell }) => cell.unit },
  { id: 'committed', label: say('counted.committed'), kind: 'number', cell: ({ cell }) => cell.committed },
  { id: 'late', label: say('counted.late'), kind: 'number', cell: ({ cell }) => cell.late },
  { id: 'cannot_tell', label: say('counted.cannot-tell'), kind: 'number', cell: ({ cell }) => cell.cannotTell },
  { id: 'total', label: say('counted.total'), kind: 'number', cell: ({ cell }) => cell.total },
  { id: 'lower', label: say('counted.lower'), kind: 'number', cell: ({ cell }) => cell.lower },
  { id: 'upper', label: say('counted.upper'), kind: 'number', cell: ({ cell }) => cell.upper },
  { id: 'open', label: say('figures-file.open'), kind: 'number', cell: ({ cell }) => cell.open },
];

/** Binds the figures of a situation and the matrix as files to take home. */
export function bindCountTables(caseTable: ReturnType<typeof makeCaseTables>, ground: Ground): void {
  const { db } = ground;
  caseTable(calls.view, async (input, { say, locale, about }, actor) => {
    const view = await figuresOf(db, input, actor);
    if (!view.ok) return view;
    const { situation, period, rows } = view.value;
    const where = (await caseNames(ground, situation)).situationName(locale);
    const title = say('figures-file.title', { where, period });
    const page = `/work/${encodeURIComponent(situation)}/counts?period=${period}&asKnownOn=${view.value.asKnownOn}`;
    return ok(tableOf(about(view.value, { name: `figures-${situation}-${period.toLowerCase()}`, title, path: page }), rowColumns(say), rows));
  });
  caseTable(calls.matrix, async (input, { say, locale, about }, actor) => {
    const view = await matrixOf(db, input, actor);
    if (!view.ok) return view;
    const { over, measure, sex, situation } = input;
    const names = situation === undefined ? null : await caseNames(ground, situation);
    const nameOf = (key: string): string => {
      if ((otherParts as readonly string[]).includes(key)) return say(`part.${key}`);
      if (over === 'situation') return key === everySituation ? say('figures-file.every-situation') : key;
      if (over === 'age') return say(`age-band.${key}`);
      if (over === 'party') return names?.partyName(key, locale) ?? key;
      return over === 'place' ? (names?.placeName([key], locale) ?? key) : key;
    };
    const where = names?.situationName(locale) ?? say('figures-file.every-situation');
    const title = say('figures-file.title', { where, period: view.value.period });
    const query = new URLSearchParams({ over, measure, ...(sex && { sex }), period: view.value.period, asKnownOn: view.value.asKnownOn });
    const page = `/work/${situation === undefined ? '' : `${encodeURIComponent(situation)}/`}counts?${query.toString()}`;
    const cells = view.value.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
    return ok(tableOf(about(view.value, { name: `figures-by-${over}`, title, path: page }), cellColumns(say, over, nameOf), cells));
  });
}
