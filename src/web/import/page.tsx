import './import.css';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { tableLimits } from '#exchange';
import { tallied } from '#incidents';
import { Field, PageTitle, Refused } from '#ui';
import { useCaseload } from '../work/caseload-frame.tsx';
import { Columns } from './columns.tsx';
import { FirstReports } from './first-reports.tsx';
import { Outside } from './outside.tsx';
import { PastImports } from './past.tsx';
import { Rest } from './rest.tsx';
import { type ImportWork, useImport } from './use-import.ts';
import { Waiting } from './waiting.tsx';

/** From a sheet to reports in four steps: the file, what its columns mean, what waits, and taking it in. */
export function ImportPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const mayImport = useCaseload()?.role === 'information_manager';
  return (
    <div className="page import">
      <PageTitle title={intl.formatMessage({ id: 'import.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="import.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="import.lead" />
        </p>
      </div>
      {mayImport && <Steps situation={situation} />}
      <section className="section">
        <h2>
          <FormattedMessage id="import.past-imports" />
        </h2>
        <PastImports situation={situation} mayUndo={mayImport} />
      </section>
      <Outside situation={situation} />
    </div>
  );
}

function Steps({ situation }: { readonly situation: string }) {
  const work = useImport(situation);
  const { reading, sheet, running, prepared, error } = work;
  return (
    <>
      <Step id="import.step.file">
        <FileChoice work={work} />
        {running === 'reading' && (
          <p className="waiting">
            <FormattedMessage id="import.reading" />
          </p>
        )}
        {error && <Refused error={error} />}
        {reading && reading.sheets.length > 1 && <SheetChoice work={work} />}
        {sheet && !sheet.head && (
          <p role="alert" className="refused">
            <FormattedMessage id="import.no-head" />
          </p>
        )}
        {sheet?.cut && (
          <p className="import-caution">
            <FormattedMessage id="import.cut" values={{ rows: tableLimits.rows }} />
          </p>
        )}
      </Step>
      {reading?.mapping && (
        <Step id="import.step.columns">
          <Columns work={work} />
        </Step>
      )}
      {prepared && (
        <>
          <Step id="import.step.rows">
            <Summary work={work} />
            <Waiting work={work} />
            {prepared.reports.length > 0 && <FirstReports reports={prepared.reports} names={work.names} />}
          </Step>
          <Step id="import.step.take">
            <Take work={work} />
          </Step>
        </>
      )}
    </>
  );
}

function Step({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="section import-step" aria-labelledby={heading}>
      <h2 id={heading}>
        <FormattedMessage id={id} />
      </h2>
      {children}
    </section>
  );
}

function FileChoice({ work }: { readonly work: ImportWork }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const open = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void work.open(file);
  };
  return (
    <div
      className="import-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        open(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id} className="button quiet">
        <FormattedMessage id="import.file" />
      </label>
      <input
        id={id}
        type="file"
        className="for-readers"
        aria-describedby={`${id}-hint`}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.ods"
        onChange={(event) => open(event.target.files)}
      />
      <span>{work.reading ? <bdi>{work.reading.fileName}</bdi> : <FormattedMessage id="import.drop" />}</span>
      <span id={`${id}-hint`} className="quiet-text">
        <FormattedMessage id="import.file-hint" values={{ megabytes: tableLimits.bytes / 1024 / 1024 }} />
      </span>
    </div>
  );
}

function SheetChoice({ work }: { readonly work: ImportWork }) {
  const { reading } = work;
  return (
    <Field id="import.which-sheet">
      {(id) => (
        <select id={id} value={reading?.at} onChange={(event) => work.chooseSheet(Number(event.target.value))}>
          {reading?.sheets.map(({ name }, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Summary({ work: { prepared } }: { readonly work: ImportWork }) {
  if (!prepared) return null;
  const { rows, reports, faulty, same, fromJoint } = prepared;
  const children = reports.reduce((sum, { allegations }) => sum + allegations.reduce((all, { tally }) => all + tallied(tally).count, 0), 0);
  const past = reports.filter(({ former }) => former !== null).length;
  return (
    <>
      <output className="import-summary">
        <FormattedMessage id="import.summary" values={{ rows, reports: reports.length, faulty: faulty.length, same: same.length, children }} />
      </output>
      {fromJoint > 0 && (
        <p>
          <FormattedMessage id="import.joint" values={{ rows: fromJoint }} />
        </p>
      )}
      {past > 0 && (
        <p>
          <FormattedMessage id="import.past" values={{ count: past }} />
        </p>
      )}
    </>
  );
}

function Take({ work }: { readonly work: ImportWork }) {
  const { prepared, running, outcome } = work;
  const reports = prepared?.reports.length ?? 0;
  return (
    <>
      <div className="toolbar">
        <button type="button" disabled={reports === 0 || running !== null} onClick={() => void work.take()}>
          <FormattedMessage id={reports === 0 ? 'import.nothing-to-take' : 'import.take'} values={{ reports }} />
        </button>
        <Rest work={work} />
      </div>
      {running !== null && running !== 'reading' && (
        <p className="import-progress">
          <progress max={running.all} value={running.done} aria-labelledby="import-progress" />
          <span id="import-progress">
            <FormattedMessage id="import.progress" values={running} />
          </span>
        </p>
      )}
      {outcome && running === null && (
        <output className="import-done">
          <p>
            <strong>
              <FormattedMessage id="import.done" values={{ reports: outcome.import.reports }} />
            </strong>{' '}
            <FormattedMessage
              id="import.sums"
              values={{
                rows: outcome.import.rows,
                taken: outcome.import.taken,
                rejected: outcome.import.rejected,
                repeated: outcome.import.repeated,
              }}
            />
          </p>
          {outcome.import.rejected > 0 && (
            <p className="quiet-text">
              <FormattedMessage id="import.rest" />
            </p>
          )}
        </output>
      )}
    </>
  );
}
