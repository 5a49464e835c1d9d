/**
 * council: resolutions and their paragraphs, sponsors, votes, membership, debates and who spoke, presidential
 * statements, the Secretary-General's reports and the figures they print. Pure.
 */
export { type Council, type CouncilRows, makeCouncil } from './book.ts';
export { answersOf, type FigureAnswer, type FigureQuestion } from './figures/answers.ts';
export { figureOrder, type FigureQuery, selectFigures } from './figures/select.ts';
export { subjectFor, unitFor } from './figures/words.ts';
export { type SumOfParts, sumsOf } from './figures/sums.ts';
export { type CouncilList, speakerList, sponsorList } from './lists.ts';
export {
  type AnnualReport,
  type CountryReport,
  type Debate,
  type DebateCount,
  type DebatePresident,
  type Milestone,
  type PresidentialStatement,
  type Speaker,
  speakerCountKinds,
} from './meeting.ts';
export type { PrintedFigure } from './printed-figure.ts';
export {
  type CouncilTerm,
  type Provision,
  type Resolution,
  type Roll,
  type SponsorCount,
  type Sponsorship,
  type Vote,
  type VoteKind,
  voteKinds,
  type VoteResult,
} from './resolution.ts';
export {
  delegationsOf,
  isUnanimous,
  membersOn,
  neighbours,
  type Overtaking,
  rollOf,
  shownSponsorCount,
  type SponsorRecord,
  sponsorRecord,
  sponsorsOf,
  statesRepresented,
} from './rules.ts';
