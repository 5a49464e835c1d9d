import type { Allegation, AgeBand, Mention, Occurrence, ReportSource, SentReport, Sex, TallyCell } from '#incidents';
import { ageBands, bandOf } from '#incidents';
import { addDays, parsePartialDate, type PartialDate } from '#kernel';
import { respelled, type Script } from './names.ts';
import type { OrganisationId, PersonId } from './people.ts';
import type { Random } from './random.ts';
import type { TrueChild, TrueIncident, TrueViolation } from './world.ts';

/** How much a source knew: everything, the numbers, or hearsay. */
export type Quality = 'full' | 'counted' | 'vague';

/** What a report says of people, in the shape in which it is sent. */
export type ToldIdentities = {
  readonly people: readonly {
    readonly role: 'child' | 'source';
    readonly child: string | null;
    readonly name: string;
    readonly contact: string | null;
  }[];
  readonly places: readonly {
    readonly allegation: number;
    readonly text: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  }[];
  readonly narrative: string | null;
};

/** A report as it comes, and what it truly tells of. */
export type ToldReport = {
  readonly incident: string;
  readonly day: string;
  readonly by: PersonId;
  readonly organisation: OrganisationId;
  readonly quality: Quality;
  readonly sent: SentReport;
  readonly identities: ToldIdentities;
  /** Which true violation each of its allegations tells of, in their order. */
  readonly tells: readonly string[];
  /** Which child each of its mentions truly is. */
  readonly children: Readonly<Record<string, string>>;
};

/** Who sends for an organisation: those who have no monitor of their own send through the information manager. */
export const senderOf: Readonly<Record<OrganisationId, PersonId>> = {
  'river-hands': 'monitor-1',
  'mountain-law': 'monitor-2',
  'valley-health': 'manager-1',
  'children-desk': 'manager-1',
  mission: 'manager-1',
  headquarters: 'manager-1',
};

const day = (text: string, notBefore = '', notAfter = ''): PartialDate => {
  const date = parsePartialDate(text, notBefore, notAfter);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
};

type Asked = {
  readonly organisation: OrganisationId;
  readonly quality: Quality;
  readonly on: string;
  readonly corrects: string | null;
  /** Whether it tells of every violation of the incident, however little it knows of each. */
  readonly whole: boolean;
};

/** What one organisation tells of an incident. */
export function tell(random: Random, incident: TrueIncident, { organisation, quality, on, corrects, whole }: Asked): ToldReport {
  const id = random.hex(64);
  const by = senderOf[organisation];
  const script = random.weighted<Script>({ latin: 50, arabic: 35, cyrillic: 15 });
  const children: Record<string, string> = {};
  const keys = new Map<string, string>();
  const people: ToldIdentities['people'][number][] = [];
  const mentioned = (child: TrueChild, age: AgeBand): Mention => {
    const known = keys.get(child.key);
    const key = known ?? String(keys.size + 1);
    if (known === undefined) {
      keys.set(child.key, key);
      children[`${id}/${key}`] = child.key;
      people.push({ role: 'child', child: key, name: respelled(random, child.name, script), contact: null });
    }
    return { id: `${id}/${key}`, sex: child.sex, age };
  };
  const told = incident.violations.filter((_, index) => index === 0 || quality === 'full' || whole || random.chance(0.6));
  const allegations = told.map((violation) => allegationOf(random, incident, violation, quality, on, mentioned));
  const sent: SentReport = {
    id,
    channel: by === 'manager-1' ? 'desk' : 'field',
    deviceSequence: null,
    language: script === 'arabic' ? 'ar' : script === 'cyrillic' ? 'ru' : 'en',
    corrects,
    allegations,
    sources: [sourceOf(random, quality)],
    consent: [random.weighted({ ctfmr_members: 70, unicef: 20, no_one: 10 })],
    sharedAccount: random.chance(0.6) ? accountOf(incident, quality) : null,
  };
  const places = quality === 'full' ? [{ allegation: 1, text: 'Invented: by the well behind the market.', latitude: null, longitude: null }] : [];
  const narrative = 'Invented for an exercise. Nobody told this and it happened to nobody.';
  const tells = told.map(({ key }) => key);
  return { incident: incident.key, day: on, by, organisation, quality, sent, identities: { people, places, narrative }, tells, children };
}

function sourceOf(random: Random, quality: Quality): ReportSource {
  if (quality === 'vague') return { category: 'secondary', types: ['other'], reliability: 'low', credibility: 'low' };
  const category = random.chance(0.4) ? 'primary_victim' : 'primary_witness';
  return { category, types: ['oral_testimony'], reliability: random.pick(['high', 'medium']), credibility: random.pick(['high', 'medium', null]) };
}

