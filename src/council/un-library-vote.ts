import type { SourceCells } from '#kernel';
import { fold } from '#matching';
import { dateOf } from '#register';
import type { CouncilRows } from './book.ts';
import { type MarcField, type MarcRecord, valueOf, valuesOf } from './marc.ts';
import type { VoteKind, VoteResult } from './resolution.ts';
import { membersOn } from './rules.ts';
import type { LibraryGround, LibraryRow } from './un-library.ts';

type Totals = VoteResult & { readonly notVoting: number };

/** A voting record: the resolution if it is new on this theme, and each State's vote. */
export function readVotes(record: MarcRecord, symbol: string, source: SourceCells, ground: LibraryGround): readonly LibraryRow[] {
  const held = ground.council.resolutions.find((one) => one.symbol === symbol) ?? null;
  const reject = (tag: string, reason: string, found = ''): readonly LibraryRow[] => [{ kind: 'rejected', of: 'resolution', tag, reason, found }];
  if (!held && !isOnTheme(record)) return reject('245', 'the resolution is not on children and armed conflict, and not in the record', symbol);
  const ballots = record.fields.filter(({ tag }) => tag === '967');
  const totals = totalsOf(record, ballots.length);
  if (totals === null) return reject('996', 'expected how many voted in favour, against and abstained', valuesOf(record, '996', 'a')[0]);
  const date = held?.adopted.from ?? dayOf(record);
  if (date === '') return reject('269', 'expected the day of the vote', valuesOf(record, '269', 'a')[0]);
  const result = held?.result;
  if (result && (result.inFavour !== totals.inFavour || result.against !== totals.against || result.abstained !== totals.abstained))
    return reject(
      '996',
      `contradicts the record, which holds ${result.inFavour}-${result.against}-${result.abstained}`,
      `${totals.inFavour}-${totals.against}-${totals.abstained}`,
    );
  const first = held ? [] : [newResolution(record, symbol, date, totals, source)];
  const votes = ballots.map((field) => voteOf(field, symbol, date, ballots, totals, source, ground));
  return addUp(votes, totals, ballots.length)
    ? [...first, ...votes]
    : reject('967', 'the votes do not add up to the printed result', `${totals.inFavour}-${totals.against}-${totals.abstained}`);
}

/** Whether a new resolution belongs to this record, by its title, subjects or agenda item. @source ours: the theme's name in the Council's agenda */
function isOnTheme(record: MarcRecord): boolean {
  const texts = [
    ...valuesOf(record, '245', 'a'),
    ...valuesOf(record, '245', 'b'),
    ...valuesOf(record, '239', 'a'),
    ...valuesOf(record, '650', 'a'),
    ...valuesOf(record, '991', 'd'),
    ...valuesOf(record, '991', 'c'),
  ];
  return texts.some((text) => /\bchildren (?:and|in) armed conflicts?\b/.test(fold(text)));
}

/** The totals of tag 996; a summary in words stands in where the numbers are missing. @source UNBIS reference manual, voting/v996 and bd/guidelines/g996 */
function totalsOf(record: MarcRecord, members: number): Totals | null {
  const field = record.fields.find(({ tag }) => tag === '996');
  const numbers = ['b', 'c', 'd', 'e'].map((code) => (/^\d{1,3}$/.test(valueOf(field, code)) ? Number(valueOf(field, code)) : null));
  const [inFavour, against, abstained, notVoting] = numbers;
  if (typeof inFavour === 'number') return { inFavour, against: against ?? 0, abstained: abstained ?? 0, notVoting: notVoting ?? 0 };
  const summary = valueOf(field, 'a');
  const printed = /\b(\d{1,2})-(\d{1,2})-(\d{1,2})\b/.exec(summary);
  if (printed) return { inFavour: Number(printed[1]), against: Number(printed[2]), abstained: Number(printed[3]), notVoting: 0 };
  return /unanimous/i.test(summary) && members === 15 ? { inFavour: 15, against: 0, abstained: 0, notVoting: 0 } : null;
}

const said: Readonly<Record<string, VoteKind>> = {
  y: 'yes',
  yes: 'yes',
  n: 'no',
  no: 'no',
  a: 'abstained',
  abstained: 'abstained',
  abstention: 'abstained',
};

