import { answersOf, type Debate, type FigureAnswer, type Resolution } from '#council';
import type { FigureSubject } from '#kernel';
import type { EditionRef, PublicRecord } from './record.ts';

/** What the first page tells: how much each step of the thread holds, and the newest printed figures. */
export type Home = {
  readonly edition: EditionRef;
  readonly counts: {
    readonly figures: number;
    readonly situations: number;
    readonly years: { readonly from: number; readonly to: number };
    readonly resolutions: number;
    readonly debates: number;
    readonly instruments: number;
    readonly commitments: number;
    readonly states: number;
    readonly listings: number;
    readonly parties: number;
    readonly plans: number;
  };
  /** The newest year's totals, over all situations. */
  readonly newest: { readonly year: number; readonly answers: readonly FigureAnswer[] };
  /** The newest year for which all six grave violations are printed or nearly: most subjects first, then the newer. */
  readonly fullest: { readonly year: number; readonly answers: readonly FigureAnswer[] };
  readonly lastDebate: Pick<Debate, 'id' | 'theme' | 'note' | 'sources'> | null;
  readonly lastResolution: (Pick<Resolution, 'symbol' | 'number' | 'sources'> & { readonly adopted: string }) | null;
  /** Lists of States whose full number is known: how many are held by name, of how many, as of which day. */
  readonly lists: readonly {
    readonly instrument: string;
    readonly shortName: string;
    readonly held: number;
    readonly of: number;
    readonly asOf: string | null;
  }[];
};

const six: readonly FigureSubject[] = [
  'killing_maiming',
  'recruitment_use',
  'sexual_violence',
  'abduction',
  'attacks_schools_hospitals',
  'denial_humanitarian_access',
];

/** Gathers the first page. */
export function home(record: PublicRecord): Home {
  const { council, commitments, followUp, register } = record;
  const global = council.figures.filter((one) => one.situation === 'all' && one.attributedTo === null && one.scope === null);
  const years = global.map(({ year }) => year);
  const newestYear = Math.max(...years);
  const of = (year: number, subjects: readonly FigureSubject[]) =>
    answersOf(global.filter((one) => one.year === year && subjects.includes(one.violation)));
  const printed = [...new Set(years)]
    .map((year) => ({ year, answers: of(year, six) }))
    .sort((a, b) => b.answers.length - a.answers.length || b.year - a.year);
  const lastDebate = council.debates.at(-1);
  const resolution = council.resolutions.at(-1);
  return {
    edition: record.edition,
    counts: {
      figures: council.figures.length,
      situations: [...register.situations.values()].filter(({ kind }) => kind !== 'all').length,
      years: { from: Math.min(...council.figures.map(({ year }) => year)), to: newestYear },
      resolutions: council.resolutions.length,
      debates: council.debates.length,
      instruments: commitments.instruments.size,
      commitments: commitments.commitments.filter(({ computed }) => !computed).length,
      states: register.states.size,
      listings: followUp.listings.length,
      parties: [...register.parties.values()].filter(({ kind }) => kind !== 'category').length,
      plans: followUp.actionPlans.length,
    },
    newest: { year: newestYear, answers: of(newestYear, ['total']) },
    fullest: printed[0] ?? { year: newestYear, answers: [] },
    lastDebate: lastDebate ? { id: lastDebate.id, theme: lastDebate.theme, note: lastDebate.note, sources: lastDebate.sources } : null,
    lastResolution: resolution
      ? { symbol: resolution.symbol, number: resolution.number, adopted: resolution.adopted.text, sources: resolution.sources }
      : null,
    lists: listsOf(record),
  };
}

function listsOf({ commitments: { instruments, completeness } }: PublicRecord): Home['lists'] {
  return [...completeness.values()]
    .flatMap(({ instrument, held, of, ofAsOf, trueAsOf }) => {
      const known = instruments.get(instrument);
      return known && of !== null && held > 0 ? [{ instrument, shortName: known.shortName, held, of, asOf: trueAsOf ?? ofAsOf }] : [];
    })
    .sort((a, b) => b.held / b.of - a.held / a.of || b.of - a.of);
}
