import type { Debate, DebateCount, Speaker } from '#council';
import type { Verdict } from '../claim.ts';
import type { MessageValue } from '../message.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { SpeakerCountFact, SpeakerFact } from '../recognise/debate-voices.ts';
import { amount, type Judgement, judged, message, sourcesOf, stateName } from './judgement.ts';
import { type Fit, fitOf } from './quantity.ts';

const meaning: Readonly<Record<SpeakerCountFact['what'], readonly string[]>> = {
  delegations: ['delegations'],
  'States represented': ['States represented'],
  speakers: ['speakers', 'individuals'],
  statements: ['statements'],
  countries: ['delegations', 'States represented'],
};
const order: readonly Fit[] = ['same', 'rounded', 'other qualifier', 'true but far', 'possible', 'different'];

/**
 * A number of speakers against the counts of its debate. Counts of different things never contradict each other; only
 * where none of the thing said is held is the next of kin taken, and then as another wording.
 * @source docs/data/debate_counts.md
 */
export function judgeSpeakerCount(fact: SpeakerCountFact, context: Context): Judgement | null {
  const { debate } = fact.meant;
  if (!debate) return null;
  const rows = context.knowledge.record.council.debateCounts.filter((one) => one.debate === debate.id);
  const claimed = {
    subject: debate.id,
    property: fact.what,
    value: fact.number.value,
    unit: fact.what,
    period: debate.id,
    qualifier: fact.number.qualifier,
  };
  const wanted = rows.filter(({ what }) => meaning[fact.what].includes(what));
  const kin = rows.filter(({ what }) => what !== 'States represented' || fact.what === 'States represented');
  const read = wanted.length > 0 ? wanted : kin;
  if (read.length === 0)
    return judged({ claimed, verdict: 'not in the record', answer: message('debate.no-count', { day: debate.id }), sources: [] });
  const scored = read
    .map((row) => ({ row, fit: fitOf(fact.number, { value: row.count, qualifier: row.qualifier }) }))
    .sort((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit) || sharp(a.row) - sharp(b.row));
  const verdict = countVerdict(fact, scored, wanted.length > 0, context);
  return judged({ claimed, verdict, answer: countAnswer(debate, rows), sources: sourcesOf(read) });
}

const sharp = ({ qualifier }: DebateCount) => (qualifier === 'exact' ? 0 : 1);

function countVerdict(fact: SpeakerCountFact, scored: readonly { row: DebateCount; fit: Fit }[], direct: boolean, context: Context): Verdict {
  const best = scored[0];
  if (!best || best.fit === 'different') return 'contradicted';
  if (best.fit === 'possible') return 'not in the record';
  const good = scored.filter(({ fit }) => fit !== 'different' && fit !== 'possible');
  if (good.every(({ row }) => !isSupported(row, context.origin, []))) return 'only the party itself says so';
  const supported = good.find(({ row }) => isSupported(row, context.origin, [])) ?? best;
  const rivals = scored.filter(({ row, fit }) => fit === 'different' && row.what === supported.row.what && row.standing !== null);
  if (rivals.length > 0) return 'contested';
  const exact = good.find(({ row }) => row.qualifier === 'exact' && row.what === supported.row.what) ?? supported;
  if (exact.fit === 'rounded') return 'holds, rounded';
  if (!direct || exact.fit !== 'same' || fact.what === 'countries')
    return direct && exact.fit === 'same' ? 'holds, other wording' : exact.fit === 'same' ? 'holds, other wording' : 'holds, other wording';
  return 'holds';
}

function countAnswer(debate: Debate, rows: readonly DebateCount[]) {
  return message('debate.counts', {
    day: debate.id,
    counts: rows.map((row): MessageValue => message(`debate.count.${row.what.replace(' ', '-')}`, { amount: amount(row.count, row.qualifier) })),
  });
}

/**
 * Who spoke. Briefers are known for most debates; other speakers for few, so absence says nothing.
 * @source docs/data/speakers.md
 */
export function judgeSpeaker(fact: SpeakerFact, context: Context): Judgement | null {
  const { debate } = fact.meant;
  const claimed = {
    subject: debate?.id ?? fact.meant.said?.from ?? '',
    property: fact.briefed ? 'briefed' : 'spoke',
    value: fact.person ?? fact.state,
    unit: null,
    period: debate?.id ?? null,
    qualifier: null,
  };
  if (!debate)
    return fact.meant.said
      ? judged({ claimed, verdict: 'not in the record', answer: message('debate.none', { day: claimed.subject }), sources: [] })
      : null;
  const rows = context.knowledge.record.council.speakers.filter((one) => one.debate === debate.id);
  const own = rows.filter((row) =>
    fact.person === null ? row.state === fact.state || row.spokeFor.includes(fact.state ?? '') : row.speaker === fact.person,
  );
  const verdict = speakerVerdict(fact, own, rows);
  const [row] = own;
  const answer = row ? speakerAnswer(row, debate, context) : voicesKnown(debate.id, verdict, rows);
  return judged({ claimed, verdict, answer, sources: sourcesOf(own.length > 0 ? own : rows.filter(({ kind }) => kind === 'briefer').slice(0, 3)) });
}

function voicesKnown(day: string, verdict: Verdict, rows: readonly Speaker[]) {
  const who = rows
    .filter(({ kind, speaker }) => kind === 'briefer' && speaker !== null && !speaker.startsWith('('))
    .map(({ speaker }) => speaker ?? '');
  if (who.length === 0) return message('debate.no-voices', { day });
  return message(verdict === 'contradicted' ? 'debate.briefers' : 'debate.voice-not-known', { day, who });
}

function speakerVerdict(fact: SpeakerFact, own: readonly Speaker[], rows: readonly Speaker[]): Verdict {
  if (fact.negated) return own.length > 0 ? 'contradicted' : 'not in the record';
  if (own.length === 0)
    return fact.briefed && fact.person !== null && rows.some(({ kind }) => kind === 'briefer') ? 'contradicted' : 'not in the record';
  if (fact.person !== null && fact.state !== null)
    return own.some(({ state, spokeFor }) => state === fact.state || spokeFor.includes(fact.state ?? ''))
      ? 'holds'
      : own.every(({ state }) => state !== null)
        ? 'contradicted'
        : 'not in the record';
  if (fact.forStates.length > 0)
    return own.some(({ spokeFor, state }) => state === fact.state && fact.forStates.every((one) => spokeFor.includes(one)))
      ? 'holds'
      : 'contradicted';
  if (fact.briefed && own.every(({ kind }) => kind !== 'briefer')) return 'holds, other wording';
  return 'holds';
}

function speakerAnswer(row: Speaker, debate: Debate, { knowledge }: Context) {
  const who: MessageValue = row.speaker !== null && !row.speaker.startsWith('(') ? row.speaker : (row.role ?? '');
  const whose: MessageValue = row.state === null ? (row.body ?? '') : stateName(row.state, knowledge);
  if (row.spokeFor.length > 0)
    return message('debate.voice-for', { day: debate.id, who, whose, states: row.spokeFor.slice(0, 12).map((state) => stateName(state, knowledge)) });
  return message(row.kind === 'briefer' ? 'debate.briefer' : 'debate.voice', { day: debate.id, who, whose });
}
