import type { Debate } from '#council';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { DebateFact } from '../recognise/debate.ts';
import { fold } from '../text/fold.ts';
import { fitOfDays } from './instrument.ts';
import { type Judgement, judged, message, sourcesOf, stateName } from './judgement.ts';

/** What a text says of a debate. @source docs/data/debates.md; docs/data/debate_presidents.md; docs/data/statements.md */
export function judgeDebate(fact: DebateFact, context: Context): Judgement | null {
  if (fact.says === 'statement') return statement(fact, context);
  const { debate } = fact.meant;
  if (fact.says === 'held') return held(fact, context);
  if (!debate) return fact.says === 'presidency' ? null : noDebate(fact);
  switch (fact.says) {
    case 'presidency':
      return presidency(fact, debate, context);
    case 'first':
      return first(fact, context);
    case 'title':
      return title(fact, debate, context);
    case 'outcome':
      return outcome(fact, debate);
    case 'meeting':
      return meetingOf(fact, debate);
    default:
      return judged({ claimed: claimedOf(fact), verdict: 'not in the record', answer: message('debate.no-place', { day: debate.id }), sources: [] });
  }
}

function claimedOf(fact: DebateFact) {
  if (fact.says === 'statement')
    return { subject: fact.symbol, property: 'presidential statement', value: fact.date?.from ?? null, unit: null, period: null, qualifier: null };
  const value = valueOf(fact);
  return { subject: fact.meant.debate?.id ?? fact.meant.said?.from ?? '', property: fact.says, value, unit: null, period: null, qualifier: null };
}

function valueOf(fact: Exclude<DebateFact, { says: 'statement' }>): string | number | null {
  switch (fact.says) {
    case 'presidency':
      return fact.state ?? fact.person;
    case 'title':
      return fact.title;
    case 'place':
      return fact.place;
    case 'outcome':
      return fact.outcome;
    case 'meeting':
      return fact.meeting;
    default:
      return fact.date?.from ?? null;
  }
}

function noDebate(fact: DebateFact): Judgement {
  const claimed = claimedOf(fact);
  return judged({ claimed, verdict: 'not in the record', answer: message('debate.none', { day: claimed.subject }), sources: [] });
}

