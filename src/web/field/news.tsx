import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { graveTypes, type ReportForm } from '#incidents';
import { countsChildren, type Draft, type Fault, faultsOf, todayOn } from './draft.ts';
import { Choice, Choices, Typed } from './parts.tsx';
import { HowMany } from './questions/how-many.tsx';
import { When } from './questions/when.tsx';
import { Faults } from './report.tsx';

/** News about a report, or a correction: one screen, without seeing what the report said. */
export function News({
  draft,
  form,
  number,
  save,
  send,
  stop,
}: {
  readonly draft: Draft;
  readonly form: ReportForm;
  readonly number: number;
  readonly save: (draft: Draft) => void;
  readonly send: (draft: Draft) => void;
  readonly stop: () => void;
}) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [type] = draft.types;
  const change = (more: Partial<Draft>) => save({ ...draft, ...more });
  const asking = { draft, change, form, faults };
  const onward = () => {
    const today = todayOn(new Date());
    const found = [...faultsOf(draft, 'what', today), ...faultsOf(draft, 'when', today), ...(type ? faultsOf(draft, `how-many ${type}`, today) : [])];
    setFaults(found);
    if (found.length === 0) send(draft);
  };
  return (
    <form
      className="f-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onward();
      }}
    >
      <h1>
        <FormattedMessage id="field.news" values={{ number }} />
      </h1>
      <p className="f-hint">
        <FormattedMessage id="field.news-hint" />
      </p>
      <Faults faults={faults} />
      <Choices at="what" legend={<FormattedMessage id="field.news-what" />} faults={faults}>
        {graveTypes.map((one) => (
          <Choice key={one} kind="radio" name="news" checked={type === one} onChange={() => change({ types: [one] })}>
            <FormattedMessage id={`field.type.${one}`} />
          </Choice>
        ))}
      </Choices>
      <h2>
        <FormattedMessage id="field.when" />
      </h2>
      <When {...asking} />
      {type && countsChildren(type) && <HowMany {...asking} type={type} heading={false} />}
      <Typed
        at="shared"
        rows={3}
        label={<FormattedMessage id="field.shared" />}
        hint={<FormattedMessage id="field.shared-hint" />}
        value={draft.shared}
        onChange={(shared) => change({ shared })}
      />
      <Typed
        at="narrative"
        rows={3}
        label={<FormattedMessage id="field.narrative" />}
        hint={<FormattedMessage id="field.narrative-hint" />}
        value={draft.narrative}
        onChange={(narrative) => change({ narrative })}
      />
      <div className="f-foot">
        <button type="submit">
          <FormattedMessage id="field.send" />
        </button>
        <button type="button" className="f-plain plain" onClick={stop}>
          <FormattedMessage id="field.stop" />
        </button>
      </div>
    </form>
  );
}
