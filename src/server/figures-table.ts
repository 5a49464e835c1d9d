import type { PublicRecord, ShownFigure } from '#overview';
import { bestGrade } from '#kernel';
import { type ColumnOf, type Table, tableOf } from '#publishing';
import type { TableContext } from './table-route.ts';

/** The columns of printed figures as a file: what is counted first, then who, then where it was read. */
function columnsOf({ register }: PublicRecord, { say, locale }: TableContext): readonly ColumnOf<ShownFigure>[] {
  const label = (id: string) => say(`column.${id}`);
  const nameOf = (id: string) => {
    const situation = register.situations.get(id);
    return (locale === 'ar' ? situation?.nameAr : situation?.nameEn) ?? id;
  };
  const text = (id: string, cell: (one: ShownFigure) => string | null): ColumnOf<ShownFigure> => ({ id, label: label(id), kind: 'text', cell });
  const number = (id: string, cell: (one: ShownFigure) => number | null): ColumnOf<ShownFigure> => ({ id, label: label(id), kind: 'number', cell });
  return [
    { ...number('year', ({ year }) => year), hxl: '#date+year' },
    { ...text('situation', ({ situation }) => situation), hxl: '#country+code' },
    { ...text('situation_name', ({ situation }) => nameOf(situation)), hxl: '#country+name' },
    { ...text('violation', ({ violation }) => violation), hxl: '#indicator+code' },
    { ...text('violation_name', ({ violation }) => say(`violation.${violation}`)), hxl: '#indicator+name' },
    { ...number('value', ({ value }) => value), hxl: '#indicator+value+num' },
    { ...text('unit', ({ unit }) => unit), hxl: '#meta+unit' },
    { ...text('qualifier', ({ qualifier }) => qualifier), description: say('meaning.qualifier') },
    { ...text('basis', ({ basis }) => basis), label: say('column.figure-basis'), description: say('meaning.figure-basis') },
    { ...text('attributed_to', ({ attributedTo }) => attributedTo), description: say('meaning.attributed_to') },
    text('attributed_to_name', ({ attributedTo }) => (attributedTo === null ? null : (register.parties.get(attributedTo)?.name ?? attributedTo))),
    text('scope', ({ scope }) => scope),
    { ...text('late', ({ late }) => late), description: say('meaning.late') },
    { ...number('boys', ({ boys }) => boys), hxl: '#affected+m+children' },
    { ...number('girls', ({ girls }) => girls), hxl: '#affected+f+children' },
    number('sex_unknown', ({ sexUnknown }) => sexUnknown),
    { ...text('standing', ({ standing }) => standing), description: say('meaning.standing') },
    text('why', ({ why }) => why),
    { ...text('report', ({ report }) => report), description: say('meaning.report') },
    text('document', ({ sources }) => sources[0]?.document ?? null),
    text('place', ({ sources }) => sources[0]?.place ?? null),
    text('grade', ({ sources }) => bestGrade(sources)),
    text('said_by', ({ saidBy }) => saidBy),
    { id: 'url', label: label('url'), kind: 'address', hxl: '#meta+url', cell: ({ sources }) => sources.map(({ url }) => url).join(' ') },
    text('note', ({ note }) => note),
  ];
}

/** What the rows hold, in words: the violations where they are few, and the years. */
function titleOf(figures: readonly ShownFigure[], { say }: TableContext): string {
  const subjects = [...new Set(figures.map(({ violation }) => violation))];
  const years = figures.map(({ year }) => year);
  const span = [...new Set([Math.min(...years), Math.max(...years)])].filter(Number.isFinite).join('–');
  const what = subjects.length <= 3 ? subjects.map((id) => say(`violation.${id}`)).join(', ') : '';
  return [say('table.figures'), what, span].filter((part) => part !== '').join(': ');
}

/** Printed figures as a table to take home. The path is that of the page which shows the same. */
export function figuresTable(record: PublicRecord, context: TableContext, figures: readonly ShownFigure[], path: string): Table {
  const about = context.about(record, {
    name: 'figures',
    title: titleOf(figures, context),
    path,
    from: ['council/figures'],
    notes: [context.say('table.figures.note.units'), context.say('table.figures.note.attributed'), context.say('table.figures.note.other')],
  });
  return tableOf(about, columnsOf(record, context), figures);
}
