import { ok, refuse, type Result } from '#kernel';
import { knownMentions, readReports } from '#incidents/server';
import { type Entered, newId, recordIn } from '#platform/server';
import { linkageCards as cards } from './cards.ts';
import type { Judge, Judgement } from './judgement.ts';
import { clusterOf, clustersOf } from './rules.ts';
import { insertJudgement, readJudgements } from './store.ts';

/** What a person says of a pair. */
export type Said = Pick<Judgement, 'about' | 'left' | 'right' | 'verdict' | 'reason' | 'evidence'>;

/** A judgement as kept, and the clusters in which its two are now. */
export type Judged = { readonly judgement: Judgement; readonly clusters: readonly [string, string] };

/** Keeps a judgement about two reports or two mentions that are there, and says in which clusters they are then. */
export async function judge(entered: Entered, said: Said, by: Judge): Promise<Result<Judged>> {
  const kept = await keepJudgement(entered, said, by);
  if (!kept.ok) return kept;
  const { about, left, right } = said;
  const known = { situation: entered.situation, position: Number.MAX_SAFE_INTEGER };
  const clusters = clustersOf(await readJudgements(entered.tx, known), about);
  return ok({ judgement: kept.value, clusters: [clusterOf(clusters, left), clusterOf(clusters, right)] });
}

/** Keeps a judgement alone: whoever writes many asks for the clusters once they all are there. */
export async function keepJudgement(entered: Entered, said: Said, by: Judge): Promise<Result<Judgement>> {
  const { tx, situation } = entered;
  const { about, left, right, verdict, reason } = said;
  if (reason.trim() === '') return refuse(cards.reasonNeeded);
  if (left === right) return refuse(cards.sameThing);
  const known = { situation, position: Number.MAX_SAFE_INTEGER };
  const wanted = about === 'reports' ? [left, right, ...said.evidence] : said.evidence;
  const reports = new Set((await readReports(tx, known, { ids: wanted, standing: 'taken' })).map(({ id }) => id));
  const mentions = about === 'mentions' ? await knownMentions(tx, situation, [left, right]) : reports;
  const missing = [left, right].find((id) => !mentions.has(id)) ?? said.evidence.find((id) => !reports.has(id));
  if (missing !== undefined) return refuse(cards.notThere, { id: missing });
  const id = newId();
  const details = { about, left, right, verdict };
  const position = await recordIn(entered, { actor: `account ${by.person}`, action: 'judge', subject: id, reason, details });
  const judgement: Judgement = { id, about, left, right, verdict, reason, evidence: said.evidence, by, position };
  await insertJudgement(tx, situation, judgement);
  return ok(judgement);
}
