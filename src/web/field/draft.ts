import { parsePartialDate } from '#kernel';
import { type AgeBand, type Sex, sexes, typeCards, type ViolationType } from '#incidents';

/** How the day is known. */
export const whenKinds = ['day', 'month', 'between', 'lasting', 'unknown'] as const;
export type WhenKind = (typeof whenKinds)[number];

/** When, as it was typed: days as `2024-06-15`, `month` as `06` or nothing. */
export type When = {
  readonly kind: WhenKind | '';
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
};

/** Where: the code chosen, that it is not known, and where exactly (kept apart, since it can point at people). */
export type Where = { readonly pcode: string; readonly unknown: boolean; readonly near: string };

/** How many, as typed: by sex, and by sex and age band where ages are known; answers of the type's own list. */
export type HowMany = {
  readonly numbers: Readonly<Partial<Record<Sex, string>>>;
  readonly ages: Readonly<Partial<Record<`${Sex} ${AgeBand}`, string>>>;
  readonly unknown: boolean;
  readonly answers: Readonly<Record<string, readonly string[]>>;
};

/** Somebody whom the source names. */
export type Person = {
  readonly role: 'child' | 'witness' | 'source' | 'contact' | 'alleged_perpetrator';
  readonly name: string;
  readonly contact: string;
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly types: readonly ViolationType[];
};

/** How the source knows; "saw" is a witness who is the monitor. */
export const knowings = ['saw', 'primary_victim', 'primary_witness', 'primary_alleged_perpetrator', 'secondary'] as const;
export type Knowing = (typeof knowings)[number];

/** What a report rests on, as it was answered. */
export type Known = { readonly how: Knowing | ''; readonly types: readonly string[]; readonly reliability: '' | 'high' | 'medium' | 'low' };

/** A report that is being written. Place, day and party are asked once, whatever happened there. */
export type Draft = {
  readonly types: readonly ViolationType[];
  readonly when: When;
  readonly where: Where;
  readonly howMany: Readonly<Partial<Record<ViolationType, HowMany>>>;
  readonly parties: readonly string[];
  readonly noParty: boolean;
  readonly sources: readonly Known[];
  readonly consent: readonly string[];
  readonly shared: string;
  readonly narrative: string;
  readonly people: readonly Person[];
  /** The report that this one corrects or adds to. */
  readonly corrects: string | null;
};

export const nobody: HowMany = { numbers: {}, ages: {}, unknown: false, answers: {} };
export const noSource: Known = { how: '', types: [], reliability: '' };

export const emptyDraft: Draft = {
  types: [],
  when: { kind: '', day: '', month: '', year: '', from: '', to: '' },
  where: { pcode: '', unknown: false, near: '' },
  howMany: {},
  parties: [],
  noParty: false,
  sources: [noSource],
  consent: [],
  shared: '',
  narrative: '',
  people: [],
  corrects: null,
};

/** One screen of the form: one question. */
export type Screen = 'what' | 'when' | 'where' | `how-many ${ViolationType}` | 'who' | 'know' | 'account' | 'check';

/** The screens of a report: eight, and one more for each further violation. */
export function screensOf({ types }: Pick<Draft, 'types'>): readonly Screen[] {
  const counted = (types.length === 0 ? (['killing'] as const) : types).map((type): Screen => `how-many ${type}`);
  return ['what', 'when', 'where', ...counted, 'who', 'know', 'account', 'check'];
}

/** Whether a violation is counted by children, so that they are asked for. */
export function countsChildren(type: ViolationType): boolean {
  return typeCards[type].countedBy === 'children';
}

/** A number as people type it, in Western or Arabic digits; `null` where it is none. */
export function numberOf(text: string): number | null {
  const western = text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return /^\d{1,6}$/.test(western) ? Number(western) : null;
}

/** Something that is missing or wrong: at which field, and the id of the sentence that says what to do. */
export type Fault = { readonly at: string; readonly words: string };

const fault = (at: string, words: string): readonly Fault[] => [{ at, words }];

