import { type AnnualTables, type CountRow, otherParts } from '#counting';
import type { Cell } from '#publishing';
import { crossed, type Speech } from './crossed.ts';
import type { DocumentPart, DocumentTable } from './parts.ts';

const nameless: readonly string[] = otherParts;

/** The parts of the annual tables: figures with their bounds, children by sex, breakdowns, what is recorded apart. */
export function annualParts(
  { rows, byParty, byPlace, byTime, byAge, severalViolations, apart }: AnnualTables,
  speech: Speech,
): readonly DocumentPart[] {
  const { say, party, area, month } = speech;
  const named = (nameOf: (id: string) => string) => (part: string) => (nameless.includes(part) ? say(`part.${part}`) : nameOf(part));
  const breakdown = (name: string, head: string, parts: typeof byParty, nameOf: (id: string) => string) =>
    crossed(parts, say(`document.by-${name}`), say(`figures-file.over.${head}`), speech, named(nameOf));
  const { boys, girls, unknown, all } = severalViolations;
  return [
    { title: say('document.figures'), said: say('document.said.figures'), tables: [figuresTable(rows, speech), bySex(rows, speech)] },
    {
      title: say('document.breakdowns'),
      said: say('document.said.breakdowns'),
      tables: [
        breakdown('party', 'party', byParty, party),
        breakdown('region', 'place', byPlace, area),
        breakdown('month', 'time', byTime, month),
        breakdown('age', 'age', byAge, (band) => say(`age-band.${band}`)),
      ],
    },
    {
      title: say('document.beside'),
      tables: [
        {
          title: say('document.several'),
          header: ['', say('sex.boys'), say('sex.girls'), say('sex.unknown'), say('counted.total')],
          rows: [[say('count-unit.children'), boys.total, girls.total, unknown.total, all.total]],
        },
        {
          title: say('document.apart'),
          header: [say('shell.count.head.violation'), say('counted.total')],
          rows: apart.map(({ violation, cell }) => [say(`recorded-type.${violation}`), cell.total]),
        },
      ],
    },
  ];
}

const isShown = ({ total, upper }: CountRow) => total + upper > 0;

function figuresTable(rows: readonly CountRow[], { say }: Speech): DocumentTable {
  const figures = ['committed', 'late', 'cannot-tell', 'total', 'lower', 'upper'].map((column) => say(`counted.${column}`));
  return {
    title: say('document.figures'),
    header: [say('shell.count.head.violation'), say('shell.count.head.unit'), ...figures],
    rows: rows
      .filter((row) => row.sex === null && isShown(row))
      .map((row): readonly Cell[] => [
        say(`recorded-type.${row.violation}`),
        say(`count-unit.${row.unit}`),
        row.committed,
        row.late,
        row.cannotTell,
        row.total,
        row.lower,
        row.upper,
      ]),
  };
}

function bySex(rows: readonly CountRow[], { say }: Speech): DocumentTable {
  const children = rows.filter(({ unit }) => unit === 'children');
  const of = (violation: string, sex: CountRow['sex']) => children.find((row) => row.violation === violation && row.sex === sex)?.total ?? 0;
  return {
    title: say('document.by-sex'),
    header: [say('shell.count.head.violation'), say('sex.boys'), say('sex.girls'), say('sex.unknown'), say('counted.total')],
    rows: children
      .filter((row) => row.sex === null && isShown(row))
      .map(({ violation }) => [say(`recorded-type.${violation}`), ...(['boys', 'girls', 'unknown', null] as const).map((sex) => of(violation, sex))]),
  };
}
