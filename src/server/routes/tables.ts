import { type ComparedState, comparison, type PublicRecord, type StateCard, stateCard, stateList, type StateRow } from '#overview';
import { overviewCalls } from '#overview/server';
import type { Result } from '#kernel';
import { type ColumnOf, tableOf } from '#publishing';
import type { WithRecord } from '../app.ts';
import type { TableContext, TableRoute } from '../table-route.ts';

type StateVote = StateCard['council']['votes'][number];
type Sponsored = StateCard['council']['sponsored'][number];
type Commitment = StateCard['commitments'][number];

const addresses = (sources: readonly { readonly url: string }[]) => sources.map(({ url }) => url).join(' ');

function voteColumns({ say }: TableContext): readonly ColumnOf<StateVote>[] {
  return [
    { id: 'resolution', label: say('column.resolution'), kind: 'text', cell: ({ resolution }) => resolution },
    { id: 'adopted', label: say('column.adopted'), kind: 'date', cell: ({ adopted }) => adopted },
    { id: 'vote', label: say('column.vote'), kind: 'text', cell: ({ vote }) => vote },
    { id: 'basis', label: say('column.basis'), kind: 'text', cell: ({ basis }) => basis },
    { id: 'url', label: say('column.url'), kind: 'address', cell: ({ sources }) => addresses(sources) },
  ];
}

function sponsoredColumns({ say }: TableContext): readonly ColumnOf<Sponsored>[] {
  return [
    { id: 'resolution', label: say('column.resolution'), kind: 'text', cell: ({ resolution }) => resolution },
    { id: 'adopted', label: say('column.adopted'), kind: 'date', cell: ({ adopted }) => adopted },
    { id: 'role', label: say('column.role'), kind: 'text', cell: ({ role }) => role },
    { id: 'said_by', label: say('column.said_by'), kind: 'text', cell: ({ saidBy }) => saidBy },
    { id: 'note', label: say('column.note'), kind: 'text', cell: ({ note }) => note },
    { id: 'url', label: say('column.url'), kind: 'address', cell: ({ sources }) => addresses(sources) },
  ];
}

function commitmentColumns({ say }: TableContext): readonly ColumnOf<Commitment>[] {
  return [
    { id: 'instrument', label: say('column.instrument'), kind: 'text', cell: ({ instrument }) => instrument },
    { id: 'action', label: say('column.action'), kind: 'text', cell: ({ action }) => action },
    { id: 'date', label: say('column.date'), kind: 'date', cell: ({ date }) => date },
    { id: 'not_before', label: say('column.not_before'), kind: 'date', cell: ({ notBefore }) => notBefore },
    { id: 'not_after', label: say('column.not_after'), kind: 'date', cell: ({ notAfter }) => notAfter },
    { id: 'computed', label: say('column.computed'), kind: 'text', cell: ({ computed }) => (computed ? 'yes' : 'no') },
    { id: 'declared_age', label: say('column.declared_age'), kind: 'number', cell: ({ declaredAge }) => declaredAge },
    { id: 'standing', label: say('column.standing'), kind: 'text', cell: ({ standing }) => standing },
    { id: 'why', label: say('column.why'), kind: 'text', cell: ({ why }) => why },
    { id: 'said_by', label: say('column.said_by'), kind: 'text', cell: ({ saidBy }) => saidBy },
    { id: 'note', label: say('column.note'), kind: 'text', cell: ({ note }) => note },
    { id: 'url', label: say('column.url'), kind: 'address', cell: ({ sources }) => addresses(sources) },
  ];
}

/** The parts of a State's card that leave as files: which rows, under which columns, from which tables of the record. */
function bindState(tableRoute: TableRoute, withRecord: WithRecord): void {
  const bind = <Row>(
    part: string,
    summary: string,
    from: readonly string[],
    columns: (context: TableContext) => readonly ColumnOf<Row>[],
    rows: (card: StateCard) => readonly Row[],
  ) =>
    tableRoute({ ...overviewCalls.state, id: `state-${part}`, path: `/states/:state/${part}`, summary }, async ({ state, edition }, context) => {
      const record = await withRecord(edition);
      if (!record.ok) return record;
      const card = stateCard(record.value, state);
      if (!card.ok) return card;
      const { iso3, names } = card.value.about;
      const title = context.say(`table.${part}`, { state: names[context.locale] });
      const about = context.about(record.value, { name: `${part}-${iso3.toLowerCase()}`, title, path: `/states/${iso3}`, from });
      return { ok: true, value: tableOf(about, columns(context), rows(card.value)) };
    });
  bind(
    'votes',
    'The votes of one State on resolutions of the theme.',
    ['council/votes', 'council/resolutions'],
    voteColumns,
    (card) => card.council.votes,
  );
  bind(
    'sponsored',
    'The resolutions one State sponsored, and who says so.',
    ['council/sponsors'],
    sponsoredColumns,
    (card) => card.council.sponsored,
  );
  bind(
    'commitments',
    'What one State did about each instrument, and when.',
    ['commitments/commitments'],
    commitmentColumns,
    (card) => card.commitments,
  );
}

type Compared = Pick<StateRow, 'iso3' | 'names' | 'standings'> | ComparedState;

function standingColumns(
  instruments: readonly { readonly id: string; readonly shortName: string }[],
  { say, locale }: TableContext,
): readonly ColumnOf<Compared>[] {
  return [
    { id: 'iso3', label: say('column.iso3'), kind: 'text', cell: ({ iso3 }) => iso3 },
    { id: 'state', label: say('column.state'), kind: 'text', cell: ({ names }) => names[locale] },
    ...instruments.map(({ id, shortName }): ColumnOf<Compared> => ({
      id: id.toLowerCase(),
      label: shortName,
      kind: 'text',
      cell: ({ standings }) => standings[id] ?? 'not known',
    })),
  ];
}

/** Binds the tables of the pages of States as files: `…/<thing>.csv`, `.xlsx`, `.json`, `.zip`. */
export function bindTables(tableRoute: TableRoute, withRecord: WithRecord): void {
  bindState(tableRoute, withRecord);
  tableRoute({ ...overviewCalls.states, id: 'states-table', path: '/states/all' }, async ({ edition }, context) => {
    const record = await withRecord(edition);
    if (!record.ok) return record;
    const list = stateList(record.value);
    return standingsTable(
      record.value,
      context,
      { name: 'states', title: context.say('table.states'), path: '/states' },
      list.instruments,
      list.states,
    );
  });
  tableRoute(
    { ...overviewCalls.comparison, id: 'comparison-table', path: '/states/:state/compared' },
    async ({ state, with: wanted, edition }, context) => {
      const record = await withRecord(edition);
      if (!record.ok) return record;
      const compared = comparison(record.value, state, wanted);
      if (!compared.ok) return compared;
      const { iso3, names } = compared.value.state;
      const path = `/states/${iso3}/compare?with=${compared.value.with.id}`;
      const about = { name: `comparison-${iso3.toLowerCase()}`, title: context.say('table.comparison', { state: names[context.locale] }), path };
      return standingsTable(record.value, context, about, compared.value.instruments, compared.value.members);
    },
  );
}

function standingsTable(
  record: PublicRecord,
  context: TableContext,
  about: { readonly name: string; readonly title: string; readonly path: string },
  instruments: readonly { readonly id: string; readonly shortName: string }[],
  rows: readonly Compared[],
): Result<ReturnType<typeof tableOf>> {
  const from = ['commitments/commitments', 'commitments/instrument_completeness'];
  return { ok: true, value: tableOf(context.about(record, { ...about, from }), standingColumns(instruments, context), rows) };
}
