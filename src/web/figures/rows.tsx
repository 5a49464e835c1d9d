import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { PrintedFigure } from '#council';
import type { FiguresView } from '#overview';
import { type DataColumn, DataTable, Sources } from '#ui';
import { titleOf, useNames } from './figure-box.tsx';

type Row = { readonly key: string; readonly figure: PrintedFigure; readonly beside: boolean };

/** Rows of the table: each answer, and right below it what other sources say. */
function rowsOf({ answers }: FiguresView): readonly Row[] {
  return answers.flatMap(({ first, others }, at) => [
    { key: `${at}`, figure: first, beside: false },
    ...others.map((figure, more) => ({ key: `${at}-${more}`, figure, beside: true })),
  ]);
}

/** The same figures as the chart shows, each with what is known about it and where it was read. */
export function FigureRows({ view, download }: { readonly view: FiguresView; readonly download: string }) {
  const intl = useIntl();
  const names = useNames(view);
  const rows = rowsOf(view);
  return (
    <DataTable
      caption={titleOf(view, intl, names.situation)}
      quietCaption
      columns={columnsOf(rows, intl, names)}
      rows={rows}
      rowKey={({ key }) => key}
      download={download}
      completeness={<FormattedMessage id="figures.completeness" values={{ held: view.completeness?.held ?? rows.length }} />}
      empty={<FormattedMessage id="figures.empty" />}
    />
  );
}

/** Columns that would be empty in every row are left out. */
function columnsOf(rows: readonly Row[], intl: IntlShape, names: ReturnType<typeof useNames>): readonly DataColumn<Row>[] {
  const has = (field: keyof PrintedFigure) => rows.some(({ figure }) => figure[field] !== null);
  const number = (value: number | null) => (value === null ? '' : intl.formatNumber(value));
  const label = (id: string) => <FormattedMessage id={`figures.column.${id}`} />;
  const column = (id: string, shown: boolean, rest: Omit<DataColumn<Row>, 'id' | 'label'>): readonly DataColumn<Row>[] =>
    shown ? [{ id, label: label(id), ...rest }] : [];
  const situations = new Set(rows.map(({ figure }) => figure.situation)).size;
  return [
    ...column('year', true, { cell: ({ figure }) => String(figure.year), sortBy: ({ figure }) => figure.year, rowHeader: true }),
    ...column('situation', situations > 1, {
      cell: ({ figure }) => names.situation(figure.situation),
      sortBy: ({ figure }) => names.situation(figure.situation),
    }),
    ...column('value', true, {
      cell: ({ figure, beside }) => (
        <span className={beside ? 'quiet-text' : 'figure-value'}>
          <FormattedMessage id={`amount.${figure.qualifier}`} values={{ value: figure.value }} />
        </span>
      ),
      sortBy: ({ figure }) => figure.value,
      numeric: true,
    }),
    ...column('boys', has('boys'), { cell: ({ figure }) => number(figure.boys), sortBy: ({ figure }) => figure.boys, numeric: true }),
    ...column('girls', has('girls'), { cell: ({ figure }) => number(figure.girls), sortBy: ({ figure }) => figure.girls, numeric: true }),
    ...column('attributed', has('attributedTo'), {
      cell: ({ figure }) => (figure.attributedTo === null ? <FormattedMessage id="figures.whole" /> : <bdi>{names.party(figure.attributedTo)}</bdi>),
    }),
    ...column('scope', has('scope'), { cell: ({ figure }) => <bdi>{figure.scope}</bdi> }),
    ...column('about', true, { cell: ({ figure, beside }) => <About figure={figure} beside={beside} /> }),
    ...column('source', true, { cell: ({ figure }) => <Sources sources={figure.sources} /> }),
  ];
}

/** Everything a reader must know about the number, in the words of the record. */
function About({ figure, beside }: { readonly figure: PrintedFigure; readonly beside: boolean }) {
  const { late, report, standing, why, note } = figure;
  return (
    <div className="about-figure">
      {standing === 'other' && (
        <strong>
          <FormattedMessage id={beside ? 'standing.other' : 'figures.unvouched'} />
        </strong>
      )}
      {late !== null && (
        <span>
          <FormattedMessage id={`late.${late}`} />
        </span>
      )}
      {why !== null && (
        <bdi lang="en" dir="ltr">
          {why}
        </bdi>
      )}
      {note !== null && (
        <bdi lang="en" dir="ltr">
          {note}
        </bdi>
      )}
      {report !== null && (
        <span className="quiet-text">
          <FormattedMessage id="figures.report" values={{ report: <bdi>{report}</bdi> }} />
        </span>
      )}
    </div>
  );
}
