import type { SourceRef } from '#kernel';
import type { ListNote, Names, Said, ShownDate, Who } from '#overview';
import { speak } from '#overview';
import { locale, t } from './shell.ts';

/** Columns under one another; the last one is not padded. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd());
}

/** A heading with what stands under it; nothing where nothing does. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

/** A name in the shell's language. */
export const nameOf = ({ names }: { readonly names: Names }): string => names[locale];

/** A number as exactly as it is said. */
export const amountOf = (value: number, qualifier: string): string => t(`amount.${qualifier}`, { value });

/** A date as exactly as it is known. */
export function dayOf({ date, notBefore, notAfter }: ShownDate): string {
  if (date !== null) return date;
  if (notBefore !== null && notAfter !== null) return t('date.between', { from: notBefore, to: notAfter });
  if (notBefore !== null) return t('date.from', { from: notBefore });
  return notAfter === null ? t('date.unknown') : t('date.until', { to: notAfter });
}

/** The nearest source with its grade. */
export function sourceOf([first]: readonly SourceRef[]): string {
  return first ? `[${t(`grade.${first.grade}`)}] ${first.url}` : t('source.none');
}

/** Who said something first. */
export function whoOf(who: Who): string {
  if (who.kind === 'un') return t('who.un');
  return who.kind === 'state' ? nameOf(who.state) : who.name;
}

/** How complete the list above is. */
export const noteOf = (note: ListNote | null): readonly string[] => (note === null ? [] : [`  ${note.statement}`]);

/** A sentence of the record, said in the shell's language. */
export const sentence = (said: Said): string => speak(said, { locale, say: t, day: (date) => date });
