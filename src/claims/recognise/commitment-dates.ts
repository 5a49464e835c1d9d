import type { Placed, Sentence } from '../reading/mention.ts';
import type { MeantState } from '../reading/resolve.ts';
import type { DateMention } from '../text/dates.ts';
import type { Placing, Target } from './commitment-words.ts';

/** Dates of what an instrument or a campaign is, not of what a State did. */
const otherEvent = /\b(?:initiated|launched|adopted|opened|created|dated|established) (?:in |on )?(?:the )?$/;
const parts = /(?:^|[,;(] ?|\band |\bthen,? |\bbut )(?:then,? )?(?:later,? )?(?:in |on |since |by |from )?(?:the )?$/;

/** What a deed's dates are told apart by: the deeds around it, who did it, and to what. */
export type DatedDeed = {
  readonly deed: Placing;
  readonly next: Placing | null;
  readonly doers: readonly MeantState[];
  readonly targets: readonly Target[];
};

/**
 * The date of one State's deed about one instrument: that of its own member of a list where the list has several, the
 * one date of the deed otherwise.
 * @source ours: how lists of States, instruments and dates are written
 */
export function dateFor(sentence: Sentence, dated: DatedDeed, doer: MeantState, target: Target): DateMention | null {
  const dates = datesOfDeed(sentence, dated);
  if (dates.length === 0) return null;
  const { doers, targets, deed } = dated;
  const inRow = listed(sentence.folded, dates);
  const which = doers.indexOf(doer);
  if (doers.length > 1 && inRow && dates.length === doers.length) return dates[which] ?? null;
  if (targets.length > 1 && inRow && dates.length === targets.length) return dates[targets.indexOf(target)] ?? null;
  if (doers.length > 1 && doer.start > deed.end) return ofMember(sentence.folded, dates, doer, doers) ?? null;
  if (targets.length === 1) return nearest(dates, deed);
  const owned = targets.map((one) => ofMember(sentence.folded, dates, one, targets));
  const own = owned[targets.indexOf(target)];
  if (own) return own;
  const trailing = dates.length === 1 && dates[0] && targets.every(({ end }) => end <= (dates[0]?.start ?? 0)) ? dates[0] : null;
  const leading = dates.find(({ end }) => end <= deed.start) ?? null;
  return leading ?? (owned.filter((one) => one !== null).length <= 1 ? trailing : null);
}

/** The dates in the reach of a deed: after the deed before it and before the one after it, those that lead either of them apart. */
function datesOfDeed({ dates, folded }: Sentence, { deed, next, targets }: DatedDeed): readonly DateMention[] {
  return dates.filter((date) => {
    if (date.lead === 'by' || otherEvent.test(folded.slice(Math.max(0, date.start - 20), date.start))) return false;
    const before = folded.slice(deed.prior, date.start);
    if (date.end <= deed.start)
      return deed.prior === 0 ? !/[;]/.test(folded.slice(date.end, deed.start)) : date.start >= deed.prior && leads(folded, date, deed, before);
    if (next && date.start >= next.start) return false;
    const last = Math.max(deed.end, ...targets.map(({ end }) => end));
    if (next && leads(folded, date, next, folded.slice(deed.end, date.start))) return false;
    return !/[;]|\b(?:but|while|whereas)\b/.test(folded.slice(deed.end, date.start)) && date.start - last < 130;
  });
}

/** "…, and in 2017 it endorsed": a date that opens the clause of a deed. */
function leads(folded: string, date: Placed, deed: Placed, before: string): boolean {
  return parts.test(before) && deed.start - date.end < 45 && deed.start >= date.end && !/[;]/.test(folded.slice(date.end, deed.start));
}

function listed(folded: string, dates: readonly DateMention[]): boolean {
  return (
    dates.length > 1 &&
    dates.every((date, at) => at === 0 || /^(?:,| and|, and) (?:in |on )?$/.test(folded.slice(dates[at - 1]?.end ?? 0, date.start)))
  );
}

/** The date that stands with one member of a list: right before it ("in 2017 the Paris Principles"), or after it and before the next. */
function ofMember(folded: string, dates: readonly DateMention[], member: Placed, members: readonly Placed[]): DateMention | null {
  const next = members.filter(({ start }) => start > member.start).sort((a, b) => a.start - b.start)[0];
  const close = (date: DateMention, one: Placed) =>
    date.end <= one.start && one.start - date.end < 9 && /(?:^|[,;] ?|\band )(?:in |on )$|(?:,|\band) (?:in |on )$/.test(folded.slice(0, date.start));
  const leading = dates.find((date) => close(date, member));
  if (leading) return leading;
  return dates.find((date) => date.start >= member.end && (!next || (date.end <= next.start && !close(date, next)))) ?? null;
}

function nearest(dates: readonly DateMention[], deed: Placed): DateMention | null {
  const far = (date: DateMention) => (date.start >= deed.end ? date.start - deed.end : deed.start - date.end + 30);
  return [...dates].sort((a, b) => far(a) - far(b))[0] ?? null;
}
