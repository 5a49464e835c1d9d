import { type Commitment, type CommitmentAction, deposits } from '#commitments';
import { addDays, canBeSame, parsePartialDate } from '#kernel';
import type { Confusion, Verdict } from '../claim.ts';
import type { Message } from '../message.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { CommitmentFact } from '../recognise/commitment.ts';
import type { SaidAction } from '../recognise/commitment-words.ts';
import { isOnlyOutside } from './commitment-absent.ts';
import { dayOf, instrumentName, type Judgement, judged, message, sourcesOf, stateName, term } from './judgement.ts';

/** "Paris Principles" lead to the commitments that States endorse with them. @source docs/data/instruments.md */
const joinedWith: Readonly<Record<string, string>> = { 'PARIS-PRINCIPLES': 'PARIS', 'SCHOOL-GUIDELINES': 'SSD' };

/**
 * What a State did about an instrument. Ratification means deposit; a national law is another action; absence counts
 * only where the list is complete and only up to its day.
 * @source Vienna Convention on the Law of Treaties, articles 14 to 16; docs/data/commitments.md
 */
export function judgeCommitment(fact: CommitmentFact, context: Context): Judgement | null {
  const { knowledge } = context;
  const id = joinedWith[fact.instrument] ?? fact.instrument;
  const instrument = knowledge.record.commitments.instruments.get(id);
  if (fact.lookAlike) return lookAlike(fact, context);
  if (!instrument) return null;
  if (fact.meant !== null) return misfit(fact, fact.meant, context);
  if (instrument.kind === 'campaign') return null;
  const own = knowledge.record.commitments.commitments.filter((one) => one.state === fact.state && one.instrument === id);
  if (fact.only) return isOnlyOutside(fact, id, context);
  const wanted =
    fact.action === 'is bound' && fact.date?.lead === 'since' && instrument.kind === 'treaty'
      ? [...deposits, 'entry into force' as const]
      : actionsFor(fact.action, instrument.kind === 'treaty');
  const rows = own.filter(({ action }) => wanted.includes(action));
  if (fact.negated) return denied(fact, id, rows, context);
  return rows.length === 0 ? absent(fact, id, own, context) : present(fact, id, rows, own, context);
}

/** The actions of the record that a text's word can mean. A declaration is endorsed, whatever a text calls it. */
function actionsFor(said: SaidAction, treaty: boolean): readonly CommitmentAction[] {
  if (said === 'national act' || said === 'withdrawal') return [said];
  if (!treaty) return ['endorsement'];
  if (said === 'entry into force' || said === 'signature') return [said];
  return deposits;
}

export function claimedOf(fact: CommitmentFact) {
  return {
    subject: fact.state,
    property: `${fact.negated ? 'not ' : ''}${fact.action} ${fact.lookAlike?.name ?? fact.instrument}`,
    value: fact.age,
    unit: null,
    period: fact.date ? daysText(fact.date) : null,
    qualifier: null,
  };
}

function daysText({ from, to, precision }: { from: string; to: string; precision: string }): string {
  return precision === 'day' ? from : precision === 'month' ? from.slice(0, 7) : precision === 'year' ? from.slice(0, 4) : `${from}/${to}`;
}

/** How the date said stands to the day of a row: the same as far as both go, possible, or another. */
function dateFit(fact: CommitmentFact, row: Commitment): 'same' | 'possible' | 'different' {
  const { date } = fact;
  if (!date) return 'same';
  const from = date.lead === 'until' ? '' : date.from;
  const to = date.lead === 'since' && fact.action !== 'is bound' ? date.to : date.to;
  const said = { text: '', precision: 'interval' as const, from, to };
  if (row.date.from === '' && row.date.to === '') return 'possible';
  if (date.lead !== 'since' && fact.action === 'is bound') return row.date.from !== '' && row.date.from <= to ? 'same' : 'different';
  if (!canBeSame(said, row.date)) return 'different';
  return row.date.from >= from && row.date.to !== '' && row.date.to <= to ? 'same' : 'possible';
}

