import { type NoteSection, type NoteTables, otherParts } from '#counting';
import { crossed, type Speech } from './crossed.ts';
import type { DocumentPart } from './parts.ts';

const sections = ['verified', 'verifiedLate', 'cannotTell', 'unverified'] as const;

/** The parts of the Global Horizontal Note: verified, verified late, cannot tell, unverified; victims, violations, parties, regions. */
export function noteParts(tables: NoteTables, speech: Speech): readonly DocumentPart[] {
  const { say } = speech;
  const parts = sections.flatMap((section): readonly DocumentPart[] => {
    const own = tables[section];
    // Only what is empty for good reason may be left out: dates that cannot tell are rare.
    const isEmpty = own.violations.every(({ total }) => total === 0);
    if (isEmpty && section === 'cannotTell') return [];
    const title = say(`document.section.${section}`);
    return [{ title, said: say(isEmpty ? 'document.section.none' : `document.said.${section}`), tables: isEmpty ? [] : sectionTables(own, speech) }];
  });
  const { boys, girls, unknown, all } = tables.severalViolations;
  const several: DocumentPart = {
    title: say('document.several'),
    tables: [
      {
        title: say('document.several'),
        header: ['', say('sex.boys'), say('sex.girls'), say('sex.unknown'), say('counted.total')],
        rows: [[say('count-unit.children'), boys.total, girls.total, unknown.total, all.total]],
      },
    ],
  };
  return [...parts, several];
}

const nameless: readonly string[] = otherParts;

function sectionTables({ victims, violations, byParty, byRegion }: NoteSection, speech: Speech): DocumentPart['tables'] {
  const { say, party, area } = speech;
  const violation = say('shell.count.head.violation');
  const named = (nameOf: (id: string) => string) => (part: string) => (nameless.includes(part) ? say(`part.${part}`) : nameOf(part));
  return [
    {
      title: say('document.victims'),
      header: [violation, say('sex.boys'), say('sex.girls'), say('sex.unknown'), say('counted.total')],
      rows: victims
        .filter(({ total }) => total > 0)
        .map(({ violation: type, boys, girls, unknown, total }) => [say(`recorded-type.${type}`), boys, girls, unknown, total]),
    },
    {
      title: say('document.violations'),
      header: [violation, say('count-unit.violations')],
      rows: violations.filter(({ total }) => total > 0).map(({ violation: type, total }) => [say(`recorded-type.${type}`), total]),
    },
    crossed(byParty, say('document.by-party'), say('figures-file.over.party'), speech, named(party)),
    crossed(byRegion, say('document.by-region'), say('figures-file.over.place'), speech, named(area)),
  ];
}
