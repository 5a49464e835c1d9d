import { type StateCard, stateCard } from '#overview';
import { overviewCalls } from '#overview/server';
import { type ColumnOf, tableOf } from '#publishing';
import type { WithRecord } from '../app.ts';
import type { TableContext, TableRoute } from '../table-route.ts';

type StateVote = StateCard['council']['votes'][number];

function voteColumns({ say }: TableContext): readonly ColumnOf<StateVote>[] {
  return [
    { id: 'resolution', label: say('column.resolution'), kind: 'text', cell: ({ resolution }) => resolution },
    { id: 'adopted', label: say('column.adopted'), kind: 'date', cell: ({ adopted }) => adopted },
    { id: 'vote', label: say('column.vote'), kind: 'text', cell: ({ vote }) => vote },
    { id: 'basis', label: say('column.basis'), kind: 'text', cell: ({ basis }) => basis },
    { id: 'url', label: say('column.url'), kind: 'address', cell: ({ sources }) => sources.map(({ url }) => url).join(' ') },
  ];
}

/** Binds the tables of the pages as files: `…/<thing>.csv`, `.xlsx`, `.json`, `.zip`. */
export function bindTables(tableRoute: TableRoute, withRecord: WithRecord): void {
  tableRoute(
    { ...overviewCalls.state, id: 'state-votes', path: '/states/:state/votes', summary: 'The votes of one State on resolutions of the theme.' },
    async ({ state, edition }, context) => {
      const record = await withRecord(edition);
      if (!record.ok) return record;
      const card = stateCard(record.value, state);
      if (!card.ok) return card;
      const { iso3, names } = card.value.about;
      const about = context.about(record.value, {
        name: `votes-${iso3.toLowerCase()}`,
        title: context.say('table.votes', { state: names[context.locale] }),
        path: `/states/${iso3}`,
        from: ['council/votes', 'council/resolutions'],
      });
      return { ok: true, value: tableOf(about, voteColumns(context), card.value.council.votes) };
    },
  );
}
