import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import type { NumberMention } from '../text/numbers.ts';

/** Where a figure is of: a situation of the reports or a part of one, all of them, or a State that is no situation. */
export type Situated =
  | { readonly kind: 'situation'; readonly id: string; readonly scope: string | null }
  | { readonly kind: 'all'; readonly said: boolean }
  | { readonly kind: 'elsewhere'; readonly state: string }
  /** The text leaves open: all, or the situation it spoke of before or names later in the sentence; the likelier first. */
  | { readonly kind: 'unsaid'; readonly id: string; readonly scope: string | null; readonly first: 'all' | 'place' };

const speakerBefore =
  /\b(?:representatives?|ambassadors?|ministry of foreign affairs|ministry|ministers?|delegat(?:ion|e)|mission|president|government|permanent representative|spokes\w+|envoy|press service|statement|led by|embassy) (?:of|for|from) (?:the )?$|\b(?:according to|says|said|told by) (?:the )?$/;
const speakerAfter =
  /^(?:'s|s')? ?(?:permanent |deputy |foreign |un )*(?:ambassador|ministry|minister|mission|representative|delegation|envoy|diplomats?|statement|presidency|-led)\b|^ (?:said|told|noted|says|recalled|stressed|reported|welcomed|condemned|argued|claimed|spoke)\b/;

/** The situation named in the figure's own part, else earlier in the sentence, else later in it. */
export function situationOf(sentence: Sentence, part: Placed, context: Context): Situated | null {
  const places = placesIn(sentence, context);
  const inside = places.filter(({ start, end }) => start >= part.start && end <= part.end);
  if (
    /\b(?:worldwide|globally|around the world|across the world|in the world|all over the world|global total|in all (?:country )?situations|in total, in)\b/.test(
      sentence.folded.slice(part.start, part.end),
    ) &&
    inside.length === 0
  )
    return { kind: 'all', said: true };
  const scoped = inside.filter(({ where }) => where.kind === 'situation' && where.scope !== null);
  const chosen = scoped.find(({ where }) => where.kind === 'situation' && where.scope !== 'Palestinian children') ?? scoped[0] ?? inside[0];
  if (chosen) return chosen.where;
  const earlier = places.filter(({ end }) => end <= part.start).at(-1);
  const later = places.find(({ start }) => start >= part.end);
  if (earlier) return earlier.where;
  if (!later || sentence.folded.slice(part.end, later.start).includes(';')) return null;
  return later.where.kind === 'situation' ? { ...later.where, kind: 'unsaid', first: 'place' } : later.where;
}

type Place = Placed & { readonly where: Situated };

function placesIn(sentence: Sentence, { knowledge }: Context): readonly Place[] {
  return sentence.names.flatMap(({ start, end, name }): readonly Place[] => {
    const before = sentence.folded.slice(Math.max(0, start - 50), start);
    const after = sentence.folded.slice(end, end + 40);
    if (name.is === 'situation')
      return [{ start, end, where: { kind: 'situation', id: name.situation, scope: name.scope === '' ? null : name.scope } }];
    if (name.is !== 'state' || speakerBefore.test(before) || speakerAfter.test(after)) return [];
    const id = name.states.map((state) => knowledge.situationOfState.get(state)).find((one) => one !== undefined);
    if (id !== undefined) {
      const people = name.form === 'people' && name.states.includes('PSE') && /^ (?:children|boys|girls|minors)/.test(after);
      return [{ start, end, where: { kind: 'situation', id, scope: people ? 'Palestinian children' : null } }];
    }
    const located =
      /\b(?:in|across|throughout|inside|within) (?:the )?$/.test(before) ||
      (name.form === 'people' && /^ (?:children|boys|girls|minors)/.test(after));
    return located && name.states[0] !== undefined ? [{ start, end, where: { kind: 'elsewhere', state: name.states[0] } }] : [];
  });
}

/** Where a figure is of when its sentence does not say. */
export function unsaidSituation({ focus }: Context): Situated {
  return focus.situation === null ? { kind: 'all', said: false } : { kind: 'unsaid', id: focus.situation, scope: null, first: 'all' };
}

const left =
  /\b(?:into|join(?:ed|ing)?|from|released by|ranks of|associated with|association with|with|leave|left|disengaged from|freed from|against|children in|girls in|victims of)(?: the| any| of| ranks of the)? $/;

/** The party to which a figure is given: named in its part and not only as where the children went or came from. */
export function partyOf(sentence: Sentence, part: Placed, number: NumberMention): { readonly id: string; readonly outright: boolean } | null {
  for (const { start, end, name } of sentence.names) {
    if (name.is !== 'party' || start < part.start || end > part.end) continue;
    const [id] = name.parties;
    const before = sentence.folded.slice(Math.max(0, start - 30), start);
    const after = sentence.folded.slice(end, end + 40);
    if (id === undefined || left.test(before)) continue;
    const outright =
      /\bby(?: the)? $|\battributed to(?: the)? $/.test(before) ||
      (start < number.start &&
        /^ (?:forces |fighters |alone |also |has |have |had )*(?:committed|killed|maimed|recruited|abducted|used|attacked|raped|kidnapped|were responsible|was responsible|account|carried|perpetrated|denied|injured|wounded|enlisted|detained|held|:|,? ?(?:about|some|over|more than|another)? ?\d)/.test(
          after,
        ));
    if (outright || !/^'s? (?:war|conflict|insurgency|territory|areas|prisons)/.test(after)) return { id, outright };
  }
  return null;
}
