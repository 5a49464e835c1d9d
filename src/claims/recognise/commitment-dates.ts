import type { Sentence } from '../reading/mention.ts';
import type { DateMention } from '../text/dates.ts';
import type { Placing, Target } from './commitment-words.ts';

/** The date nearest to the deed that is not another deed's. */
export function dateOf(sentence: Sentence, deed: Placing, target: Target, all: readonly Target[]): DateMention | null {
  const own = sentence.dates.filter(
    ({ start, end, lead }) =>
      lead !== 'by' &&
      !/\b(?:initiated|launched|adopted|opened|created|dated|established) (?:in |on )?(?:the )?$/.test(
        sentence.folded.slice(Math.max(0, start - 20), start),
      ) &&
      end > 0,
  );
  const priced = own.map((date) => {
    const between = date.start > deed.end ? sentence.folded.slice(deed.end, date.start) : sentence.folded.slice(date.end, deed.start);
    const others = all.filter((one) => one !== target && one.start > target.start && one.end <= date.start).length;
    return {
      date,
      price:
        between.replace(sentence.folded.slice(target.start, target.end), '').length +
        others * 200 +
        (/[;]|\b(?:but|while)\b/.test(between) ? 200 : 0) +
        (date.end <= deed.start && / and /.test(between) ? 40 : 0) +
        (date.end <= deed.start && deed.prior > 0 && date.start >= deed.prior ? 80 : 0) +
        (all.some((one) => one.start >= date.end && date.start > target.end && one.start - date.end < 8) ? 150 : 0),
    };
  });
  const best = priced.sort((a, b) => a.price - b.price)[0];
  return best && best.price < 120 ? best.date : null;
}
