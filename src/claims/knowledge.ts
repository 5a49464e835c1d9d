import type { PrintedFigure } from '#council';
import { fold } from './text/fold.ts';
import type { CheckedRecord } from './record.ts';
import type { Matcher } from './vocabulary/matcher.ts';
import { type Name, namesOf } from './vocabulary/names.ts';
import { type Persons, personsOf } from './vocabulary/persons.ts';

/** The record with the vocabulary in which texts speak of it; built once for an edition. */
export type Knowledge = {
  readonly record: CheckedRecord;
  readonly names: Matcher<Name>;
  readonly persons: Persons;
  /** The situation of the reports that is a State's own. */
  readonly situationOfState: ReadonlyMap<string, string>;
  /** Publishers by the name under which texts give them as their source. */
  readonly publisherNames: readonly (readonly [string, RegExp])[];
  readonly figuresOf: (year: number, situation: string) => readonly PrintedFigure[];
  readonly figuresWith: (value: number) => readonly PrintedFigure[];
  /** Numbers of the resolutions of the theme. */
  readonly resolutionNumbers: ReadonlySet<number>;
  /** Years with figures, newest first. */
  readonly figureYears: readonly number[];
};

export function makeKnowledge(record: CheckedRecord): Knowledge {
  const { figures } = record.council;
  const byPlace = Map.groupBy(figures, ({ year, situation }) => `${year} ${situation}`);
  const byValue = Map.groupBy(figures, ({ value }) => value);
  return {
    record,
    names: namesOf(record),
    persons: personsOf(record),
    situationOfState: situationsOfStates(record),
    publisherNames: publisherNames(record),
    figuresOf: (year, situation) => byPlace.get(`${year} ${situation}`) ?? [],
    figuresWith: (value) => byValue.get(value) ?? [],
    resolutionNumbers: new Set(record.council.resolutions.map(({ number }) => number)),
    figureYears: [...new Set(figures.map(({ year }) => year))].sort((a, b) => b - a),
  };
}

function situationsOfStates({ register }: CheckedRecord): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, members, kind } of register.situations.values())
    for (const state of members) if (kind === 'country' || (kind === 'joint' && !found.has(state))) found.set(state, id);
  return found;
}

/** A publisher is a text's origin only where the text says that it reports: "BNews.kz correspondent reports", "TASS reports". */
function publisherNames({ register }: CheckedRecord): readonly (readonly [string, RegExp])[] {
  return [...register.publishers.values()].flatMap(({ id, name, kind, address }) => {
    if (kind !== 'press') return [];
    const plain = fold(name.replace(/ \(.*\)$/, '').replace(/,.*$/, ''));
    const names = [plain, address.replace(/^www\./, '')]
      .filter((one) => one.length > 4)
      .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return [
      [
        id,
        new RegExp(
          String.raw`\b(?:${names.join('|')})(?: correspondent)?(?:,)? (?:reports?|reported|informs|writes|learn\w*)\b|(?:reports?|according to|source:|©) (?:${names.join('|')})\b`,
        ),
      ] as const,
    ];
  });
}
