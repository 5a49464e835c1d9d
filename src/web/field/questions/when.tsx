import { FormattedMessage, useIntl } from 'react-intl';
import { type When as Answer, whenKinds } from '../draft.ts';
import { type Asking, Choice, Choices, Select, Typed } from '../parts.tsx';

/** When, as exactly as the source knows it. */
export function When({ draft, change, faults }: Asking) {
  const { when } = draft;
  const set = (more: Partial<Answer>) => change({ when: { ...when, ...more } });
  return (
    <Choices at="when" heading legend={<FormattedMessage id="field.when" />} hint={<FormattedMessage id="field.when-hint" />} faults={faults}>
      {whenKinds.map((kind) => (
        <div key={kind}>
          <Choice kind="radio" name="when" checked={when.kind === kind} onChange={() => set({ kind })}>
            <FormattedMessage id={`field.when.${kind}`} />
          </Choice>
          {when.kind === kind && kind !== 'unknown' && (
            <div className="f-inset">
              <Days when={when} set={set} faults={faults} />
            </div>
          )}
        </div>
      ))}
    </Choices>
  );
}

function Days({ when, set, faults }: { readonly when: Answer; readonly set: (more: Partial<Answer>) => void } & Pick<Asking, 'faults'>) {
  const intl = useIntl();
  if (when.kind === 'day')
    return (
      <Typed
        at="when-day"
        type="date"
        label={<FormattedMessage id="field.day" />}
        value={when.day}
        onChange={(day) => set({ day })}
        faults={faults}
      />
    );
  if (when.kind === 'month') {
    const months = Array.from({ length: 12 }, (_, index) => {
      const name = intl.formatDate(new Date(Date.UTC(2024, index, 15)), { month: 'long', timeZone: 'UTC' });
      return [String(index + 1).padStart(2, '0'), name] as const;
    });
    return (
      <div className="f-row">
        <Select
          at="when-month"
          label={<FormattedMessage id="field.month" />}
          value={when.month}
          onChange={(month) => set({ month })}
          options={[['', intl.formatMessage({ id: 'field.month-unknown' })], ...months]}
        />
        <Typed
          at="when-year"
          numeric
          label={<FormattedMessage id="field.year" />}
          value={when.year}
          onChange={(year) => set({ year: year.trim() })}
          faults={faults}
        />
      </div>
    );
  }
  return (
    <div className="f-row">
      <Typed
        at="when-from"
        type="date"
        label={<FormattedMessage id="field.from" />}
        value={when.from}
        onChange={(from) => set({ from })}
        faults={faults}
      />
      <Typed
        at="when-to"
        type="date"
        label={<FormattedMessage id={when.kind === 'lasting' ? 'field.to-ongoing' : 'field.to'} />}
        value={when.to}
        onChange={(to) => set({ to })}
        faults={faults}
      />
    </div>
  );
}
