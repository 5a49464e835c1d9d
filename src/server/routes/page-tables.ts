import { ok, refuse } from '#kernel';
import {
  instrumentPage,
  overviewCards,
  resolutionPage,
  type ShownAction,
  type ShownVote,
  speak,
  type StateOfInstrument,
  timeline,
  type TimelineEntry,
} from '#overview';
import { pageCalls, type Records } from '#overview/server';
import { type Column, type ColumnOf, tableOf } from '#publishing';
import type { WithRecord } from '../app.ts';
import type { TableContext, TableRoute } from '../table-route.ts';
import { withValue } from './pages.ts';

type Columns<Row> = (context: TableContext) => readonly ColumnOf<Row>[];

const voteColumns: Columns<ShownVote> = ({ say, locale }) => [
  { id: 'iso3', label: say('column.iso3'), kind: 'text', cell: ({ iso3 }) => iso3 },
  { id: 'state', label: say('column.state'), kind: 'text', cell: ({ names }) => names[locale] },
  { id: 'vote', label: say('column.vote'), kind: 'text', cell: ({ vote }) => vote },
  { id: 'basis', label: say('column.basis'), kind: 'text', cell: ({ basis }) => basis },
  { id: 'url', label: say('column.url'), kind: 'address', cell: ({ sources }) => sources.map(({ url }) => url).join(' ') },
];

type StateAction = { readonly state: StateOfInstrument; readonly action: ShownAction };

const actionColumns: Columns<StateAction> = ({ say, locale }) => [
  { id: 'iso3', label: say('column.iso3'), kind: 'text', cell: ({ state }) => state.iso3 },
  { id: 'state', label: say('column.state'), kind: 'text', cell: ({ state }) => state.names[locale] },
  { id: 'action', label: say('column.action'), kind: 'text', cell: ({ action }) => action.action },
  { id: 'date', label: say('column.date'), kind: 'date', cell: ({ action }) => action.date.date },
  { id: 'not_before', label: say('column.not_before'), kind: 'date', cell: ({ action }) => action.date.notBefore },
  { id: 'not_after', label: say('column.not_after'), kind: 'date', cell: ({ action }) => action.date.notAfter },
  { id: 'computed', label: say('column.computed'), kind: 'yes-no', cell: ({ action }) => action.computed },
  { id: 'declared_age', label: say('column.declared_age'), kind: 'number', cell: ({ action }) => action.declaredAge },
  { id: 'standing', label: say('column.standing'), kind: 'text', cell: ({ action }) => action.standing },
  { id: 'why', label: say('column.why'), kind: 'text', cell: ({ action }) => action.why },
  { id: 'said_by', label: say('column.said_by'), kind: 'text', cell: ({ action }) => action.saidBy },
  { id: 'url', label: say('column.url'), kind: 'address', cell: ({ action }) => action.sources.map(({ url }) => url).join(' ') },
  { id: 'note', label: say('column.note'), kind: 'text', cell: ({ action }) => action.note },
];

const entryColumns: Columns<TimelineEntry> = ({ say, locale }) => [
  { id: 'date', label: say('column.date'), kind: 'date', cell: ({ date }) => date.date },
  { id: 'not_before', label: say('column.not_before'), kind: 'date', cell: ({ date }) => date.notBefore },
  { id: 'not_after', label: say('column.not_after'), kind: 'date', cell: ({ date }) => date.notAfter },
  { id: 'kind', label: say('column.kind'), kind: 'text', cell: ({ kind }) => kind },
  { id: 'what', label: say('column.what'), kind: 'text', cell: ({ said }) => speak(said, { locale, say, day: (day) => day }) },
  { id: 'detail', label: say('column.detail'), kind: 'text', cell: ({ detail }) => detail },
  { id: 'symbol', label: say('column.symbol'), kind: 'text', cell: ({ symbol }) => symbol },
  { id: 'url', label: say('column.url'), kind: 'address', cell: ({ sources }) => sources.map(({ url }) => url).join(' ') },
  { id: 'note', label: say('column.note'), kind: 'text', cell: ({ note }) => note },
];

