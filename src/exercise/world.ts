import type { Sex, ViolationType } from '#incidents';
import { addDays } from '#kernel';
import { type InventedParty, partiesInvented, villagesInvented } from './country.ts';
import { inventName, type InventedName } from './names.ts';
import type { Random } from './random.ts';

/** A child of the exercise as it truly is. */
export type TrueChild = { readonly key: string; readonly sex: Exclude<Sex, 'unknown'>; readonly age: number; readonly name: InventedName };

/** A violation as it truly happened; `day` is the one that decides on its period: of what lasted, the last. */
export type TrueViolation = {
  readonly key: string;
  readonly type: ViolationType;
  readonly began: string;
  readonly day: string;
  readonly children: readonly TrueChild[];
  readonly answers: Readonly<Record<string, readonly string[]>>;
};

/** What is told of an incident and is not for the mechanism, or never happened. */
export type Outside = 'not linked' | 'adults' | 'rumour';

/** An incident as it truly was, with all its violations. */
export type TrueIncident = {
  readonly key: string;
  readonly day: string;
  readonly pcodes: readonly string[];
  readonly parties: readonly string[];
  readonly violations: readonly TrueViolation[];
  readonly outside: Outside | null;
};

/** What truly happened in the invented country between two days. */
export type World = { readonly from: string; readonly until: string; readonly incidents: readonly TrueIncident[] };

/** First day of the time covered: the first of the quarter that holds the day 21 months before the last. */
export function firstDay(until: string): string {
  const [year = 0, month = 1] = until.split('-').map(Number);
  const index = year * 12 + month - 1 - 21;
  const quarter = Math.floor((index % 12) / 3) * 3 + 1;
  return `${Math.floor(index / 12)}-${String(quarter).padStart(2, '0')}-01`;
}

const span = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A child who was recruited or abducted and lives: from when on something more may happen to it. */
type AtRisk = { readonly child: TrueChild; readonly from: string };

type Making = { readonly random: Random; readonly until: string; readonly atRisk: AtRisk[]; children: number; violations: number };

/** A slot of the story: a day, and what is fixed of it. */
type Slot = { readonly day: string; readonly fixed: 'recruited in March' | 'killed in May' | null };

/**
 * Makes a world of so many true incidents, and some that are none. One boy is recruited in March and killed in May of
 * every exercise that covers both.
 */
export function makeWorld(random: Random, size: number, until: string): World {
  const from = firstDay(until);
  const days = span(from, until);
  const slots: Slot[] = Array.from({ length: size }, () => ({ day: addDays(from, random.between(0, days)), fixed: null }));
  for (const [fixed, monthDay] of [
    ['recruited in March', '03-14'],
    ['killed in May', '05-20'],
  ] as const) {
    const year = [0, 1].map((later) => `${Number(from.slice(0, 4)) + later}-05-20`).find((day) => `${day.slice(0, 4)}-03-14` >= from && day <= until);
    if (year !== undefined && size >= 10) slots[fixed === 'killed in May' ? 1 : 0] = { day: `${year.slice(0, 4)}-${monthDay}`, fixed };
  }
  slots.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const making: Making = { random, until, atRisk: [], children: 0, violations: 0 };
  const splitDay = new Map(partiesInvented.map((party) => [party.id, beginsOn(party, { from, until })] as const));
  const incidents = slots.map((slot, index) => incidentOf(making, slot, `i${index + 1}`, splitDay));
  const none = Array.from({ length: Math.round(size * 0.08) }, (_, index) =>
    outsideOf(making, addDays(from, random.between(0, days)), `o${index + 1}`),
  );
  return { from, until, incidents: [...incidents, ...none] };
}

/** The day from which on a party of the exercise is there. */
export function beginsOn({ splitFrom }: InventedParty, { from, until }: Pick<World, 'from' | 'until'>): string {
  return splitFrom ? addDays(from, Math.round(span(from, until) * splitFrom.at)) : from;
}

function incidentOf(making: Making, { day, fixed }: Slot, key: string, splitDay: ReadonlyMap<string, string>): TrueIncident {
  const { random } = making;
  const there = partiesInvented.filter(({ id }) => (splitDay.get(id) ?? '') <= day).map(({ id }) => id);
  const first = random.pick(there);
  const second = random.chance(0.06) ? random.pick(there) : first;
  const parties = [...new Set([first, second])].sort();
  const kind = fixed === null ? random.weighted(kinds) : fixed === 'killed in May' ? 'attack' : 'recruitment';
  const violations = happen(making, kind, day, fixed !== null);
  return { key, day: violations[0]?.day ?? day, pcodes: random.pick(villagesInvented), parties, violations, outside: null };
}

const kinds = { attack: 28, recruitment: 24, sexual_violence: 11, abduction: 13, school: 7, hospital: 5, denial: 8, military_use: 2, detention: 2 };

