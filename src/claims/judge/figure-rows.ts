import type { PrintedFigure } from '#council';
import type { Unit } from '#kernel';
import type { Context } from '../reading/context.ts';
import type { CountedUnit, FigureFact } from '../recognise/figure.ts';

/** What a figure is looked up by, once the text's gaps are filled. */
export type Wanted = {
  readonly year: number;
  readonly situation: string;
  readonly scope: string | null;
  readonly subject: string;
  readonly unit: Unit;
  readonly party: string | null;
};

const childrenOf = new Set([
  'killing_maiming',
  'killing',
  'maiming',
  'recruitment_use',
  'sexual_violence',
  'abduction',
  'detention',
  'multiple_violations',
  'suicide_attack_use',
  'explosive_ordnance_casualties',
  'reintegration',
]);

/** The unit in which the reports count a subject. @source docs/data/figures.md, after the annual reports */
export function naturalUnit(subject: string): Unit {
  if (childrenOf.has(subject)) return 'children';
  if (subject === 'situations') return 'situations';
  return subject.startsWith('total') || subject === 'reported_not_verified' ? 'violations' : 'incidents';
}

/** What the text's word for the unit means for this subject: a "case" of sexual violence is a child of the reports. */
export function unitMeant(unit: CountedUnit | null, subject: string): Unit {
  const natural = naturalUnit(subject);
  if (unit === 'children' || unit === 'boys' || unit === 'girls') return 'children';
  if (unit === 'situations') return 'situations';
  if (unit === 'violations' && natural === 'incidents') return 'incidents';
  return unit === 'violations' && natural === 'children' ? 'children' : natural;
}

/** The rows for what is wanted; a part of a situation only where the text names it, and where no whole is held. */
export function rowsFor(wanted: Wanted, { knowledge }: Pick<Context, 'knowledge'>): readonly PrintedFigure[] {
  const year = knowledge.figuresOf(wanted.year, wanted.situation);
  const fits = year.filter(
    ({ violation, unit, attributedTo }) => violation === wanted.subject && unit === wanted.unit && attributedTo === wanted.party,
  );
  const part = wanted.scope === null ? fits.filter(({ scope }) => scope === null) : fits.filter(({ scope }) => scope === wanted.scope);
  if (part.length > 0) return part;
  if (wanted.scope === 'Palestinian children') return rowsFor({ ...wanted, scope: null }, { knowledge });
  if (wanted.scope !== null) return [];
  const scopes = new Set(fits.map(({ scope }) => scope));
  return scopes.size === 1 ? fits : sumOfHalves(wanted, year);
}

const halvesOf: Readonly<Record<string, readonly [string, string]>> = {
  killing_maiming: ['killing', 'maiming'],
  attacks_schools_hospitals: ['attacks_schools', 'attacks_hospitals'],
};

/** Where a report prints only the halves, the whole is their sum. @source docs/data/figures.md, our sums */
function sumOfHalves(wanted: Wanted, year: readonly PrintedFigure[]): readonly PrintedFigure[] {
  const [first, second] = (halvesOf[wanted.subject] ?? []).map((half) =>
    year.find(
      (row) =>
        row.violation === half &&
        row.unit === wanted.unit &&
        row.attributedTo === wanted.party &&
        row.scope === wanted.scope &&
        row.qualifier === 'exact' &&
        row.standing !== 'other',
    ),
  );
  if (!first || !second) return [];
  return [
    {
      ...first,
      violation: wanted.subject as PrintedFigure['violation'],
      value: first.value + second.value,
      boys: null,
      girls: null,
      sexUnknown: null,
      sources: [...first.sources, ...second.sources],
    },
  ];
}

/** The situations a figure may be of, likeliest first. */
export function situationsOf(
  { situation, party }: FigureFact,
  { knowledge }: Context,
): readonly { readonly id: string; readonly scope: string | null }[] {
  const all = { id: 'all', scope: null };
  const own = party ? (knowledge.record.register.parties.get(party.id)?.situations ?? []).filter((id) => id !== 'all') : [];
  switch (situation.kind) {
    case 'situation':
      return [{ id: situation.id, scope: situation.scope }];
    case 'elsewhere':
      return [];
    case 'unsaid':
      if (own.length > 0) return own.map((id) => ({ id, scope: null }));
      return situation.first === 'all' ? [all, { id: situation.id, scope: situation.scope }] : [{ id: situation.id, scope: situation.scope }, all];
    default:
      return own.length > 0 && !situation.said ? own.map((id) => ({ id, scope: null })) : [all];
  }
}
