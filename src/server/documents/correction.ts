import type { CellDifference, DifferencesView, FindingLabel } from '#counting';
import type { Block, Span, TextDocument } from '#publishing';
import { toWord } from '#publishing/server';
import { dayText } from './days.ts';
import type { Speech } from './crossed.ts';

type About = { readonly where: string; readonly language: string; readonly mark: string | null };

/** Writes a correction note as Word: what was given out, what is known since, and the cause of each difference. */
export function correctionNote(found: DifferencesView, { where, language, mark }: About, speech: Speech): Promise<Uint8Array> {
  const { say } = speech;
  const { before, after, asKnownOn, differences, labels } = found;
  const values = { where, period: before.period, number: before.number };
  const title = say('correction.title', values);
  const paragraph = (...spans: readonly Span[]): Block => ({ kind: 'paragraph', spans });
  const lead = after
    ? say('correction.replaced', { number: before.number, day: before.asKnownOn, other: after.number, known: asKnownOn })
    : say('correction.draft', { number: before.number, day: before.asKnownOn, known: asKnownOn });
  const main = differences.filter(({ column, sex }) => column === 'total' && sex === null);
  const others = differences.filter((cell) => !main.includes(cell));
  const blocks: readonly Block[] = [
    ...(mark === null ? [] : [paragraph({ text: mark, bold: true })]),
    paragraph(lead),
    paragraph(say('not-for-real-cases')),
    ...(differences.length === 0 ? [paragraph(say('shell.edition.same'))] : []),
    ...(main.length > 0 ? [heading(say('correction.totals')), tableOf(main, labels, speech)] : []),
    ...(others.length > 0 ? [heading(say('correction.others')), tableOf(others, labels, speech)] : []),
    paragraph({ text: say('correction.under', { version: before.ruleVersion, cutOff: before.cutOff, checksum: before.checksum }), quiet: true }),
  ];
  const document: TextDocument = { title, language, blocks, foot: [mark, title].filter((part) => part !== null).join('  ·  ') };
  return toWord(document);
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

function tableOf(cells: readonly CellDifference[], labels: readonly FindingLabel[], speech: Speech): Block {
  const { say } = speech;
  return {
    kind: 'table',
    header: ['figure', 'before', 'after', 'because'].map((column) => say(`correction.head.${column}`)),
    rows: cells.map((cell) => [
      [{ text: figureWords(cell, speech), bold: true }],
      [String(cell.before)],
      [String(cell.after)],
      cell.because.map((cause) => causeWords(cause, labels, speech)),
    ]),
  };
}

function figureWords({ violation, unit, sex, column }: CellDifference, { say }: Speech): string {
  const words = [say(`recorded-type.${violation}`), say(`count-unit.${unit}`)];
  if (sex !== null) words.push(say(`sex.${sex}`));
  if (column !== 'total') words.push(say(`counted.${column === 'cannotTell' ? 'cannot-tell' : column}`));
  return words.join(', ');
}

function causeWords({ why, change, findings }: CellDifference['because'][number], labels: readonly FindingLabel[], { say, area }: Speech): string {
  const named = findings.map((finding) => {
    const label = labels.find((one) => one.finding === finding);
    if (!label) return finding;
    const where = label.pcodes[1] ?? label.pcodes[0];
    return say('document.account', {
      what: say(`recorded-type.${label.type}`),
      when: dayText(label.occurred),
      where: where === undefined ? say('part.not-known') : area(where),
    });
  });
  return `${say('edition.cause', { why: say(`why.${why}`), change })}: ${named.join('; ')}. `;
}