function accountOf({ day: on, violations }: TrueIncident, quality: Quality): string {
  const what = violations.map(({ type }) => type.replaceAll('_', ' ')).join(', ');
  return `(Invented.) ${quality === 'vague' ? `In ${on.slice(0, 7)}` : `On ${on}`} a source told of: ${what}.`;
}

function allegationOf(
  random: Random,
  { pcodes, parties, outside }: TrueIncident,
  violation: TrueViolation,
  quality: Quality,
  on: string,
  mentioned: (child: TrueChild, age: AgeBand) => Mention,
): Allegation {
  const known = parties.length > 0 && random.chance(quality === 'full' ? 0.95 : quality === 'counted' ? 0.75 : 0.35);
  const told = {
    type: violation.type,
    occurred: when(random, violation, quality, on),
    place: { pcodes: pcodes.slice(0, quality === 'full' ? 4 : quality === 'counted' ? 3 : 2) },
    parties: known ? parties : [],
    answers: quality === 'vague' ? {} : violation.answers,
  };
  const { children } = violation;
  if (outside === 'adults') return { ...told, tally: [{ sex: 'unknown', age: 'unknown', count: 2, least: 2, most: 2 }], mentions: [] };
  if (children.length === 0) return { ...told, tally: [], mentions: [] };
  if (quality === 'vague') return { ...told, tally: [several(random, children.length)], mentions: [] };
  if (quality === 'counted' && !(children.length === 1 && random.chance(0.6))) return { ...told, tally: numbers(random, children), mentions: [] };
  const mentions = children.map((child) => mentioned(child, quality === 'full' ? band(child) : doubtful(random, child)));
  return { ...told, tally: tallyOf(mentions), mentions };
}

const band = ({ age }: TrueChild): AgeBand => bandOf(age) ?? 'unknown';

/** An age as somebody guesses it who did not know the child. */
function doubtful(random: Random, child: TrueChild): AgeBand {
  return random.chance(0.6) ? band(child) : random.chance(0.5) ? 'unknown' : random.pick(ageBands.slice(0, 4));
}

/** The tally of children spoken of singly. */
export function tallyOf(mentions: readonly Mention[]): readonly TallyCell[] {
  const cells = new Map<string, TallyCell>();
  for (const { sex, age } of mentions) {
    const count = (cells.get(`${sex} ${age}`)?.count ?? 0) + 1;
    cells.set(`${sex} ${age}`, { sex, age, count, least: count, most: count });
  }
  return [...cells.values()];
}

/** "Several children": a guess with its bounds. */
function several(random: Random, truly: number): TallyCell {
  const count = Math.max(1, truly + random.between(-1, 2));
  return { sex: 'unknown', age: 'unknown', count, least: Math.min(count, 2), most: count + random.between(1, 4) };
}

/** Numbers without names, which do not always agree with what others say: five children, four boys. */
function numbers(random: Random, children: readonly TrueChild[]): readonly TallyCell[] {
  const cell = (sex: Sex, count: number): TallyCell => ({ sex, age: 'unknown', count, least: count, most: count });
  const boys = children.filter(({ sex }) => sex === 'boys').length;
  const girls = children.length - boys;
  if (random.chance(0.25)) return [cell('unknown', children.length)];
  if (boys > 1 && random.chance(0.25)) return [cell('boys', boys - 1), ...(girls > 0 ? [cell('girls', girls)] : [])];
  return [...(boys > 0 ? [cell('boys', boys)] : []), ...(girls > 0 ? [cell('girls', girls)] : [])];
}

function when(random: Random, { began, day: ended }: TrueViolation, quality: Quality, on: string): Occurrence {
  const exactly = quality === 'full' || (quality === 'counted' && random.chance(0.6));
  const told = (truly: string) => {
    if (exactly) return day(truly);
    if (quality === 'counted') return day('', addDays(truly, -random.between(1, 4)), earliest(addDays(truly, random.between(1, 4)), on));
    return random.chance(0.7) ? day(truly.slice(0, 7)) : day(truly.slice(0, 4));
  };
  if (began === ended) return { kind: 'once', on: told(ended) };
  return { kind: 'lasting', began: told(began), ended: exactly ? day(ended) : day(ended.slice(0, 7)) };
}

const earliest = (a: string, b: string) => (a < b ? a : b);
