import type { ClaimKind } from './claim.ts';
import { judgeActionPlan } from './judge/action-plan.ts';
import { judgeAdoption } from './judge/adoption.ts';
import { judgeCampaign } from './judge/campaign.ts';
import { judgeCommitment } from './judge/commitment.ts';
import { judgeDebate } from './judge/debate.ts';
import { judgeSpeaker, judgeSpeakerCount } from './judge/debate-voices.ts';
import { judgeFigure } from './judge/figure.ts';
import { judgeInstrument } from './judge/instrument.ts';
import { judgeListing } from './judge/listing.ts';
import { judgeMembership } from './judge/membership.ts';
import { judgeOffice } from './judge/office.ts';
import { judgeProgramme } from './judge/programme.ts';
import { judgeReport } from './judge/report.ts';
import { judgeSponsor, judgeSponsorCount } from './judge/sponsor.ts';
import { judgeVote } from './judge/vote.ts';
import type { Judgement } from './judge/judgement.ts';
import type { Context } from './reading/context.ts';
import type { Placed, Sentence } from './reading/mention.ts';
import { actionPlansIn } from './recognise/action-plan.ts';
import { adoptionsIn } from './recognise/adoption.ts';
import { campaignsIn } from './recognise/campaign.ts';
import { commitmentsIn } from './recognise/commitment.ts';
import { debatesIn } from './recognise/debate.ts';
import { speakerCountsIn, speakersIn } from './recognise/debate-voices.ts';
import { figuresIn } from './recognise/figure.ts';
import { instrumentsIn } from './recognise/instrument.ts';
import { listingsIn } from './recognise/listing.ts';
import { membershipsIn } from './recognise/membership.ts';
import { officesIn } from './recognise/office.ts';
import { programmesIn } from './recognise/programme.ts';
import { reportsIn } from './recognise/report.ts';
import { sponsorCountsIn, sponsorsIn } from './recognise/sponsor.ts';
import { votesIn } from './recognise/vote.ts';

/** A statement of a sentence with what the record says of it. */
export type Answered = Placed & { readonly judgement: Judgement };

/** Reads every statement of one kind in a sentence and has each judged. */
export type KindReader = (sentence: Sentence, context: Context) => readonly Answered[];

function answering<Fact extends Placed>(
  recognise: (sentence: Sentence, context: Context) => readonly Fact[],
  judge: (fact: Fact, context: Context) => Judgement | null,
): KindReader {
  return (sentence, context) =>
    recognise(sentence, context).flatMap((fact) => {
      const judgement = judge(fact, context);
      return judgement ? [{ start: fact.start, end: fact.end, judgement }] : [];
    });
}

/** One recogniser and one judge for each kind. */
export const readers: readonly (readonly [ClaimKind, KindReader])[] = [
  ['figure', answering(figuresIn, judgeFigure)],
  ['resolution-vote', answering(votesIn, judgeVote)],
  ['sponsor-count', answering(sponsorCountsIn, judgeSponsorCount)],
  ['sponsor', answering(sponsorsIn, judgeSponsor)],
  ['commitment', answering(commitmentsIn, judgeCommitment)],
  ['instrument', answering(instrumentsIn, judgeInstrument)],
  ['office', answering(officesIn, judgeOffice)],
  ['resolution-adoption', answering(adoptionsIn, judgeAdoption)],
  ['speaker-count', answering(speakerCountsIn, judgeSpeakerCount)],
  ['speaker', answering(speakersIn, judgeSpeaker)],
  ['debate', answering(debatesIn, judgeDebate)],
  ['council-membership', answering(membershipsIn, judgeMembership)],
  ['listing', answering(listingsIn, judgeListing)],
  ['action-plan', answering(actionPlansIn, judgeActionPlan)],
  ['report', answering(reportsIn, judgeReport)],
  ['campaign', answering(campaignsIn, judgeCampaign)],
  ['programme', answering(programmesIn, judgeProgramme)],
];