function happen(making: Making, kind: keyof typeof kinds, day: string, fixed: boolean): readonly TrueViolation[] {
  const { random } = making;
  const one = (type: ViolationType, children: readonly TrueChild[] = [], answers: TrueViolation['answers'] = {}, ended = day): TrueViolation => {
    making.violations++;
    return { key: `v${making.violations}`, type, began: day, day: ended, children, answers };
  };
  if (kind === 'attack') return attack(making, day, fixed, one);
  if (kind === 'recruitment') {
    const recruited = victims(making, day, random.weighted({ 1: 50, 2: 20, 3: 15, 5: 10, 7: 5 }), 0.85, [11, 17], fixed);
    leave(making, recruited);
    making.atRisk.push(...recruited.map((child) => ({ child, from: addDays(day, 20) })));
    return [one('recruitment', recruited, { child_role: [random.pick(['combatant_fighter', 'combatant_guard', 'non_combatant_cook'])] })];
  }
  if (kind === 'sexual_violence') return [one('sexual_violence', victims(making, day, random.weighted({ 1: 75, 2: 25 }), 0.1, [8, 17]))];
  if (kind === 'abduction') {
    const left = Math.max(0, span(day, making.until));
    const ended = addDays(day, Math.min(left, random.between(1, 60)));
    const taken = victims(making, day, random.weighted({ 1: 35, 2: 25, 4: 25, 6: 15 }), 0.6, [5, 17]);
    leave(making, taken);
    making.atRisk.push(...taken.map((child) => ({ child, from: addDays(ended, 10) })));
    const purpose = { abduction_purpose: [random.pick(['recruitment_use', 'intimidation', 'forced_labour'])] };
    return [one('abduction', taken, purpose, ended)];
  }
  if (kind === 'detention') return [one('deprivation_liberty', victims(making, day, random.between(1, 2), 0.9, [14, 17]))];
  if (kind === 'school') return [one('attack_on_schools', [], { school_type: ['primary'], facility_impact: ['serious_damage'] })];
  if (kind === 'hospital') return [one('attack_on_hospitals', [], { health_facility_type: ['health_centre'] })];
  if (kind === 'denial') return [one('denial_humanitarian_access', [], { denial_method: ['entry_restrictions'] })];
  return [one('military_use', [], { military_use_of: ['school'] })];
}

/** Nothing more happens to these, unless they come back as children at risk. */
function leave({ atRisk }: Making, gone: readonly TrueChild[]): void {
  for (let at = atRisk.length - 1; at >= 0; at--) {
    const one = atRisk[at];
    if (one && gone.includes(one.child)) atRisk.splice(at, 1);
  }
}

type Make = (type: ViolationType, children?: readonly TrueChild[], answers?: TrueViolation['answers']) => TrueViolation;

function attack(making: Making, day: string, fixed: boolean, one: Make): readonly TrueViolation[] {
  const { random } = making;
  const killed = fixed ? 1 : Number(random.weighted({ 0: 30, 1: 35, 2: 20, 3: 10, 4: 5 }));
  const maimed = fixed ? 0 : random.between(killed === 0 ? 1 : 0, 4);
  const how = { attack_type: [random.pick(['aerial_attack', 'land_based_attack', 'shooting'])] };
  const harmed = victims(making, day, killed + maimed, 0.55, [2, 17], fixed);
  const dead = harmed.slice(0, killed);
  leave(making, dead);
  const violations: TrueViolation[] = [];
  if (killed > 0) violations.push(one('killing', dead, how));
  if (maimed > 0) violations.push(one('maiming', harmed.slice(killed), how));
  if (!fixed && random.chance(0.12)) violations.push(one('attack_on_schools', [], how));
  return violations;
}

/** So many children to whom something happens; now and then one to whom something happened before. */
function victims(
  making: Making,
  day: string,
  number: number | string,
  boys: number,
  ages: readonly [number, number],
  fixed = false,
): readonly TrueChild[] {
  const { random, atRisk } = making;
  const found: TrueChild[] = [];
  const known = atRisk.filter(({ from }) => from <= day);
  const marked = fixed ? atRisk.find(({ child }) => child.key === 'marked') : undefined;
  if (marked) return [marked.child];
  if (!fixed && known.length > 0 && random.chance(0.3)) found.push(random.pick(known).child);
  while (found.length < Number(number)) found.push(newChild(making, boys, ages, fixed && found.length === 0));
  return found;
}

function newChild(making: Making, boys: number, [youngest, oldest]: readonly [number, number], marked: boolean): TrueChild {
  const { random } = making;
  making.children++;
  const sex = marked || random.chance(boys) ? 'boys' : 'girls';
  return { key: marked ? 'marked' : `c${making.children}`, sex, age: random.between(youngest, oldest), name: inventName(random, sex) };
}

/** Something that is told and is not for the mechanism, or that did not happen. */
function outsideOf(making: Making, day: string, key: string): TrueIncident {
  const { random } = making;
  const outside = random.pick(['not linked', 'adults', 'rumour'] as const);
  making.violations++;
  const children = outside === 'adults' ? [] : [newChild(making, 0.5, [6, 17], false)];
  const violation: TrueViolation = { key: `v${making.violations}`, type: 'killing', began: day, day, children, answers: {} };
  const parties = outside === 'not linked' ? [] : [random.pick(partiesInvented.slice(0, 3)).id];
  return { key, day, pcodes: random.pick(villagesInvented), parties, violations: [violation], outside };
}
