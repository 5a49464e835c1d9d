import {
  type Debate,
  type DebateCount,
  type DebatePresident,
  delegationsOf,
  type PresidentialStatement,
  type Speaker,
  speakerCountKinds,
  statesRepresented,
} from '#council';
import { ok, refuse, type Result, type Sourced } from '#kernel';
import { parseSymbol } from '#register';
import { overviewCards } from './cards.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { listNote, type ListNote, type ResolutionLink, resolutionLink, stateRef, type StateRef, takenFirst, without } from './refs.ts';
import { type ShownDate, shownDate } from './state-card.ts';

/** What came of a debate, as far as it is known. */
export type DebateOutcome =
  | { readonly kind: 'resolution'; readonly resolution: ResolutionLink }
  | { readonly kind: 'statement'; readonly symbol: string; readonly summary: string | null }
  | { readonly kind: 'document'; readonly symbol: string }
  | { readonly kind: 'none' | 'press statement' | 'presidential statement' | 'not found' };

/** Counts of one thing: the one shown first before those kept beside it. */
export type CountsOf = { readonly what: DebateCount['what']; readonly counts: readonly DebateCount[] };

/** One debate in the list. */
export type DebateRow = Pick<Debate, 'id' | 'meeting' | 'theme' | 'format' | 'sources'> & {
  readonly date: ShownDate;
  readonly presidency: StateRef | null;
  readonly outcome: DebateOutcome;
  readonly counts: readonly CountsOf[];
  readonly speakersKnown: number;
};

/** All debates of the theme, newest first. */
export type DebateList = { readonly edition: EditionRef; readonly debates: readonly DebateRow[]; readonly note: ListNote | null };

/** A speaker with the States for whom they spoke. */
export type ShownSpeaker = Omit<Speaker, 'debate' | 'state' | 'spokeFor'> & {
  readonly state: StateRef | null;
  readonly spokeFor: readonly StateRef[];
};

/** Everything the record holds about one debate. */
export type DebatePage = Sourced & {
  readonly edition: EditionRef;
  readonly id: string;
  readonly date: ShownDate;
  readonly meeting: string | null;
  readonly presidency: StateRef | null;
  readonly presidents: readonly (Omit<DebatePresident, 'debate' | 'state'> & { readonly state: StateRef | null })[];
  readonly theme: string | null;
  readonly format: string | null;
  readonly conceptNote: string | null;
  /** The report of the Secretary-General before the Council, with the year it reports on. */
  readonly report: { readonly symbol: string; readonly reportingYear: number | null } | null;
  readonly pressRelease: string | null;
  readonly outcome: DebateOutcome;
  /** Each kind of count apart; counts of different things never contradict each other. */
  readonly counts: readonly CountsOf[];
  readonly speakers: readonly ShownSpeaker[];
  /** How many of the delegations, and of the States represented, are known by name. */
  readonly known: { readonly delegations: number; readonly states: number };
  readonly before: string | null;
  readonly after: string | null;
  readonly notes: { readonly speakers: ListNote | null; readonly counts: ListNote | null; readonly presidents: ListNote | null };
};

/** The list of the debates. */
export function debateList(record: PublicRecord): DebateList {
  const { debates, speakers } = record.council;
  const rows = debates.map((debate): DebateRow => {
    const { id, meeting, theme, format, sources } = debate;
    return {
      id,
      meeting,
      theme,
      format,
      sources,
      date: shownDate(debate.date),
      presidency: debate.presidency === null ? null : stateRef(record, debate.presidency),
      outcome: outcomeOf(record, debate),
      counts: countsOf(record, id),
      speakersKnown: speakers.filter((one) => one.debate === id).length,
    };
  });
  return { edition: record.edition, debates: rows.reverse(), note: listNote(record, 'council/debates') };
}

/** The page of one debate, named by its day or by the symbol of its record. */
export function debatePage(record: PublicRecord, wanted: string): Result<DebatePage> {
  const { debates } = record.council;
  const symbol = parseSymbol(wanted)?.text;
  const at = debates.findIndex(({ id, meeting }) => id === wanted.trim() || (symbol !== undefined && meeting === symbol));
  const debate = debates[at];
  if (!debate) return refuse(overviewCards.noSuchDebate, { debate: wanted });
  const own = record.council.speakers.filter((one) => one.debate === debate.id);
  const report = record.council.annualReports.find((one) => one.symbol === debate.report);
  return ok({
    edition: record.edition,
    ...debate,
    date: shownDate(debate.date),
    presidency: debate.presidency === null ? null : stateRef(record, debate.presidency),
    presidents: record.council.presidents
      .filter((one) => one.debate === debate.id)
      .map((one) => ({ ...without(one, 'debate'), state: one.state === null ? null : stateRef(record, one.state) })),
    report: debate.report === null ? null : { symbol: debate.report, reportingYear: report?.reportingYear ?? null },
    outcome: outcomeOf(record, debate),
    counts: countsOf(record, debate.id),
    speakers: inOrder(record, own).map((one) => ({
      ...without(one, 'debate'),
      state: one.state === null ? null : stateRef(record, one.state),
      spokeFor: one.spokeFor.map((iso3) => stateRef(record, iso3)),
    })),
    known: { delegations: delegationsOf(own).length, states: statesRepresented(own).length },
    before: debates[at - 1]?.id ?? null,
    after: debates[at + 1]?.id ?? null,
    notes: {
      speakers: listNote(record, 'council/speakers'),
      counts: listNote(record, 'council/debate_counts'),
      presidents: listNote(record, 'council/debate_presidents'),
    },
  });
}

const kinds = ['president', 'briefer', 'council_member', 'regional_organization', 'joint_statement', 'non_member', 'civil_society'];

/** The order of speaking is not known: by kind of speaker, then by name of State or body. */
function inOrder(record: PublicRecord, speakers: readonly Speaker[]): readonly Speaker[] {
  const seat = ({ state, body }: Speaker) => (state === null ? (body ?? '') : stateRef(record, state).names.en);
  return [...speakers].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || seat(a).localeCompare(seat(b), 'en'));
}

function countsOf(record: PublicRecord, debate: string): readonly CountsOf[] {
  const own = record.council.debateCounts.filter((one) => one.debate === debate);
  return speakerCountKinds
    .map((what) => ({ what, counts: takenFirst(own.filter((one) => one.what === what)) }))
    .filter(({ counts }) => counts.length > 0);
}

function outcomeOf(record: PublicRecord, { outcome }: Debate): DebateOutcome {
  if (outcome === null) return { kind: 'not found' };
  if (outcome === 'none' || outcome === 'press statement' || outcome === 'presidential statement') return { kind: outcome };
  const resolution = record.council.resolutions.find(({ symbol }) => symbol === outcome);
  if (resolution) return { kind: 'resolution', resolution: resolutionLink(resolution) };
  const isStatement = parseSymbol(outcome)?.kind === 'presidential-statement';
  if (!isStatement) return { kind: 'document', symbol: outcome };
  const statement: PresidentialStatement | undefined = record.council.statements.find(({ symbol }) => symbol === outcome);
  return { kind: 'statement', symbol: outcome, summary: statement?.summary ?? null };
}
