/** A thing that a resolution newly brought: how texts speak of it, and how the record does in `newly`, `subject` and the provisions. */
export type Topic = { readonly id: string; readonly text: RegExp; readonly record: RegExp };

const trigger = '(?:trigger|ground|criteri|list(?:ing|ed)?\\b|annex)';

/**
 * Topics by which a text tells one resolution from another.
 * @source data/council/resolutions.csv, newly; data/council/provisions.csv
 */
export const topics: readonly Topic[] = [
  {
    id: 'listing for killing and sexual violence',
    text: new RegExp(
      `(?:killing and maiming|kill(?:ing|ed)?|maim(?:ing|ed)?|sexual violence|rape)\\b[^.;]{0,60}${trigger}|${trigger}[^.;]{0,60}(?:killing|maiming|sexual violence|rape)`,
    ),
    record: /patterns of killing and maiming.*grounds for listing/,
  },
  {
    id: 'listing for attacks',
    text: new RegExp(
      `attacks (?:on|against) (?:schools|hospitals)[^.;]{0,50}${trigger}|${trigger}[^.;]{0,50}attacks (?:on|against) (?:schools|hospitals)`,
    ),
    record: /attacks on schools or hospitals.*grounds for listing/,
  },
  {
    id: 'listing for abduction',
    text: new RegExp(`abduct(?:ion|ing|ions|s|ed)?\\b[^.;]{0,50}${trigger}|${trigger}[^.;]{0,50}abduct(?:ion|ing)`),
    record: /abduction the fifth ground/,
  },
  {
    id: 'mechanism',
    text: /monitoring and reporting mechanism|\bmrm\b|mechanism (?:for|of|to) monitor\w*(?: and report\w*)?/,
    record: /^set up the monitoring and reporting mechanism/,
  },
  {
    id: 'working group',
    text: /working group (?:on|for) children (?:and|in) armed conflict|working group of the (?:security )?council|(?:security )?council(?:'s)? working group/,
    record: /working group of the council/,
  },
  {
    id: 'annexes',
    text: /list of (?:the )?parties|annex(?:es)? (?:to|with|of|listing|go back|went back|date|stem|come from|began)|name and shame|list of shame/,
    record: /attach to his report a list of parties/,
  },
  {
    id: 'action plans',
    text: /time-bound action plans|action plans? (?:to end|against|by|from|for)/,
    record: /^called on listed parties to prepare concrete, time-bound action plans/,
  },
  {
    id: 'education',
    text: /(?:protection of (?:the right to )?education|right to education|(?:devoted|dedicated|given|deals? only)[^.;]{0,24}(?:to |with )?(?:the )?(?:protection of )?education|attacks on education)/,
    record: /first resolution given wholly to the protection of education/,
  },
  { id: 'campaign', text: /welcom\w+ (?:the )?(?:campaign )?"?children,? not soldiers/, record: /welcomed the campaign/ },
  {
    id: 'children as victims',
    text: /(?:treat(?:ed|s)?|seen|regard(?:ed|s)?|considered)[^.;]{0,40}(?:first (?:of all|and foremost)|primarily|mainly)? ?(?:as )?victims/,
    record: /treated first as victims/,
  },
  {
    id: 'whole cycle',
    text: /(?:relation|link\w*|connection|nexus|relationship)[^.;]{0,60}(?:prevention|conflict)|whole (?:conflict )?cycle|from prevention to|conflict prevention/,
    record: /framework to protect children through the whole cycle/,
  },
  {
    id: 'transitions',
    text: /(?:peace(?:keeping)? (?:operations?|missions?)|missions?)[^.;]{0,60}(?:transition|drawdown|clos|transfer|withdraw|change|leave|end)|transitions? of (?:un )?(?:peace|missions)/,
    record: /lasting capacity for child protection in peace operations/,
  },
  {
    id: 'sanctions',
    text: /(?:ready|readiness|willing)[^.;]{0,40}sanctions|sanctions against (?:persistent|those|parties)/,
    record: /ready to adopt sanctions/,
  },
  { id: 'dialogue', text: /era of application|dialogue with (?:the )?parties/, record: /^endorsed the call for an era/ },
  { id: 'treaty', text: /(?:ratify|accede to|become party to)[^.;]{0,30}optional protocol/, record: /become party to the optional protocol/ },
];
