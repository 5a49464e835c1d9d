import type { FigureSubject } from '#kernel';
import type { Placed } from '../reading/mention.ts';

/** A violation named in a sentence, and whether the words are the UN's own, near enough, or wider or narrower. */
export type ViolationMention = Placed & { readonly subject: FigureSubject; readonly wording: 'same' | 'other' };

type Term = readonly [FigureSubject, 'same' | 'other', RegExp];

const kill = '(?:kill(?:ed|ing|ings|s)?|dead|died|deaths?|murdered|slain|los(?:t|ing) their lives)';
const maim = '(?:maim(?:ed|ing|ings|s)?)';
const hurt = '(?:injur(?:ed|ies|ing|y)|wound(?:ed|ing|s)?|hurt|mutilat(?:ed|ion|ing)|crippled|disabled|harmed(?! by (?:[a-z]+ )?violations))';
const or = '(?:,? ?(?:and|or|and ?/ ?or|&|/) ?(?:were |the |seriously |severely |otherwise |badly |gravely |of )*)';
const schools = '(?:schools?|educational? (?:facilities|institutions|establishments)|education)';
const hospitals = '(?:hospitals?|health(?:[- ]care)? (?:facilities|centres|centers)|medical (?:facilities|centres|centers)|clinics|healthcare)';
const attacks = '(?:attacks?(?: that)?|assaults?|strikes|raids|incidents of attacks?)';
const attacked = '(?:(?:were |was |came |been |being |have been |had been )*(?:attacked|under attack|hit|struck|destroyed|targeted|shelled|bombed))';

/**
 * How texts name what the reports count. The first that fits at a place is taken, so the pairs come before their parts.
 * `same` is the reports' own term or means exactly it; `other` is wider or narrower (injured is wider than maimed, rape
 * narrower than sexual violence, child soldier is not a term of the reports).
 * @source the terms of the annual reports; the everyday words are ours
 */
