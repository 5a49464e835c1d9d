import { FormattedMessage, useIntl } from 'react-intl';
import { type ColumnMapping, decideColumn, type Mapping, mappingFaults } from '#exchange';
import { type DataColumn, DataTable, Field } from '#ui';
import { targetsFor, useTargetName } from './targets.ts';
import type { ImportWork } from './use-import.ts';

/** What each column is taken for, to be looked over and confirmed by a person. */
export function Columns({ work }: { readonly work: ImportWork }) {
  const { reading, change } = work;
  const mapping = reading?.mapping;
  if (!reading || !mapping) return null;
  const left = mapping.columns.filter(({ target }) => target === 'drop').length;
  if (reading.confirmed)
    return (
      <p className="import-confirmed">
        <FormattedMessage id="import.confirmed" values={{ count: mapping.columns.length - left, left }} />{' '}
        <button type="button" className="plain" onClick={() => change({ confirmed: false })}>
          <FormattedMessage id="import.change" />
        </button>
      </p>
    );
  const decide = (next: Mapping) => change({ mapping: next });
  const faults = mappingFaults(mapping);
  const unsaid = mapping.columns.some(({ asks, order, target }) => asks && order === null && target !== 'drop');
  return (
    <>
      <ColumnTable work={work} mapping={mapping} decide={decide} />
      <Orders mapping={mapping} work={work} decide={decide} />
      <Field id="import.same-rows">{(id) => <SameRows id={id} mapping={mapping} decide={decide} />}</Field>
      {faults.length > 0 && (
        <ul role="alert" className="refused import-faults">
          {faults.map(({ fault, at }) => (
            <li key={`${fault} ${at}`}>
              <FormattedMessage id={`import.mapping.${fault}`} values={{ column: mapping.columns.find((one) => one.at === at)?.name ?? '' }} />
            </li>
          ))}
        </ul>
      )}
      <button type="button" disabled={faults.length > 0 || unsaid} onClick={() => change({ confirmed: true })}>
        <FormattedMessage id="import.confirm" />
      </button>
    </>
  );
}

type Deciding = { readonly mapping: Mapping; readonly decide: (mapping: Mapping) => void };

function SameRows({ id, mapping, decide }: Deciding & { readonly id: string }) {
  const intl = useIntl();
  return (
    <select id={id} value={mapping.sameRows} onChange={(event) => decide({ ...mapping, sameRows: event.target.value === 'each' ? 'each' : 'once' })}>
      {(['once', 'each'] as const).map((one) => (
        <option key={one} value={one}>
          {intl.formatMessage({ id: `import.same-rows.${one}` })}
        </option>
      ))}
    </select>
  );
}

function ColumnTable({ work, mapping, decide }: Deciding & { readonly work: ImportWork }) {
  const intl = useIntl();
  const nameOf = useTargetName();
  const samples = ({ at }: ColumnMapping) =>
    [...new Set(work.rows.slice(0, 50).map(({ cells }) => (cells[at] ?? '').slice(0, 40)))].filter((cell) => cell !== '').slice(0, 3);
  const columns: readonly DataColumn<ColumnMapping>[] = [
    { id: 'column', label: <FormattedMessage id="import.column" />, cell: ({ name }) => <bdi>{name}</bdi>, rowHeader: true },
    {
      id: 'samples',
      label: <FormattedMessage id="import.samples" />,
      // What may name people is not put on a screen that others may see.
      cell: (column) =>
        column.caution === 'none' ? (
          <bdi className="quiet-text">{samples(column).join(' · ')}</bdi>
        ) : (
          <span className="quiet-text">
            <FormattedMessage id="import.hidden" />
          </span>
        ),
    },
    {
      id: 'target',
      label: <FormattedMessage id="import.taken-for" />,
      cell: (column) => (
        <select
          aria-label={`${column.name}: ${intl.formatMessage({ id: 'import.taken-for' })}`}
          className={column.target === 'drop' ? 'import-dropped' : undefined}
          value={column.target}
          onChange={(event) => decide(decideColumn(mapping, column.at, { target: event.target.value }))}
        >
          {targetsFor(column).map((target) => (
            <option key={target} value={target}>
              {nameOf(target)}
            </option>
          ))}
        </select>
      ),
    },
    {
      id: 'why',
      label: <FormattedMessage id="import.why" />,
      cell: ({ because, caution }) => (
        <span className={caution === 'none' ? 'quiet-text' : 'import-caution'}>
          <FormattedMessage id={caution === 'none' ? `import.because.${because}` : `import.caution.${caution}`} />
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={<FormattedMessage id="import.step.columns" />}
      quietCaption
      columns={columns}
      rows={mapping.columns}
      rowKey={({ at }) => String(at)}
    />
  );
}

/** The one question that dates may leave open, asked once for each column. */
function Orders({ mapping, work, decide }: Deciding & { readonly work: ImportWork }) {
  const intl = useIntl();
  const asking = mapping.columns.filter(({ asks, target }) => asks && target !== 'drop');
  return asking.map(({ at, name, order }) => {
    const example = work.rows.map(({ cells }) => cells[at] ?? '').find((cell) => /^\d{1,2}\D\d{1,2}\D/.test(cell)) ?? '';
    const id = `order-${at}`;
    return (
      <div key={at} className="field import-order">
        <label htmlFor={id}>
          <FormattedMessage id="import.order" values={{ example: <bdi dir="ltr">{example}</bdi>, column: <bdi>{name}</bdi> }} />
        </label>
        <select
          id={id}
          value={order ?? ''}
          onChange={(event) =>
            decide(decideColumn(mapping, at, { order: event.target.value === '' ? null : event.target.value === 'mdy' ? 'mdy' : 'dmy' }))
          }
        >
          {(['', 'dmy', 'mdy'] as const).map((one) => (
            <option key={one} value={one}>
              {intl.formatMessage({ id: `import.order.${one || 'unsaid'}` })}
            </option>
          ))}
        </select>
      </div>
    );
  });
}