/** What is missing or wrong on a screen. */
export function faultsOf(draft: Draft, screen: Screen, today: string): readonly Fault[] {
  if (screen.startsWith('how-many ')) return howManyFaults(draft, screen.slice('how-many '.length) as ViolationType);
  if (screen === 'what') return draft.types.length === 0 ? fault('what', 'field.fault.what') : [];
  if (screen === 'when') return whenFaults(draft.when, today);
  if (screen === 'where') return draft.where.pcode === '' && !draft.where.unknown ? fault('where', 'field.fault.where') : [];
  if (screen === 'who') return draft.parties.length === 0 && !draft.noParty ? fault('who', 'field.fault.who') : [];
  if (screen === 'know') return knowFaults(draft);
  if (screen === 'account') return peopleFaults(draft);
  return screensOf(draft)
    .slice(0, -1)
    .flatMap((one) => faultsOf(draft, one, today));
}

function whenFaults(when: When, today: string): readonly Fault[] {
  if (when.kind === '') return fault('when', 'field.fault.when');
  const later = (day: string) => day > today;
  if (when.kind === 'day') {
    if (parsePartialDate(when.day)?.precision !== 'day') return fault('when-day', 'field.fault.day');
    return later(when.day) ? fault('when-day', 'field.fault.future') : [];
  }
  if (when.kind === 'month') {
    const date = parsePartialDate(monthOf(when));
    if (!date || date.precision === 'unknown') return fault('when-year', 'field.fault.year');
    return later(date.from) ? fault('when-year', 'field.fault.future') : [];
  }
  if (when.kind === 'unknown') return [];
  if (parsePartialDate(when.from)?.precision !== 'day') return fault('when-from', 'field.fault.day');
  if (when.kind === 'between' && parsePartialDate(when.to)?.precision !== 'day') return fault('when-to', 'field.fault.day');
  if (when.to !== '' && when.to < when.from) return fault('when-to', 'field.fault.order');
  return later(when.from) || later(when.to) ? fault('when-from', 'field.fault.future') : [];
}

const monthOf = ({ month, year }: When) => (month === '' ? year : `${year}-${month}`);

function howManyFaults({ howMany }: Draft, type: ViolationType): readonly Fault[] {
  if (!countsChildren(type)) return [];
  const { numbers, ages, unknown } = howMany[type] ?? nobody;
  for (const [key, text] of [...Object.entries(numbers), ...Object.entries(ages)])
    if (text !== '' && numberOf(text) === null) return fault(`many ${type} ${key}`, 'field.fault.number');
  for (const sex of sexes) {
    const said = numberOf(numbers[sex] ?? '') ?? 0;
    const aged = sumOfAges(ages, sex);
    if (aged > said && numbers[sex] !== undefined && numbers[sex] !== '') return fault(`many ${type} ${sex}`, 'field.fault.ages');
  }
  const some = sexes.some((sex) => (numberOf(numbers[sex] ?? '') ?? 0) + sumOfAges(ages, sex) > 0);
  return some || unknown ? [] : fault(`many ${type} boys`, 'field.fault.how-many');
}

function sumOfAges(ages: HowMany['ages'], sex: Sex): number {
  return Object.entries(ages).reduce((sum, [key, text]) => (key.startsWith(`${sex} `) ? sum + (numberOf(text) ?? 0) : sum), 0);
}

function knowFaults({ sources, consent }: Draft): readonly Fault[] {
  const unsaid = sources.every(({ how }) => how === '') ? fault('know', 'field.fault.know') : [];
  if (consent.length === 0) return [...unsaid, ...fault('consent', 'field.fault.consent')];
  return consent.includes('no_one') && consent.length > 1 ? [...unsaid, ...fault('consent', 'field.fault.no-one')] : unsaid;
}

function peopleFaults({ people, types }: Draft): readonly Fault[] {
  return people.flatMap(({ role, name, types: of }, index) => {
    if (name.trim() === '') return fault(`person ${index} name`, 'field.fault.name');
    const asked = types.filter(countsChildren);
    return role === 'child' && asked.length > 1 && of.length === 0 ? fault(`person ${index} types`, 'field.fault.child-types') : [];
  });
}

/** The day that it is on this device. */
export function todayOn(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
