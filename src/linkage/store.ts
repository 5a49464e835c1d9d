import { type JSONColumnType, type Kysely, sql } from 'kysely';
import { withdrawnReports } from '#incidents/server';
import type { Known, Tables } from '#platform/server';
import type { Judgement, Verdict } from './judgement.ts';

type LinkageTables = {
  readonly judgements: {
    readonly situation: string;
    readonly id: string;
    readonly position: number;
    readonly about: Judgement['about'];
    readonly left_id: string;
    readonly right_id: string;
    readonly verdict: Verdict;
    readonly reason: string;
    readonly evidence: JSONColumnType<readonly string[]>;
    readonly person: string;
    readonly organisation: string;
  };
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<LinkageTables>();

/** Keeps a judgement; there is no way to change one. */
export async function insertJudgement(db: Db, situation: string, { left, right, evidence, by, ...judgement }: Judgement): Promise<void> {
  await own(db)
    .insertInto('judgements')
    .values({ situation, ...judgement, left_id: left, right_id: right, evidence: JSON.stringify(evidence), ...by })
    .execute();
}

/** The judgements of a situation as known at a position, in the order in which they came to be known; all, or those after another position. */
export async function readJudgements(db: Db, { situation, position }: Known, after = -1): Promise<readonly Judgement[]> {
  const rows = await own(db)
    .selectFrom('judgements')
    .selectAll()
    .where('situation', '=', situation)
    .where('position', '<=', position)
    .where('position', '>', after)
    .orderBy('position')
    .execute();
  return onReportsThere(rows.map(judgementOf), await withdrawnReports(db, { situation, position }));
}

/** The judgements in which a report, or a child that it speaks of, is one of the two. */
export async function judgementsOnReports(db: Db, { situation, position }: Known, reports: readonly string[]): Promise<readonly Judgement[]> {
  if (reports.length === 0) return [];
  const names = (side: 'left_id' | 'right_id') => sql<boolean>`split_part(${sql.ref(side)}, '/', 1) in (${sql.join(reports)})`;
  const rows = await own(db)
    .selectFrom('judgements')
    .selectAll()
    .where('situation', '=', situation)
    .where('position', '<=', position)
    .where((on) => on.or([names('left_id'), names('right_id')]))
    .orderBy('position')
    .execute();
  return onReportsThere(rows.map(judgementOf), await withdrawnReports(db, { situation, position }));
}

/** Without judgements about reports that were withdrawn: they join nobody any more. */
function onReportsThere(judgements: readonly Judgement[], withdrawn: ReadonlySet<string>): readonly Judgement[] {
  if (withdrawn.size === 0) return judgements;
  const isThere = (member: string) => !withdrawn.has(member.split('/')[0] ?? '');
  return judgements.filter(({ left, right }) => isThere(left) && isThere(right));
}

type Row = {
  readonly [Column in keyof LinkageTables['judgements']]: Column extends 'evidence' ? readonly string[] : LinkageTables['judgements'][Column];
};

function judgementOf({ id, about, left_id, right_id, verdict, reason, evidence, person, organisation, position }: Row): Judgement {
  return { id, about, verdict, reason, evidence, position, left: left_id, right: right_id, by: { person, organisation } };
}

export const linkageMigrations = [
  {
    name: '0006-judgements' as const,
    up: async (db: Kysely<unknown>) => {
      const statements = [
        `create table judgements (situation text not null, id uuid not null, position bigint not null, about text not null,
           left_id text not null, right_id text not null, verdict text not null, reason text not null, evidence jsonb not null,
           person text not null, organisation text not null, primary key (situation, id))`,
        `create index judgements_by_position on judgements (situation, position)`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  {
    name: '0015-judgements-by-report' as const,
    up: async (db: Kysely<unknown>) => {
      for (const side of ['left_id', 'right_id'])
        await sql.raw(`create index judgements_by_${side} on judgements (situation, split_part(${side}, '/', 1))`).execute(db);
    },
  },
];
