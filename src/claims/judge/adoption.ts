import type { Resolution } from '#council';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { AdoptionFact } from '../recognise/adoption.ts';
import { fold } from '../text/fold.ts';
import { topics } from '../vocabulary/topics.ts';
import { fitOfDays } from './instrument.ts';
import { type Judgement, judged, message } from './judgement.ts';

/** What a text says of a resolution. @source docs/data/resolutions.md; docs/data/provisions.md */
export function judgeAdoption(fact: AdoptionFact, context: Context): Judgement | null {
  const { resolution } = fact.meant;
  if (fact.says === 'count') return countJudgement(fact, context);
  if (!resolution) return outside(fact, context);
  switch (fact.says) {
    case 'adopted':
      return adopted(fact, resolution, context);
    case 'meeting':
      return meeting(fact, resolution);
    case 'place in line':
      return inLine(fact, resolution, context);
    case 'newly':
      return newly(fact, resolution, context);
    default:
      return paragraph(fact, resolution, context);
  }
}

function claimedOf(fact: AdoptionFact) {
  return {
    subject: fact.meant.resolution?.symbol ?? String(fact.meant.number),
    property: fact.says,
    value: valueOf(fact),
    unit: null,
    period: null,
    qualifier: null,
  };
}

function valueOf(fact: AdoptionFact): string | number | null {
  switch (fact.says) {
    case 'adopted':
      return fact.date?.from ?? null;
    case 'meeting':
      return fact.meeting;
    case 'newly':
      return fact.topic;
    case 'paragraph':
      return fact.paragraph;
    case 'count':
      return fact.count;
    default:
      return fact.ordinal ?? fact.which;
  }
}

/** A resolution of another theme, named in a sentence on this one. */
function outside(fact: AdoptionFact, { theme, knowledge, asOf }: Context): Judgement | null {
  if (theme === 'other' || fact.meant.how !== 'number') return null;
  const owner =
    fact.says === 'newly'
      ? ownersOf(fact.topic, knowledge.record.council.resolutions)[0]
      : fact.says === 'place in line'
        ? endOfLine(fact.which, knowledge.record.council.resolutions, asOf)
        : null;
  const answer = owner
    ? message('resolution.another', { number: fact.meant.number, meant: owner.symbol })
    : message('resolution.unknown', { number: fact.meant.number });
  return judged({ claimed: claimedOf(fact), verdict: 'another thing is meant', answer, sources: owner?.sources ?? [] });
}

function adopted(fact: Extract<AdoptionFact, { says: 'adopted' }>, resolution: Resolution, context: Context): Judgement | null {
  const answer = message('resolution.adopted', { resolution: resolution.symbol, date: resolution.adopted.text, meeting: resolution.meeting ?? '' });
  if (!fact.date) {
    const yet = resolution.adopted.from <= context.asOf;
    return judged({ claimed: claimedOf(fact), verdict: yet ? 'holds' : 'contradicted', answer, sources: resolution.sources });
  }
  const fit = fitOfDays(fact.date, resolution.adopted);
  return judged({ claimed: claimedOf(fact), verdict: fit === 'different' ? 'contradicted' : 'holds', answer, sources: resolution.sources });
}

function meeting(fact: Extract<AdoptionFact, { says: 'meeting' }>, resolution: Resolution): Judgement {
  const held = /(\d+)$/.exec(resolution.meeting ?? '')?.[1];
  const verdict: Verdict = held === undefined ? 'not in the record' : Number(held) === fact.meeting ? 'holds' : 'contradicted';
  return judged({
    claimed: claimedOf(fact),
    verdict,
    answer: message('resolution.adopted', { resolution: resolution.symbol, date: resolution.adopted.text, meeting: resolution.meeting ?? '' }),
    sources: resolution.sources,
  });
}

/** How many resolutions of the theme there were by the day of the text; the list is complete up to its last day. */
function countJudgement(fact: Extract<AdoptionFact, { says: 'count' }>, { knowledge, asOf }: Context): Judgement {
  const { resolutions } = knowledge.record.council;
  const held = resolutions.filter(({ adopted: { from } }) => from <= asOf);
  const verdict: Verdict = held.length === fact.count ? 'holds' : fact.count < held.length && fact.count > 0 ? 'outdated' : 'contradicted';
  return judged({
    claimed: claimedOf(fact),
    verdict,
    answer: message('resolution.number', { count: held.length }),
    sources: held.at(-1)?.sources ?? [],
  });
}

function endOfLine(which: 'first' | 'latest', resolutions: readonly Resolution[], asOf: string): Resolution | undefined {
  return which === 'first' ? resolutions[0] : resolutions.filter(({ adopted: { from } }) => from <= asOf).at(-1);
}