function present(fact: CommitmentFact, id: string, rows: readonly Commitment[], own: readonly Commitment[], context: Context): Judgement {
  const fits = rows.map((row) => ({ row, fit: dateFit(fact, row) }));
  const matched = fits.filter(({ fit }) => fit === 'same').map(({ row }) => row);
  const values = valuesOf(fact.state, id, context);
  const base = { claimed: claimedOf(fact), confusedWith: otherActions(fact, id, own, rows, context) };
  const [first] = rows;
  if (matched.length === 0) {
    const possible = fits.some(({ fit }) => fit === 'possible');
    const shown = rows.find(({ standing }) => standing !== 'other') ?? first;
    return judged({
      ...base,
      verdict: possible ? 'not in the record' : 'contradicted',
      answer: shown ? rowAnswer(shown, values) : message('commitment.none', values),
      sources: sourcesOf(rows),
    });
  }
  const declared = fact.age === null ? undefined : matched.find(({ declaredAge }) => declaredAge !== null);
  const row = declared ?? matched.find(({ standing }) => standing !== 'other') ?? matched[0];
  if (!row) return judged({ ...base, verdict: 'not in the record', answer: message('commitment.none', values), sources: [] });
  if (row.date.from !== '' && row.date.from > context.asOf)
    return judged({
      ...base,
      verdict: 'contradicted',
      since: rowAnswer(row, values),
      answer: message('commitment.not-yet', values),
      sources: row.sources,
    });
  if (fact.age !== null && row.declaredAge !== fact.age)
    return judged({
      ...base,
      verdict: row.declaredAge === null ? 'not in the record' : 'contradicted',
      answer: ageAnswer(row, values),
      sources: row.sources,
    });
  const verdicts = verdictsOf(
    fact,
    row,
    matched,
    fits.map((one) => one.row),
    own,
    context,
  );
  return judged({
    ...base,
    verdict: verdicts[0],
    also: verdicts.slice(1),
    since: withdrawnSince(own, values, context),
    answer: fact.age === null ? rowAnswer(row, values) : ageAnswer(row, values),
    sources: sourcesOf(verdicts[0] === 'contested' ? rows : [row]),
  });
}

function verdictsOf(
  fact: CommitmentFact,
  row: Commitment,
  matched: readonly Commitment[],
  rows: readonly Commitment[],
  own: readonly Commitment[],
  context: Context,
): readonly [Verdict, ...Verdict[]] {
  const found: Verdict[] = [];
  const sides = rows.some(({ standing }) => standing === 'other') && fact.date !== null && rows.some((one) => !matched.includes(one));
  if (sides) found.push('contested');
  if (fact.action !== 'national act' && !isKeeper(row, context) && matched.every((one) => !isSupported(one, context.origin, [one.state])))
    found.push('only the party itself says so');
  if (own.some(({ action, date }) => action === 'withdrawal' && date.to !== '' && date.to <= context.asOf) && isPresent(fact)) found.push('outdated');
  if (isOtherWording(fact, row)) found.push('holds, other wording');
  const [first, ...rest] = found;
  return first === undefined ? ['holds'] : [first, ...rest];
}

/** The host of an instrument keeps its list; what the list says of the host is no praise of itself. @source docs/data/instruments.md, depositary */
function isKeeper({ state, instrument }: Commitment, { knowledge }: Context): boolean {
  const name = knowledge.record.register.states.get(state)?.names.en ?? '';
  return (knowledge.record.commitments.instruments.get(instrument)?.depositary ?? '').includes(name) && name !== '';
}

function isPresent(fact: CommitmentFact): boolean {
  return fact.action === 'is bound' || fact.action === 'joined';
}

/** "acceded" for ratified, "signed" or "joined" for endorsed. */
function isOtherWording({ action, wording, instrument }: CommitmentFact, row: Commitment): boolean {
  if (wording === 'other' || instrument === 'PARIS-PRINCIPLES') return action !== 'endorsement' || wording === 'other';
  if (action === 'is bound' || action === 'joined') return false;
  return action !== row.action && !(action === 'ratification' && row.action === 'succession');
}

function absent(fact: CommitmentFact, id: string, own: readonly Commitment[], context: Context): Judgement {
  const completeness = context.knowledge.record.commitments.completeness.get(id);
  const until = fact.date?.to ?? context.asOf;
  const known =
    completeness?.complete === true &&
    fact.action !== 'national act' &&
    fact.action !== 'withdrawal' &&
    completeness.trueAsOf !== null &&
    until <= lastDay(completeness.trueAsOf);
  const onlySigned = own.some(({ action }) => action === 'signature');
  const values = valuesOf(fact.state, id, context);
  const wrong = known || (fact.action === 'entry into force' && own.length > 0 && false);
  return judged({
    claimed: claimedOf(fact),
    verdict: wrong ? 'contradicted' : 'not in the record',
    answer: wrong ? message('commitment.not-joined', { ...values, day: completeness?.trueAsOf ?? '' }) : message('commitment.none', values),
    sources: sourcesOf(own),
    confusedWith: onlySigned || own.length > 0 ? otherActions(fact, id, own, [], context) : [],
  });
}

