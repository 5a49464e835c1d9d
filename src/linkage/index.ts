/**
 * linkage: judgements, a person's decisions that reports or mentions of children are the same, different, related, or
 * that it cannot be said; and clusters, which are nothing but what the judgements come to. Pure.
 */
export { type Candidate, type Candidates, type Likeness, likenesses, makeCandidates, pairKey } from './candidates.ts';
export { linkageCards } from './cards.ts';
export { type Clusters, type Contradiction, type Descent, type Judge, type Judgement, type Verdict, verdicts } from './judgement.ts';
export { clusterOf, clustersOf } from './rules.ts';
export type { Told } from './proposals/compared.ts';
export type { Because } from './proposals/weigh.ts';
export { likenessesOf, pairOf, type Proposal, proposalsOf, usefulness } from './proposals/proposals.ts';