const terms: readonly Term[] = [
  ['multiple_violations', 'same', /(?:more than one|multiple|two or more|several|repeated|at least two) (?:grave )?violations?(?! (?:were|was))/],
  [
    'explosive_ordnance_casualties',
    'same',
    new RegExp(
      `(?:${kill}${or}(?:${maim}|${hurt})|casualties) (?:by|from|of|due to|caused by) (?:explosive ordnance|explosive remnants|explosive devices|landmines|mines|improvised explosive)[a-z ]*`,
    ),
  ],
  ['killing_maiming', 'same', new RegExp(`${kill}${or}${maim}|${maim}${or}${kill}`)],
  ['killing_maiming', 'other', new RegExp(`${kill}${or}${hurt}|${hurt}${or}${kill}`)],
  [
    'killing_maiming',
    'other',
    /lost their lives or (?:their )?limbs|lost (?:their lives )?or (?:crippled|maimed|injured|wounded)|(?:child )?casualt(?:ies|y)/,
  ],
  ['suicide_attack_use', 'same', /(?:used (?:in|as|for|to carry out) )?(?:suicide (?:attacks?|bomb(?:ers?|ings?))|human bombs?|person-borne)/],
  [
    'recruitment_use',
    'same',
    /recruit(?:ed|ment|ing|s)?,?(?: and re-?recruit(?:ed|ment))?(?: of (?:child(?:ren)?|boys and girls|minors))? (?:and|or|and ?\/ ?or|&) us(?:ed?|ing|age)(?: of)?/,
  ],
  [
    'recruitment_use',
    'other',
    /(?:turned into|used as|forced to (?:become|fight as|serve as)|enlisted as|recruited as|served as|serving as|became|made) (?:child )?(?:soldiers|fighters|combatants)/,
  ],
  ['recruitment_use', 'other', /child[- ]soldiers?(?: (?:were |have been |had been )?recruit(?:ed|ment))?/],
  ['recruitment_use', 'same', /recruit(?:ed|ment|ing|ments)/],
  [
    'recruitment_use',
    'other',
    /(?:ended up|landed|found themselves) (?:in|with) (?:the )?(?:ranks|armed groups|armed forces)|(?:into|joined) (?:their|its|the) ranks|into (?:armed|fighting) (?:groups|forces)|conscript(?:ed|ion)|enlist(?:ed|ment)|drafted|press-?ganged|forced to (?:fight|join)|used (?:by|in) (?:armed|hostilities|combat|fighting)/,
  ],
  ['sexual_violence', 'same', /(?:rape (?:and|or) )?(?:other )?(?:forms? of )?(?:conflict-related )?sexual violence/],
  [
    'sexual_violence',
    'other',
    /rap(?:ed|es?)\b|sexual(?:ly)? (?:abus\w+|assault\w*|exploit\w+|attack\w*|violat\w+|harass\w+|enslav\w+)|gender-based violence/,
  ],
  [
    'military_use_schools_hospitals',
    'same',
    new RegExp(`military use of ${schools} (?:and|or) ${hospitals}|${schools} (?:and|or) ${hospitals} (?:were )?used (?:for military purposes|by)`),
  ],
  [
    'military_use_schools',
    'same',
    new RegExp(
      `military use of (?:\\d+ )?${schools}|${schools} (?:were |was |had been |being )*used (?:for military|as barracks|by (?:the )?(?:military|army|armed|security))[a-z ]*`,
    ),
  ],
  [
    'attacks_schools_hospitals',
    'same',
    new RegExp(
      `${attacks} (?:on|against|upon|at|affecting|targeting|hit|struck|damaged) (?:both )?${schools},? (?:and|or|and\\/or) (?:on |against )?${hospitals}|${schools},? (?:and|or) ${hospitals} ${attacked}|${attacks} (?:on|against) ${hospitals},? (?:and|or) ${schools}`,
    ),
  ],
  [
    'attacks_schools',
    'same',
    new RegExp(
      `${attacks} (?:on|against|upon|at|affecting|targeting|hit|struck|damaged) ${schools}|${schools} ${attacked}|${attacked} ${schools}|school attacks`,
    ),
  ],
  [
    'attacks_hospitals',
    'same',
    new RegExp(
      `${attacks} (?:on|against|upon|at|affecting|targeting|hit|struck|damaged) ${hospitals}|${hospitals} ${attacked}|${attacked} ${hospitals}`,
    ),
  ],
  [
    'denial_humanitarian_access',
    'same',
    /(?:incidents? of (?:the )?)?(?:denials?|denying) of (?:humanitarian (?:access|aid|assistance)|access|aid)(?: (?:for|to) (?:humanitarian|children)[a-z ]*)?|humanitarian (?:access|aid)(?: to children)? (?:was |were |had been |being |has been )?(?:denied|refused|blocked)|\baid (?:was |were |had been |being )?(?:denied|refused|blocked)|(?:denied|refused) humanitarian (?:access|aid)|humanitarian access denials?|denial of humanitarian|access (?:for|of|to) (?:aid|relief|humanitarian)(?: (?:workers|agencies|organi[sz]ations))?(?: to children)? (?:was |were |had been |being |has been )(?:denied|refused|blocked)/,
  ],
  ['abduction', 'same', /abduct(?:ed|ions?|ing|s)?/],
  ['abduction', 'other', /kidnap(?:ped|pings?|s)?|taken (?:hostage|captive)|hostage-taking|snatched/],
  [
    'detention',
    'same',
    /depriv(?:ed|ation) of (?:their )?(?:liberty|freedom)|detain(?:ed|ees)|(?:in |held in |kept in )?detention|(?:behind bars|imprisoned|in prison|jailed)/,
  ],
  ['reported_not_verified', 'same', /(?:(?:reported|reports of)[a-z ,]{0,24}(?:but )?(?:not|un)(?: yet)? ?verified)|unverified/],
  [
    'killing',
    'same',
    /kill(?:ed|ing|ings|s)?\b|lost their lives|t(?:aken?|ook)(?:en)? the lives of|claim(?:ed|ing)? the lives of|los(?:s of|t) (?:their )?lives?|fatalities|deaths?|(?:died|dead)\b|perished/,
  ],
  ['killing', 'other', /murder(?:ed|s)?|slain|massacred|slaughtered/],
  ['maiming', 'same', new RegExp(maim)],
  ['maiming', 'other', new RegExp(hurt)],
  [
    'total',
    'same',
    /(?<!(?:ceasefire|airspace|traffic|border|human rights|sanctions|data|safety|parking|truce) )(?:grave |serious |gross )?(?:child rights |children's rights )?violations?(?: against children| of children's rights)?/,
  ],
  ['total', 'other', /(?:gravely|grossly|seriously) violated/],
  ['situations', 'same', /(?:country )?situations(?= |,|\.)/],
];

const compiled = terms.map(([subject, wording, shape]) => ({ subject, wording, shape: new RegExp(String.raw`\b(?:${shape.source})`, 'g') }));

/** The violations named in a folded sentence, in its order. */
export function violationsIn(folded: string): readonly ViolationMention[] {
  const found: ViolationMention[] = [];
  for (const { subject, wording, shape } of compiled)
    for (const match of folded.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((one) => one.start < end && one.end > start)) found.push({ start, end, subject, wording });
    }
  return found.sort((a, b) => a.start - b.start);
}
