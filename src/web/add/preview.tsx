import { FormattedMessage, useIntl } from 'react-intl';
import type { NamesPreview } from '#overview';
import { type DataColumn, DataTable, DateText, GradeMark } from '#ui';
import type { Draft } from './draft.ts';

type Props = { readonly preview: NamesPreview; readonly draft: Draft; readonly change: (change: Partial<Draft>) => void };

/** What the list would bring: first what a person must decide, then what is taken, then what is not. */
export function Preview({ preview, draft, change }: Props) {
  const { rows, taken, fresh, doubtful, rejected, passedOver, source } = preview;
  const decided = Object.keys(draft.choices).length;
  return (
    <section className="section add-section" aria-labelledby="preview">
      <h2 id="preview">
        <FormattedMessage id="add.preview" values={{ title: preview.use.title }} />
      </h2>
      <output className="add-summary">
        <FormattedMessage id="names.summary" values={{ rows, taken: taken.length, fresh, doubtful: doubtful.length, rejected: rejected.length }} />
      </output>
      {source !== null && (
        <p className="quiet-text">
          {source.grade !== null && <GradeMark grade={source.grade} />} <bdi>{source.publisher}</bdi>
        </p>
      )}
      {doubtful.length > 0 && <Doubtful preview={preview} draft={draft} change={change} />}
      {decided > 0 && (
        <button type="button" className="quiet" onClick={() => change({ choices: {} })}>
          <FormattedMessage id="add.forget-choices" values={{ count: decided }} />
        </button>
      )}
      {taken.length > 0 && <Taken preview={preview} />}
      {rejected.length > 0 && (
        <>
          <h3>
            <FormattedMessage id="add.rejected" />
          </h3>
          <ul>
            {rejected.map(({ text, reason }, n) => (
              // oxlint-disable-next-line react/no-array-index-key -- a name may stand several times; the list is never reordered
              <li key={`${n} ${text}`}>
                <bdi>{text}</bdi>: <FormattedMessage id={`names.rejected.${reason}`} />
              </li>
            ))}
          </ul>
        </>
      )}
      {passedOver.length > 0 && (
        <details>
          <summary>
            <FormattedMessage id="add.passed-over" values={{ count: passedOver.length }} />
          </summary>
          <ul>
            {passedOver.map((text, n) => (
              // oxlint-disable-next-line react/no-array-index-key -- words may repeat; the list is never reordered
              <li key={`${n} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Doubtful({ preview, draft, change }: Props) {
  const intl = useIntl();
  return (
    <>
      <h3>
        <FormattedMessage id="add.doubtful" />
      </h3>
      <ul className="add-doubtful">
        {preview.doubtful.map(({ text, doubt, candidates }) => (
          <li key={text}>
            <span>
              <bdi className="add-name">{text}</bdi>{' '}
              <span className="quiet-text">
                <FormattedMessage id={`names.doubt.${doubt}`} />
              </span>
            </span>
            <select
              aria-label={intl.formatMessage({ id: 'add.decide' }, { name: text })}
              value="undecided"
              onChange={(event) => change({ choices: { ...draft.choices, [text]: event.target.value } })}
            >
              <option value="undecided">{intl.formatMessage({ id: 'add.undecided' })}</option>
              {candidates.map(({ state, name }) => (
                <option key={state} value={state}>
                  {name}
                </option>
              ))}
              <option value="">{intl.formatMessage({ id: 'add.leave-out' })}</option>
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}

type TakenRow = NamesPreview['taken'][number];

const day: DataColumn<TakenRow> = {
  id: 'day',
  label: <FormattedMessage id="add.day" />,
  cell: ({ date }) => date !== null && <DateText date={date} />,
  sortBy: ({ date }) => date,
};
const columns: readonly DataColumn<TakenRow>[] = [
  { id: 'state', label: <FormattedMessage id="add.state" />, cell: ({ name }) => <bdi>{name}</bdi>, sortBy: ({ name }) => name, rowHeader: true },
  { id: 'written', label: <FormattedMessage id="add.written" />, cell: ({ text }) => <bdi>{text}</bdi> },
  { id: 'how', label: <FormattedMessage id="add.how" />, cell: ({ because }) => <FormattedMessage id={`names.because.${because}`} /> },
  {
    id: 'known',
    label: <FormattedMessage id="add.known" />,
    cell: ({ known }) => <FormattedMessage id={`names.known.${known}`} />,
    sortBy: ({ known }) => known,
  },
];

function Taken({ preview: { taken } }: { readonly preview: NamesPreview }) {
  const isDated = taken.some(({ date }) => date !== null);
  return (
    <DataTable
      caption={<FormattedMessage id="add.taken" />}
      columns={isDated ? [...columns, day] : columns}
      rows={taken}
      rowKey={({ state }) => state}
    />
  );
}
