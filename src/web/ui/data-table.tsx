import './data-table.css';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Download } from './download.tsx';
import { useLocale } from './words.tsx';

/** One column of a shown table. The label comes from the catalogue, the cell from the row. */
export type DataColumn<Row> = {
  readonly id: string;
  readonly label: ReactNode;
  /** What the whole column comes to; shown in one line under the names. */
  readonly sum?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by; without it the column cannot be sorted. `null` always comes last. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Numbers stand at the end of the column, under one another. */
  readonly numeric?: boolean;
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
};

export type DataTableProps<Row> = {
  readonly caption: ReactNode;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Address of the same table below `/api/v1`, without its ending, with its query: the download menu is made of it. */
  readonly download?: string;
  /** How complete the list is: n of N, or that it is not known. */
  readonly completeness?: ReactNode;
  /** Said in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** Hides the caption from the eye where a heading right above says the same. */
  readonly quietCaption?: boolean;
};

type Order = { readonly column: string; readonly direction: 'ascending' | 'descending' } | null;

/** A table with a caption, columns that sort by a press, its completeness, and the same table to take home. */
export function DataTable<Row>({ caption, columns, rows, rowKey, download, completeness, empty, quietCaption }: DataTableProps<Row>) {
  const id = useId();
  const { locale } = useLocale();
  const [order, setOrder] = useState<Order>(null);
  const shown = useMemo(() => sorted(rows, columns, order, locale), [rows, columns, order, locale]);
  return (
    <div className="data-table">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by the keyboard */}
      <section className="scroll" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption id={id} className={quietCaption ? 'for-readers' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
            <Sums columns={columns} />
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ id: name, cell, numeric, rowHeader }) =>
                  rowHeader ? (
                    <th key={name} scope="row" className={numeric ? 'number' : undefined}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={name} className={numeric ? 'number' : undefined}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length} className="quiet-text">
                  {empty ?? <FormattedMessage id="table.empty" />}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      {(completeness !== undefined || download !== undefined) && (
        <div className="table-foot">
          {completeness !== undefined && <p className="quiet-text">{completeness}</p>}
          {download !== undefined && rows.length > 0 && <Download path={download} />}
        </div>
      )}
    </div>
  );
}

function Head<Row>({
  column,
  order,
  onOrder,
}: {
  readonly column: DataColumn<Row>;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const intl = useIntl();
  const direction = order?.column === column.id ? order.direction : undefined;
  const className = column.numeric ? 'number' : undefined;
  if (!column.sortBy)
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  const next: Order =
    direction === undefined
      ? { column: column.id, direction: 'ascending' }
      : direction === 'ascending'
        ? { column: column.id, direction: 'descending' }
        : null;
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button type="button" className="sort" onClick={() => onOrder(next)} title={intl.formatMessage({ id: 'table.sort' })}>
        {column.label}
        <span aria-hidden="true" className="sort-mark">
          {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
        </span>
      </button>
    </th>
  );
}

/** What the columns come to, in one line under their names. */
function Sums<Row>({ columns }: { readonly columns: readonly DataColumn<Row>[] }) {
  if (columns.every(({ sum }) => sum === undefined)) return null;
  return (
    <tr className="column-sums">
      {columns.map(({ id, sum, rowHeader, numeric }) =>
        rowHeader ? (
          <th key={id} scope="row">
            {sum}
          </th>
        ) : (
          <td key={id} className={numeric ? 'number' : undefined}>
            {sum}
          </td>
        ),
      )}
    </tr>
  );
}

/** Rows in the wanted order; rows without a value stay at the end, and equal rows keep their order. */
function sorted<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], order: Order, locale: string): readonly Row[] {
  const by = columns.find(({ id }) => id === order?.column)?.sortBy;
  if (!by || !order) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)));
  });
}