/**
 * One State's vote. A vote that is not told follows from the result only where everybody voted in favour; otherwise it
 * means absent or not voting, if the printed number of these fits.
 * @source UNBIS reference manual, voting/v967: subfield d is not recorded for who was absent or did not vote; some unanimous votes lack it
 */
function voteOf(
  field: MarcField,
  resolution: string,
  date: string,
  all: readonly MarcField[],
  totals: Totals,
  source: SourceCells,
  ground: LibraryGround,
): LibraryRow {
  const code = valueOf(field, 'c').toUpperCase();
  const name = valueOf(field, 'e');
  const reject = (reason: string, found: string): LibraryRow => ({ kind: 'rejected', of: 'vote', tag: '967', reason, found });
  const match = ground.states.findSure(name);
  const state = ground.register.states.has(code) ? code : match.kind === 'matched' ? match.candidate.id : null;
  if (state === null) return reject('no State known by this code or name', `${code} ${name}`.trim());
  const members = membersOn(ground.council.terms, date);
  if (members.length === 15 && !members.some((one) => one.state === state)) return reject('not a member of the Council on that day', state);
  const told = valueOf(field, 'd');
  const untold = all.filter((one) => valueOf(one, 'd') === '').length;
  const isUnanimous = totals.inFavour === all.length && totals.against === 0 && totals.abstained === 0;
  const vote = told !== '' ? said[told.toLowerCase()] : isUnanimous ? 'yes' : untold === totals.notVoting ? 'absent' : undefined;
  if (vote === undefined)
    return reject(told === '' ? 'how it voted is not told, and does not follow from the result' : 'expected Y, N or A', told === '' ? state : told);
  const held = ground.council.votes.find((one) => one.resolution === resolution && one.state === state);
  if (held && held.vote !== vote) return reject(`contradicts the record, which holds "${held.vote}"`, `${state} ${vote}`);
  const basis = told === '' && vote === 'yes' ? 'follows from the result' : 'stated';
  return { kind: 'vote', isNew: !held, row: { resolution, state, vote, basis, source } };
}

/** Whether the votes as read give the printed result, rejected ones left open. */
function addUp(rows: readonly LibraryRow[], totals: Totals, ballots: number): boolean {
  if (ballots === 0) return true;
  const open = rows.filter(({ kind }) => kind === 'rejected').length;
  const count = (wanted: VoteKind) => rows.filter((one) => one.kind === 'vote' && one.row.vote === wanted).length;
  const short = [totals.inFavour - count('yes'), totals.against - count('no'), totals.abstained - count('abstained')];
  return short.every((one) => one >= 0) && short.reduce((sum, one) => sum + one, 0) <= open;
}

function newResolution(record: MarcRecord, symbol: string, adopted: string, totals: Totals, source: SourceCells): LibraryRow {
  const title = valuesOf(record, '245', 'a')[0] ?? symbol;
  const inBrackets = /\[\s*on\s+([^\]]+)\]/i.exec(title)?.[1] ?? title.replace(/\s*[:/]\s*$/, '');
  const row: CouncilRows['resolutions'][number] = {
    symbol,
    title: inBrackets.charAt(0).toUpperCase() + inBrackets.slice(1),
    adopted,
    meeting: valuesOf(record, '952', 'a')[0] ?? null,
    result: { inFavour: totals.inFavour, against: totals.against, abstained: totals.abstained },
    penholders: [],
    draft: valuesOf(record, '993', 'a')[0] ?? null,
    newly: null,
    subject: [],
    pressRelease: null,
    source,
  };
  return { kind: 'resolution', isNew: true, row };
}

/** The day of a vote or meeting, from `2018-07-09` or `20180709`; `''` where it is not told to the day. */
export function dayOf(record: MarcRecord): string {
  for (const text of [...valuesOf(record, '269', 'a'), ...valuesOf(record, '992', 'a')]) {
    const day = /^(\d{4})-?(\d{2})-?(\d{2})\b/.exec(text);
    const date = day ? `${day[1]}-${day[2]}-${day[3]}` : '';
    if (dateOf(date).precision === 'day') return date;
  }
  return '';
}