function inLine(fact: Extract<AdoptionFact, { says: 'place in line' }>, resolution: Resolution, { knowledge, asOf }: Context): Judgement {
  const { resolutions } = knowledge.record.council;
  const at = resolutions.findIndex(({ symbol }) => symbol === resolution.symbol);
  if (fact.ordinal !== null)
    return judged({
      claimed: claimedOf(fact),
      verdict: at + 1 === fact.ordinal ? 'holds' : 'contradicted',
      answer: message('resolution.place', { resolution: resolution.symbol, place: at + 1 }),
      sources: resolution.sources,
    });
  const end = endOfLine(fact.which, resolutions, asOf);
  const right = end?.symbol === resolution.symbol;
  const later = resolutions.find(({ adopted: { from } }) => from > asOf);
  const since =
    fact.which === 'latest' && right && later ? message('resolution.latest', { resolution: later.symbol, date: later.adopted.text }) : null;
  return judged({
    claimed: claimedOf(fact),
    verdict: right ? 'holds' : fact.which === 'latest' ? 'outdated' : 'contradicted',
    since,
    answer: message(fact.which === 'latest' ? 'resolution.latest' : 'resolution.first', {
      resolution: end?.symbol ?? '',
      date: end?.adopted.text ?? '',
    }),
    sources: end?.sources ?? [],
  });
}

function wordsOf(resolution: Resolution): string {
  return fold(resolution.newly ?? '');
}

/** The resolutions that newly brought a thing. */
function ownersOf(topic: string, resolutions: readonly Resolution[]): readonly Resolution[] {
  const found = topics.find(({ id }) => id === topic);
  return found ? resolutions.filter((one) => found.record.test(wordsOf(one))) : [];
}

/** What a resolution newly brought; a matter that only its provisions hold is no new thing of it, but no other's either. */
function newly(fact: Extract<AdoptionFact, { says: 'newly' }>, resolution: Resolution, { knowledge, whole }: Context): Judgement | null {
  const { resolutions, provisions } = knowledge.record.council;
  const owners = ownersOf(fact.topic, resolutions);
  const own = owners.some(({ symbol }) => symbol === resolution.symbol);
  const topic = topics.find(({ id }) => id === fact.topic);
  const provided = provisions.filter(
    (one) => one.resolution === resolution.symbol && (topic?.record.test(fold(one.summary)) || topic?.text.test(fold(`${one.topic} ${one.summary}`))),
  );
  const [owner] = owners;
  if (own && owner)
    return judged({
      claimed: claimedOf(fact),
      verdict: 'holds',
      answer: message('resolution.newly', { resolution: resolution.symbol, newly: resolution.newly ?? '' }),
      sources: resolution.sources,
    });
  if (provided.length > 0)
    return judged({
      claimed: claimedOf(fact),
      verdict: 'holds',
      answer: message('resolution.provides', { resolution: resolution.symbol, summary: provided[0]?.summary ?? '' }),
      sources: provided.flatMap(({ sources }) => sources),
    });
  if (!owner || !fact.made || fact.meant.how !== 'number' || whole.length === 0) return null;
  if (!/^listing|mechanism|working group|education|annexes/.test(fact.topic)) return null;
  return judged({
    claimed: claimedOf(fact),
    verdict: 'contradicted',
    answer: message('resolution.newly', { resolution: owner.symbol, newly: owner.newly ?? '' }),
    sources: owner.sources,
  });
}

/** A numbered paragraph: held in summary, and only some of them. */
function paragraph(fact: Extract<AdoptionFact, { says: 'paragraph' }>, resolution: Resolution, { knowledge }: Context): Judgement {
  const held = knowledge.record.council.provisions.filter(({ resolution: symbol, op }) => symbol === resolution.symbol && op === fact.paragraph);
  const [first] = held;
  if (!first)
    return judged({
      claimed: claimedOf(fact),
      verdict: 'not in the record',
      answer: message('resolution.no-paragraph', { resolution: resolution.symbol, paragraph: fact.paragraph }),
      sources: [],
    });
  const words = fold(held.map(({ topic, summary, verb }) => `${topic} ${summary} ${verb}`).join(' '));
  const shared = [...new Set(fact.words.match(/[a-z]{5,}/g) ?? [])].filter((word) => words.includes(word.slice(0, 6)) && !common.has(word));
  const verdict: Verdict = shared.length >= 2 ? 'holds' : 'contradicted';
  return judged({
    claimed: claimedOf(fact),
    verdict,
    answer: message('resolution.paragraph', { resolution: resolution.symbol, paragraph: fact.paragraph, summary: first.summary }),
    sources: first.sources,
  });
}

const common = new Set([
  'resolution',
  'council',
  'states',
  'children',
  'child',
  'armed',
  'conflict',
  'conflicts',
  'security',
  'calls',
  'urges',
  'member',
]);
