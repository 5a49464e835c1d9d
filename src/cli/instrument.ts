import type { Command } from 'commander';
import { ok } from '#kernel';
import { type InstrumentList, instrumentList, type InstrumentPage, instrumentPage, type StateOfInstrument } from '#overview';
import { amountOf, columns, dayOf, nameOf, section, sourceOf } from './lines.ts';
import { t } from './shell.ts';
import { printResult, withRecord } from './with-record.ts';

/** `vigil instrument [OPAC]`: one instrument and what each State did, or all of them. */
export function instrumentCommand(program: Command): void {
  program
    .command('instrument')
    .description(t('shell.instrument'))
    .argument('[instrument]')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (wanted: string | undefined, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) =>
        wanted === undefined
          ? printResult(ok(instrumentList(record)), options.json, listLines)
          : printResult(instrumentPage(record, wanted), options.json, pageLines),
      );
    });
}

function listLines({ instruments }: InstrumentList): readonly string[] {
  return columns(instruments.map((one) => [one.id, t(`instrument-kind.${one.kind}`), dayOf(one.adopted), one.completeness?.statement ?? '']));
}

function pageLines(page: InstrumentPage): readonly string[] {
  return [
    `${nameOf(page)} (${page.id})`,
    ...columns([
      [t('instrument.kind'), t(`instrument-kind.${page.kind}`)],
      [t('instrument.adopted'), dayOf(page.adopted)],
      [t('instrument.opened'), dayOf(page.opened)],
      [t('instrument.in-force'), dayOf(page.inForce)],
      [t('instrument.depositary'), page.depositary ?? t('fact.not-found')],
      [t('source.source'), sourceOf(page.sources)],
    ]),
    ...section(
      t('instrument.counts'),
      columns(
        page.counts.flatMap(({ what, counts }) =>
          counts.map(({ count, qualifier, asOf, standing, why }) => [
            dayOf(asOf),
            `${amountOf(count, qualifier)} ${what ?? ''}`,
            standing === null ? '' : t(`standing.${standing}`),
            why ?? '',
          ]),
        ),
      ),
    ),
    ...section(t('instrument.states'), [
      ...columns(page.states.flatMap(stateCells)),
      ...(page.completeness ? [`  ${page.completeness.statement}`] : []),
    ]),
    ...section(
      t('instrument.not-joined', { day: page.completeness?.trueAsOf ?? '' }),
      page.notJoined === null ? [] : [`  ${page.notJoined.map(nameOf).join(', ')}`],
    ),
    ...section(
      t('instrument.ages'),
      page.declaredAges === null
        ? []
        : columns(
            page.declaredAges.ages.map(({ age, states }) => [
              t('instrument.age-years', { age }),
              t('instrument.ages-states', { count: states.length }),
            ]),
          ),
    ),
  ];
}

function stateCells(state: StateOfInstrument): readonly (readonly string[])[] {
  return state.actions.map(({ action, date, computed, declaredAge, standing }) => [
    state.iso3,
    nameOf(state),
    t(`action.${action}`),
    dayOf(date),
    [
      computed ? t('instrument.computed') : null,
      standing === 'other' ? t('standing.other') : null,
      declaredAge === null ? null : `${t('instrument.age')}: ${declaredAge}`,
    ]
      .filter((one) => one !== null)
      .join('; '),
  ]);
}
