import type { Context } from '../reading/context.ts';
import type { Sentence } from '../reading/mention.ts';
import { type MeantResolution, resolutionMeant } from '../reading/resolve.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import { topics } from '../vocabulary/topics.ts';
import type { AdoptionFact } from './adoption.ts';

/** Words by which a resolution is said to have brought something: without one, a topic is only mentioned. */
const makes =
  /\b(?:creat\w+|establish\w+|set up|sets up|gave (?:itself|birth)|found\w+|born|made|makes|making|added|adds|adding|became|becomes|become|introduc\w+|launch\w+|first (?:to )?(?:be )?(?:resolution )?(?:devoted|dedicated|given|wholly|entirely|on)|first resolution (?:devoted|dedicated|given|on|to)|devoted|expand\w+|go(?:es)? back to|went back to|trigger\w*|grounds?|criteri\w+|(?:can|could|may|might) be listed|since|through|with|by)\b/;
/** Words by which a resolution is said to deal with something. */
const deals =
  /\b(?:asked?|asks|called for|calls for|calls on|called on|urg\w+|request\w*|demand\w*|decid\w+|treated|welcom\w+|announc\w+|declar\w+|endors\w+|emphasi\w+|calls?|stress\w+|recogni\w+|put an end|framework|point\w+ out|link\w+|deals?|dealt|concerns?|is about|obliges?|forb\w+|treats|given|turns? to|focus\w*|condemn\w*|protects?)\b/;

/** "By resolution 1612 the Council set up the mechanism": what a resolution newly brought is known by its topic. */
export function newThings(sentence: Sentence, context: Context, meant: MeantResolution): readonly AdoptionFact[] {
  const { folded } = sentence;
  const verb = makes.exec(folded) ?? deals.exec(folded);
  if (!verb || /\bparagraph \d/.test(folded)) return [];
  return topics
    .flatMap(({ id, text }): readonly AdoptionFact[] => {
      const match = text.exec(folded);
      if (!match || (meant.how === 'carried' && !/\b(?:text|resolution|document)\b/.test(folded.slice(0, match.index)))) return [];
      const own = sentence.resolutions.length > 0 ? (resolutionMeant(sentence, context, match.index) ?? meant) : meant;
      const start = Math.min(clauseStart(folded, match.index), verb.index < match.index ? clauseStart(folded, verb.index) : match.index);
      const beside = own.place && own.place.start < start && start - own.place.end < 4 && !folded.slice(own.place.end, start).includes(';');
      const end = match.index + match[0].length;
      const after = own.place && own.place.start >= match.index && own.place.start - match.index < 90 ? own.place.end : 0;
      return [
        {
          start: beside && own.place ? own.place.start : start,
          end: Math.max(end, after, clauseEnd(folded, end)),
          meant: own,
          says: 'newly',
          topic: id,
          made: makes.test(folded),
        },
      ];
    })
    .slice(0, 1);
}
