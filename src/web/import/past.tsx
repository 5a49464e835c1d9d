import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { FormerlyStated, Import } from '#incidents';
import { Asked, type DataColumn, DataTable, DateText, DialogButton, Refused, useTell } from '#ui';

type Answer = { readonly imports: readonly Import[]; readonly former: readonly FormerlyStated[] };

/** The imports of a situation with their undoing, and which statuses came with them. */
export function PastImports({ situation, mayUndo }: { readonly situation: string; readonly mayUndo: boolean }) {
  const path = `/casework/${encodeURIComponent(situation)}/imports`;
  return (
    <Asked<Answer> path={path}>
      {({ imports, former }) => (
        <>
          <DataTable
            caption={<FormattedMessage id="import.past-imports" />}
            quietCaption
            columns={mayUndo ? [...columns, undoing(path)] : columns}
            rows={imports}
            rowKey={({ id }) => id}
            empty={<FormattedMessage id="import.none" />}
          />
          {former.length > 0 && <Former former={former} />}
        </>
      )}
    </Asked>
  );
}

const columns: readonly DataColumn<Import>[] = [
  { id: 'day', label: <FormattedMessage id="import.by-day" />, cell: ({ at }) => <DateText date={at.slice(0, 10)} />, sortBy: ({ at }) => at },
  { id: 'file', label: <FormattedMessage id="import.file-name" />, cell: ({ fileName }) => <bdi>{fileName}</bdi>, rowHeader: true },
  {
    id: 'rows',
    label: <FormattedMessage id="import.rows" />,
    cell: ({ rows, taken, rejected, repeated, finished, undone }) => (
      <>
        <FormattedMessage id="import.sums" values={{ rows, taken, rejected, repeated }} />
        {!finished && !undone && (
          <span className="import-caution">
            {' '}
            <FormattedMessage id="import.not-finished" />
          </span>
        )}
      </>
    ),
  },
];

const undoing = (path: string): DataColumn<Import> => ({
  id: 'undo',
  label: <FormattedMessage id="import.undo" />,
  cell: (one) =>
    one.undone ? (
      <span className="quiet-text">
        <FormattedMessage id="import.is-undone" values={{ reason: <bdi>{one.undone.reason}</bdi> }} />
      </span>
    ) : one.reports === 0 && one.finished ? null : (
      <DialogButton label={<FormattedMessage id="import.undo" />} title={<FormattedMessage id="import.undo-title" values={{ file: one.fileName }} />}>
        {() => <Undo path={`${path}/${one.id}/undoing`} />}
      </DialogButton>
    ),
});

function Undo({ path }: { readonly path: string }) {
  const id = useId();
  const [reason, setReason] = useState('');
  const undo = useTell(path);
  return (
    <form
      className="import-undo"
      onSubmit={(event) => {
        event.preventDefault();
        undo.mutate({ reason });
      }}
    >
      <p>
        <FormattedMessage id="import.undo-lead" />
      </p>
      <div className="field">
        <label htmlFor={id}>
          <FormattedMessage id="import.undo-reason" />
        </label>
        <input id={id} dir="auto" required value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      {undo.isError && <Refused error={undo.error} />}
      <button type="submit" disabled={undo.isPending || reason.trim() === ''}>
        <FormattedMessage id="import.undo-now" />
      </button>
    </form>
  );
}

function Former({ former }: { readonly former: readonly FormerlyStated[] }) {
  const counts = [...Map.groupBy(former, ({ status }) => status)].map(([status, all]) => ({ status, count: all.length }));
  return (
    <>
      <h3>
        <FormattedMessage id="import.former" />
      </h3>
      <p className="quiet-text">
        <FormattedMessage id="import.former-lead" />
      </p>
      <ul>
        {counts.map(({ status, count }) => (
          <li key={status}>
            <FormattedMessage id={`finding-status.${status}`} />: {count}
          </li>
        ))}
      </ul>
    </>
  );
}