/** A day that another source gives for a debate stands in its note. */
function held(fact: Extract<DebateFact, { says: 'held' }>, context: Context): Judgement {
  const { debates } = context.knowledge.record.council;
  const on = debates.find(({ date }) => fitOfDays(fact.date, date) === 'same');
  const claimed = claimedOf(fact);
  if (on) return judged({ claimed, verdict: 'holds', answer: message('debate.held', { day: on.id }), sources: on.sources });
  const month = fact.date.from.slice(0, 7);
  const near = debates.find(({ id }) => id.startsWith(month));
  if (!near) return judged({ claimed, verdict: 'not in the record', answer: message('debate.none', { day: fact.date.from }), sources: [] });
  const told = (near.note ?? '').includes(dayWords(fact.date.from));
  return judged({ claimed, verdict: told ? 'contested' : 'contradicted', answer: message('debate.held', { day: near.id }), sources: near.sources });
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function dayWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

function first(fact: Extract<DebateFact, { says: 'first' }>, { knowledge }: Context): Judgement {
  const [earliest] = knowledge.record.council.debates;
  const right = earliest && fact.date && fitOfDays(fact.date, earliest.date) === 'same';
  return judged({
    claimed: claimedOf(fact),
    verdict: right ? 'holds' : 'contradicted',
    answer: message('debate.first', { day: earliest?.id ?? '' }),
    sources: earliest?.sources ?? [],
  });
}

function presidency(fact: Extract<DebateFact, { says: 'presidency' }>, debate: Debate, context: Context): Judgement {
  const presidents = context.knowledge.record.council.presidents.filter((one) => one.debate === debate.id);
  const values = {
    day: debate.id,
    state: debate.presidency === null ? '' : stateName(debate.presidency, context.knowledge),
    who: presidents.map(({ person }) => person),
  };
  const answer = message(presidents.length > 0 ? 'debate.presided-by' : 'debate.presidency', values);
  const sources = [...debate.sources, ...sourcesOf(presidents)];
  if (fact.person !== null) {
    const known = presidents.some(({ person }) => person === fact.person);
    const verdict: Verdict = known ? (presidents.length > 1 ? 'holds' : 'holds') : presidents.length > 0 ? 'contradicted' : 'not in the record';
    return judged({ claimed: claimedOf(fact), verdict, answer, sources });
  }
  const verdict: Verdict = debate.presidency === null ? 'not in the record' : debate.presidency === fact.state ? 'holds' : 'contradicted';
  return judged({ claimed: claimedOf(fact), verdict, answer, sources });
}

const small = new Set(['the', 'and', 'of', 'in', 'on', 'to', 'a', 'for', 'against', 'children', 'armed', 'conflict', 'conflicts', 'council']);
const tokens = (text: string) => [...new Set(fold(text).match(/[a-z]{3,}/g) ?? [])].filter((word) => !small.has(word));

/** A title is the record's when most of its words are; words of another debate's title are another's. @source ours: titles are shortened and translated */
function title(fact: Extract<DebateFact, { says: 'title' }>, debate: Debate, { knowledge }: Context): Judgement | null {
  const said = tokens(fact.title);
  const share = (theme: string | null) => {
    const words = theme === null ? [] : tokens(theme);
    return words.length === 0
      ? 0
      : said.filter((word) => words.some((one) => one.slice(0, 5) === word.slice(0, 5))).length / Math.max(1, Math.min(said.length, words.length));
  };
  const claimed = claimedOf(fact);
  if (debate.theme === null)
    return judged({ claimed, verdict: 'not in the record', answer: message('debate.no-theme', { day: debate.id }), sources: [] });
  const answer = message('debate.theme', { day: debate.id, theme: debate.theme });
  if (share(debate.theme) >= 0.6) return judged({ claimed, verdict: 'holds', answer, sources: debate.sources });
  const other = knowledge.record.council.debates.find((one) => one.id !== debate.id && share(one.theme) >= 0.6);
  const quoted = /\b/.test(fact.title) && said.length >= 2;
  return judged({
    claimed,
    verdict: other || quoted ? 'contradicted' : 'not in the record',
    answer: other?.theme ? message('debate.other-theme', { day: debate.id, theme: debate.theme, other: other.id, otherTheme: other.theme }) : answer,
    sources: debate.sources,
  });
}

/** What came of a debate; where no source says, it is not known. @source docs/data/debates.md, outcome */
function outcome(fact: Extract<DebateFact, { says: 'outcome' }>, debate: Debate): Judgement {
  const known = debate.outcome;
  const number = /^S\/RES\/(\d+)/.exec(known ?? '')?.[1];
  const isStatement = known !== null && (known.startsWith('S/PRST/') || known === 'presidential statement');
  const right = fact.outcome === 'none' ? known === 'none' : fact.outcome === 'statement' ? isStatement : number === String(fact.outcome);
  const verdict: Verdict = known === null ? 'not in the record' : right ? 'holds' : 'contradicted';
  return judged({
    claimed: claimedOf(fact),
    verdict,
    answer: known === null ? message('debate.no-outcome', { day: debate.id }) : message('debate.outcome', { day: debate.id, outcome: known }),
    sources: debate.sources,
  });
}

function meetingOf(fact: Extract<DebateFact, { says: 'meeting' }>, debate: Debate): Judgement {
  const known = /(\d+)$/.exec(debate.meeting ?? '')?.[1];
  const verdict: Verdict = known === undefined ? 'not in the record' : Number(known) === fact.meeting ? 'holds' : 'contradicted';
  return judged({
    claimed: claimedOf(fact),
    verdict,
    answer: message('debate.meeting', { day: debate.id, meeting: debate.meeting ?? '–' }),
    sources: debate.sources,
  });
}

function statement(fact: Extract<DebateFact, { says: 'statement' }>, { knowledge }: Context): Judgement {
  const row = knowledge.record.council.statements.find(({ symbol }) => symbol === fact.symbol);
  if (!row)
    return judged({
      claimed: claimedOf(fact),
      verdict: 'not in the record',
      answer: message('statement.unknown', { symbol: fact.symbol }),
      sources: [],
    });
  const fit = fact.date ? fitOfDays(fact.date, row.date) : 'same';
  return judged({
    claimed: claimedOf(fact),
    verdict: fit === 'different' ? 'contradicted' : 'holds',
    answer: message('statement.is', { symbol: fact.symbol, day: row.date.text }),
    sources: row.sources,
  });
}
