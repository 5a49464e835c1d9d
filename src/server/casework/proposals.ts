import { readSnapshot } from '#counting/server';
import { readReports } from '#incidents/server';
import { ok, refuse, type Result } from '#kernel';
import { type Judgement, linkageCards, pairOf, type Proposal, proposalsOf, type Told } from '#linkage';
import { readJudgements } from '#linkage/server';
import { effectOf, type ProposalPage, type ProposalsPage } from '#overview';
import { type Database, knownNow } from '#platform/server';

type Kept = {
  readonly position: number;
  readonly reports: readonly Told[];
  readonly judgements: readonly Judgement[];
  readonly proposals: readonly Proposal[];
};

/** The proposals of every situation, made anew only when something came to be known in it. */
export function makeProposals(db: Database) {
  const kept = new Map<string, Kept>();
  const keptOf = async (situation: string): Promise<Kept> => {
    const known = await knownNow(db, situation);
    const before = kept.get(situation);
    if (before?.position === known.position) return before;
    const [reports, judgements] = await Promise.all([readReports(db, known, { standing: 'taken' }), readJudgements(db, known)]);
    const made = { position: known.position, reports, judgements, proposals: proposalsOf(reports, judgements) };
    kept.set(situation, made);
    return made;
  };
  return {
    list: async (situation: string, { limit, certainOnly }: { readonly limit: number; readonly certainOnly: boolean }): Promise<ProposalsPage> => {
      const { proposals } = await keptOf(situation);
      const certain = proposals.filter((one) => one.certain);
      return { total: proposals.length, certain: certain.length, proposals: (certainOnly ? certain : proposals).slice(0, limit) };
    },
    pair: async (situation: string, left: string, right: string): Promise<Result<ProposalPage>> => {
      if (left === right) return refuse(linkageCards.sameThing);
      if (left.includes('/') !== right.includes('/')) return refuse(linkageCards.unlike);
      const { reports, judgements, proposals } = await keptOf(situation);
      const mentions = new Set(
        reports.flatMap(({ id, allegations }) => [id, ...allegations.flatMap((one) => one.mentions.map((mention) => mention.id))]),
      );
      const missing = [left, right].find((one) => !mentions.has(one));
      if (missing !== undefined) return refuse(linkageCards.notThere, { id: missing });
      const snapshot = await readSnapshot(db, { situations: [situation] });
      const pair = pairOf(left, right);
      const proposal =
        proposals.find((one) => pairOf(one.left, one.right) === pair) ??
        proposalsOf(reports, [], new Set([pair])).find((one) => pairOf(one.left, one.right) === pair);
      return ok({ proposal: proposal ?? null, effect: effectOf(left, right, { snapshot, judgements, situation }) });
    },
  };
}
