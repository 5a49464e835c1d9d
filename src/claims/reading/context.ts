import type { Knowledge } from '../knowledge.ts';
import type { Focus } from './focus.ts';
import type { Sentence } from './mention.ts';
import type { Origin } from './provenance.ts';

/** Everything that a recogniser and a judge may ask about the text around a sentence. */
export type Context = {
  readonly knowledge: Knowledge;
  /** The day of the text, ISO, or `null`. */
  readonly textDate: string | null;
  /** The day as of which the record is asked: that of the text, or the end of time. */
  readonly asOf: string;
  readonly origin: Origin;
  /** How surely the text is about children and armed conflict. */
  readonly theme: Theme;
  readonly focus: Focus;
  /** What the text is about, for instruments and offices that do not fit: the folded text as a whole. */
  readonly whole: string;
  /** The sentence before, in its own context. */
  readonly previous: { readonly sentence: Sentence; readonly context: Context } | null;
};

/** `sure`: its own words say so; `likely`: children and what is done to them in war; `other`: another matter. */
export type Theme = 'sure' | 'likely' | 'other';

const sure =
  /child(?:ren)?(?:'s)? (?:and|in|into|affected by|involved in|caught in|during|associated with) (?:the )?(?:situations? of )?(?:armed (?:conflicts?|groups?|forces)|conflicts?|war)|armed conflicts?|child[- ]soldiers?|children,? not soldiers|grave violations?|six grave|armed groups?|armed forces and groups|recruit(?:ment|ed|ing)? (?:and use )?(?:of )?(?:\w+ ){0,2}(?:child|boys|girls|minors)|children were recruited|monitoring and reporting mechanism|security council|safe schools|paris (?:principles|commitments)|vancouver principles|killed (?:or|and) maimed|killing and maiming|humanitarian access/;
const likely =
  /\b(?:child|children|girls|boys|minors|underage|juvenile)\b|(?<!ceasefire |airspace |traffic |border |human rights |sanctions |data |safety |parking |truce )\bviolations\b|\b(?:attacks? (?:on|against)|attacked) (?:schools|hospitals)|schools came under attack/;
const elsewhere =
  /\b(?:roads?|traffic|accidents?|custody|divorce|earthquakes?|floods?|hurricane|cyclone|vaccin\w+|measles|malaria|cholera|epidemic|football|match|stadium|film|hotels?|tourism|tax|pupils stayed|sheriff|weather|copper|minist(?:er|ry) of agriculture|school year|tuition|adoption agenc\w+|swimming|drowned|smoking|obesity)\b/;

/** What a text is about. @source ours: off-theme texts are left alone, so its own words must say that it is on the theme */
export function themeOf(folded: string): Theme {
  if (sure.test(folded)) return 'sure';
  return likely.test(folded) && !elsewhere.test(folded) ? 'likely' : 'other';
}