function lastDay(text: string): string {
  return parsePartialDate(text)?.to ?? text;
}

function denied(fact: CommitmentFact, id: string, rows: readonly Commitment[], context: Context): Judgement {
  const done = rows.filter(({ date }) => date.from === '' || date.from <= context.asOf);
  const values = valuesOf(fact.state, id, context);
  const claimed = claimedOf(fact);
  const [row] = done;
  if (row) return judged({ claimed, verdict: 'contradicted', answer: rowAnswer(row, values), sources: sourcesOf(done) });
  const completeness = context.knowledge.record.commitments.completeness.get(id);
  const known =
    completeness?.complete === true &&
    completeness.trueAsOf !== null &&
    (context.asOf <= addDays(lastDay(completeness.trueAsOf), 90) || context.textDate === null);
  const later = rows[0];
  return judged({
    claimed,
    verdict: known || later ? 'holds' : 'not in the record',
    since: later ? rowAnswer(later, values) : null,
    answer:
      completeness?.complete === true && !later
        ? message('commitment.not-joined', { ...values, day: completeness.trueAsOf ?? '' })
        : message(later ? 'commitment.not-yet' : 'commitment.none', values),
    sources: [],
  });
}

function valuesOf(state: string, id: string, context: Context) {
  return { state: stateName(state, context.knowledge), instrument: instrumentName(id, context.knowledge) };
}

function rowAnswer(row: Commitment, values: ReturnType<typeof valuesOf>): Message {
  const said = { ...values, action: term(`action.${row.action}`), date: dayOf(row.date) };
  if (row.computed) return message('commitment.computed', said);
  return message(row.standing === 'other' ? 'commitment.other' : 'commitment.is', said);
}

function ageAnswer(row: Commitment, values: ReturnType<typeof valuesOf>): Message {
  return row.declaredAge === null ? message('commitment.no-age', values) : message('commitment.age', { ...values, age: row.declaredAge });
}

function withdrawnSince(own: readonly Commitment[], values: ReturnType<typeof valuesOf>, { asOf }: Context): Message | null {
  const later = own.find(({ action, date }) => action === 'withdrawal' && date.from !== '' && date.from > asOf);
  return later ? rowAnswer(later, values) : null;
}

/** Signature, national act and deposit are taken for one another. */
function otherActions(
  fact: CommitmentFact,
  id: string,
  own: readonly Commitment[],
  rows: readonly Commitment[],
  context: Context,
): readonly Confusion[] {
  if (!fact.date && rows.length > 0) return [];
  return own
    .filter((one) => !rows.includes(one) && !one.computed)
    .slice(0, 3)
    .map((row) => ({
      what: 'another subject',
      answer: rowAnswer(row, valuesOf(fact.state, id, context)),
      value: row.date.text,
      sources: row.sources,
    }));
}

function misfit(fact: CommitmentFact, meant: string, context: Context): Judgement {
  return judged({
    claimed: claimedOf(fact),
    verdict: 'another thing is meant',
    answer: message('instrument.misfit', {
      named: instrumentName(fact.instrument, context.knowledge),
      meant: instrumentName(meant, context.knowledge),
    }),
    sources: context.knowledge.record.commitments.instruments.get(meant)?.sources ?? [],
  });
}

function lookAlike(fact: CommitmentFact, { knowledge, theme }: Context): Judgement | null {
  const { lookAlike: name, instrument } = fact;
  if (!name || theme !== 'sure') return null;
  const exists = instrument !== '' && (name.subject !== '' || knowledge.record.commitments.instruments.has(instrument));
  const meant = exists ? instrumentName(instrument, knowledge) : null;
  return judged({
    claimed: claimedOf(fact),
    verdict: exists ? 'another thing is meant' : 'not in the record',
    answer: meant ? message('instrument.look-alike', { name: name.name, meant }) : message('instrument.unknown', { name: name.name }),
    sources: [],
  });
}
