import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';

/** What a text says of action plans. */
export type ActionPlanFact = Placed &
  (
    | {
        readonly says: 'signed' | 'has' | 'completed';
        readonly party: string;
        readonly kind: 'action plan' | 'road map' | 'memorandum' | 'command order';
        readonly date: DateMention | null;
        readonly negated: boolean;
      }
    | { readonly says: 'count'; readonly plans: NumberMention | null; readonly parties: NumberMention | null; readonly date: DateMention | null }
  );

const plan = /\b(?:(?:joint |time-bound |concrete )*action[- ]plans?|road ?-?map|memorandum(?: of understanding)?|command order)\b/;

/** What a sentence says of action plans. */
export function actionPlansIn(sentence: Sentence, context: Context): readonly ActionPlanFact[] {
  const { folded } = sentence;
  const cue = plan.exec(folded);
  if (!cue || context.theme === 'other') return [];
  return [...counts(sentence, cue), ...parties(sentence, context, cue)];
}

function counts(sentence: Sentence, cue: { readonly index: number; readonly 0: string }): readonly ActionPlanFact[] {
  const { folded } = sentence;
  const plans = sentence.numbers.find(({ end }) => /^(?: [a-z-]+){0,2}? ?action[- ]plans\b/.test(folded.slice(end, end + 40))) ?? null;
  if (!plans) return [];
  const of =
    sentence.numbers.find(
      ({ end, start }) => start !== plans.start && /^(?: [a-z-]+){0,2}? ?(?:parties|groups|governments|armed)\b/.test(folded.slice(end, end + 40)),
    ) ?? null;
  const date = sentence.dates.find(({ lead }) => lead !== 'since') ?? null;
  const head = of ? (/^(?: [a-z-]+){0,2}? ?(?:parties|groups|governments|armed)/.exec(folded.slice(of.end))?.[0].length ?? 0) : 0;
  return [
    {
      start: Math.min(plans.start, of?.start ?? plans.start),
      end: Math.max(cue.index + cue[0].length, of ? of.end + head : 0),
      says: 'count',
      plans,
      parties: of,
      date,
    },
  ];
}

const signs =
  /\b(?:dates? (?:from|back to)|is (?:of|from)|exist(?:s|ed)?|sign(?:ed|s|ing|ature|atory)?|conclud\w+|agreed|adopted|committed to|entered into|has|have|had|complet\w+|fulfilled|implement\w+|compl(?:ied|ying) with|endorsed)\b/;

function parties(sentence: Sentence, context: Context, cue: { readonly index: number; readonly 0: string }): readonly ActionPlanFact[] {
  const { folded } = sentence;
  if (/\bunder (?:the |a |its )?(?:joint )?action plan|released|discharged|disengaged/.test(folded)) return [];
  const verbs = [...folded.matchAll(new RegExp(signs.source, 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const verb = verbs.filter(({ end }) => end <= cue.index + cue[0].length + 60).sort((a, b) => rank(a.text) - rank(b.text))[0] ?? verbs[0];
  if (!verb) return [];
  const named = namesThatAre(sentence, 'party').filter(({ name }) => !/^(?:non-state-armed-groups|government-forces)$/.test(name.parties[0] ?? ''));
  const before = named.filter(({ end }) => end <= verb.start && !/^(?:dates|is|exist)/.test(verb.text));
  const own =
    before.length > 0
      ? before
      : named.filter(
          ({ start }) => start > cue.index && /\b(?:by|with|of|between the united nations and) (?:the )?$/.test(folded.slice(cue.index, start)),
        );
  const date = sentence.dates.find(({ lead, precision }) => lead !== 'since' && precision !== 'span') ?? null;
  const signers = own.length > 0 ? own : statesWithPlans(sentence, context, verb.start);
  return signers.flatMap(({ start, end, name }): readonly ActionPlanFact[] => {
    const [party] = name.parties;
    if (party === undefined) return [];
    const from = date && date.end <= start ? (folded.slice(0, date.start).endsWith('on ') ? date.start - 3 : date.start) : start;
    return [
      {
        start: Math.min(from, verb.start),
        end: Math.max(end, cue.index + cue[0].length, date?.end ?? 0),
        says: /complet|fulfil|compl(?:ied|ying)/.test(verb.text) ? 'completed' : rank(verb.text) === 0 ? 'signed' : 'has',
        party,
        kind: /road/.test(cue[0]) ? 'road map' : /memorandum/.test(cue[0]) ? 'memorandum' : /command/.test(cue[0]) ? 'command order' : 'action plan',
        date,
        negated: /\b(?:not|never|yet to|no)\b[^,;]{0,14}$/.test(folded.slice(0, verb.start)) || /\bno action plan/.test(folded),
      },
    ];
  });
}

/** A State that is said to have signed: its forces did, or its government for the parties; each of its plans may be meant. */
function statesWithPlans(
  sentence: Sentence,
  { knowledge }: Context,
  before: number,
): readonly (Placed & { readonly name: { readonly parties: readonly string[] } })[] {
  return namesThatAre(sentence, 'state').flatMap(({ start, end, name }) => {
    const situation = name.states.map((state) => knowledge.situationOfState.get(state)).find((one) => one !== undefined);
    if (end > before || situation === undefined || name.states.length > 2) return [];
    const plans = knowledge.record.followUp.actionPlans.filter(
      (one) => one.situation === situation && /^(?:state|state_aligned|category)$/.test(knowledge.record.register.parties.get(one.party)?.kind ?? ''),
    );
    return plans.length > 0 ? [{ start, end, name: { parties: [`situation:${situation}`] } }] : [];
  });
}

function rank(verb: string): number {
  if (/^(?:dates?|is of|sign|conclud|agreed|adopted|entered|committed|endorsed)/.test(verb)) return 0;
  return /^(?:complet|fulfil|implement|compl)/.test(verb) ? 1 : 2;
}
