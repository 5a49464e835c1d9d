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
  /** The first resolution of the theme that the text names. */
  readonly firstResolution: number | null;
  /** What the text is about, for instruments and offices that do not fit: the folded text as a whole. */
  readonly whole: string;
  /** The sentence before, in its own context. */
  readonly previous: { readonly sentence: Sentence; readonly context: Context } | null;
};

/** `sure`: its own words say so; `likely`: children and what is done to them in war; `other`: another matter. */
export type Theme = 'sure' | 'likely' | 'other';

const sure =
  /child(?:ren)?(?:'s)? (?:and|in|into|affected by|involved in|caught in|during|associated with) (?:the )?(?:situations? of )?(?:armed (?:conflicts?|groups?|forces)|conflicts?|war)|armed conflicts?|child[- ]soldiers?|children,? not soldiers|grave violations?|six grave|armed groups?|armed forces and groups|recruit(?:ment|ed|ing)? (?:and use )?(?:of )?(?:\w+ ){0,2}(?:child|boys|girls|minors)|children were recruited|monitoring and reporting mechanism|security council|safe schools|paris (?:principles|commitments)|vancouver principles|killed (?:or|and) maimed|killing and maiming|humanitarian access|resolution\b.{0,80}\bco-? ?(?:sponsor|author)|\bco-? ?(?:sponsor|author)\w* .{0,60}resolution|voted? .{0,30}resolution \d|resolution 2\d{3}|srsg|action plans?[^.]{0,60}\bparties\b|\bparties\b[^.]{0,60}\b(?:annex|action plan)|releas\w+ and reintegrat|secretary-general's annexes|annex(?:es)?\b[^.]{0,60}\bparties|\bparties (?:are|were) listed|reports? [^.]{0,30}lists? [a-z0-9-]+ parties/;
const likely =
  /\b(?:child|children|girls|boys|minors|underage|juvenile)\b|(?<!ceasefire |airspace |traffic |border |human rights |sanctions |data |safety |parking |truce )\bviolations\b|\b(?:attacks? (?:on|against|hit|struck)|attacked) (?:schools|hospitals)|schools came under attack|(?:cases?|incidents?) of (?:sexual violence|abduction|recruitment|denial of humanitarian)|\babductions?\b|\bsexual violence\b|\brecruitment and use\b/;
const elsewhere =
  /\b(?:roads?|traffic|accidents?|custody|divorce|earthquakes?|floods?|hurricane|cyclone|vaccin\w+|measles|malaria|cholera|epidemic|football|match|stadium|film|hotels?|tourism|tax|pupils stayed|sheriff|weather|copper|minist(?:er|ry) of agriculture|school year|tuition|adoption agenc\w+|swimming|drowned|smoking|obesity)\b/;

const themed = new Set(['OPAC', 'PARIS', 'PARIS-PRINCIPLES', 'VANCOUVER', 'SSD', 'SCHOOL-GUIDELINES', 'CNS', 'ACT']);

/** Whether a sentence names something that belongs to the theme alone: a resolution, a debate by its day, an office, a listed party. */
function isNamed({ folded, names, resolutions, dates, symbols }: Sentence, { record }: Knowledge): boolean {
  if (resolutions.some(({ number }) => record.council.resolutions.some((one) => one.number === number))) return true;
  if (
    symbols.some(({ symbols: own }) =>
      own.some(
        (symbol) =>
          record.council.annualReports.some((one) => one.symbol === symbol || one.otherSymbol === symbol) ||
          record.council.countryReports.some((one) => one.symbol === symbol),
      ),
    )
  )
    return true;
  if (
    /\b(?:open |council's? )*debate|video ?-?conference|briefed the (?:security )?council/.test(folded) &&
    dates.some(({ from, to, precision }) => precision !== 'year' && record.council.debates.some(({ id }) => near(id, from, to)))
  )
    return true;
  if (
    /\blist(?:ed|s)?\b[^.;]{0,40}\bparties\b[^.;]{0,40}\bsituations\b|minimum age (?:of|for) (?:voluntary )?(?:recruitment|enlistment)/.test(folded)
  )
    return true;
  return names.some(
    ({ name }) =>
      (name.is === 'office' && name.office !== 'unicef-executive-director') ||
      (name.is === 'instrument' && themed.has(name.instrument)) ||
      (name.is === 'party' && /list|annex|action plan|memorandum|road ?map|children|recruit/.test(folded)),
  );
}

function near(day: string, from: string, to: string): boolean {
  const [at, first, last] = [Date.parse(day), Date.parse(from), Date.parse(to)];
  return at >= first - 2 * 86_400_000 && at <= last + 2 * 86_400_000;
}

/** What a text is about. @source ours: off-theme texts are left alone, so its own words must say that it is on the theme */
export function themeOf(folded: string, sentences: readonly Sentence[], knowledge: Knowledge): Theme {
  if (sure.test(folded) || sentences.some((sentence) => isNamed(sentence, knowledge))) return 'sure';
  return likely.test(folded) && !elsewhere.test(folded) ? 'likely' : 'other';
}