/** Binds the tables of the pages, and every table of the record, as files. */
export function bindPageTables(tableRoute: TableRoute, withRecord: WithRecord, records: Records): void {
  tableRoute(
    { ...pageCalls.resolution, id: 'resolution-votes', path: '/resolutions/:resolution/votes', summary: 'The votes on one resolution.' },
    async ({ resolution, edition }, context) => {
      const record = await withRecord(edition);
      if (!record.ok) return record;
      const page = resolutionPage(record.value, resolution);
      if (!page.ok) return page;
      const { number, symbol, roll } = page.value;
      const title = context.say('table.resolution-votes', { symbol });
      const about = context.about(record.value, { name: `votes-${number}`, title, path: `/resolutions/${number}`, from: ['council/votes'] });
      return ok(tableOf(about, voteColumns(context), roll.votes));
    },
  );
  tableRoute(
    {
      ...pageCalls.instrument,
      id: 'instrument-states',
      path: '/instruments/:instrument/states',
      summary: 'What each State did about one instrument.',
    },
    async ({ instrument, edition }, context) => {
      const record = await withRecord(edition);
      if (!record.ok) return record;
      const page = instrumentPage(record.value, instrument);
      if (!page.ok) return page;
      const { id, names, states } = page.value;
      const title = context.say('table.instrument-states', { instrument: names[context.locale] });
      const from = ['commitments/commitments', 'commitments/instruments'];
      const about = context.about(record.value, { name: `states-${id.toLowerCase()}`, title, path: `/instruments/${id}`, from });
      const rows = states.flatMap((state) => state.actions.map((action) => ({ state, action })));
      return ok(tableOf(about, actionColumns(context), rows));
    },
  );
  tableRoute(pageCalls.timeline, async ({ kind, state, edition }, context) => {
    const record = await withRecord(edition);
    if (!record.ok) return record;
    const line = timeline(record.value, { kinds: kind, state });
    if (!line.ok) return line;
    const rows = [...line.value.years.flatMap(({ entries, yearOnly, during }) => [...entries, ...yearOnly, ...during]), ...line.value.undated];
    const about = context.about(record.value, {
      name: 'timeline',
      title: context.say('table.timeline'),
      path: '/timeline',
      from: ['council/milestones'],
    });
    return ok(tableOf(about, entryColumns(context), rows));
  });
  bindRecordTables(tableRoute, withRecord, records);
}

/** Each table of the record as it was loaded, in the columns of its own file. */
function bindRecordTables(tableRoute: TableRoute, withRecord: WithRecord, records: Records): void {
  tableRoute(pageCalls.recordTable, async ({ room, table, column, value, edition }, context) => {
    const record = await withRecord(edition);
    if (!record.ok) return record;
    const name = `${room}/${table}`;
    const loaded = await records.table(record.value, name);
    const described = record.value.tables.get(name);
    if (!loaded || !described) return refuse(overviewCards.noSuchTable, { table: name });
    const rows = loaded.rows.filter(withValue(loaded.columns, column, value));
    const notes = column === undefined || value === undefined ? [] : [context.say('table.rows-where', { column, value })];
    const about = context.about(record.value, {
      name: name.replace('/', '-').replaceAll('_', '-'),
      title: described.title,
      path: '/record',
      from: [name],
      notes,
    });
    return ok({
      ...about,
      columns: loaded.columns.map((id, at) =>
        plainColumn(
          id,
          rows.map((row) => row[at] ?? null),
        ),
      ),
      rows,
    });
  });
}

/** A column named as in the file; it holds numbers where every cell that is not empty does. */
function plainColumn(id: string, cells: readonly (string | number | null)[]): Column {
  const held = cells.filter((cell) => cell !== null);
  const isNumber = held.length > 0 && held.every((cell) => typeof cell === 'number');
  return { id, label: id, kind: isNumber ? 'number' : id === 'url' ? 'address' : 'text' };
}
