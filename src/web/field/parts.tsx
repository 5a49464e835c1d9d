import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ReportForm } from '#incidents';
import type { Draft, Fault } from './draft.ts';

/** What every question gets: the answers so far, how to change them, what there is to choose from, what is missing. */
export type Asking = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly form: ReportForm;
  readonly faults: readonly Fault[];
};

/** The id in the page of the field that a fault is at. */
export const idAt = (at: string) => `f-${at.replaceAll(' ', '-')}`;

/** The sentence of a fault, beside its field. */
export function FaultText({ faults, at }: { readonly faults: readonly Fault[]; readonly at: string }) {
  const found = faults.find((one) => one.at === at);
  return found ? (
    <span className="f-fault" id={`${idAt(at)}-fault`}>
      <FormattedMessage id={found.words} />
    </span>
  ) : null;
}

/** A group of choices under one question. The legend of a screen with one question is its heading. */
export function Choices({
  at,
  legend,
  hint,
  faults,
  heading = false,
  children,
}: {
  readonly at: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly faults: readonly Fault[];
  readonly heading?: boolean;
  readonly children: ReactNode;
}) {
  const isFaulty = faults.some((one) => one.at === at);
  return (
    <fieldset className={isFaulty ? 'f-choices f-faulty' : 'f-choices'} id={idAt(at)} tabIndex={-1}>
      <legend className={heading ? 'f-unseen' : ''}>{legend}</legend>
      {hint !== undefined && <p className="f-hint">{hint}</p>}
      <FaultText faults={faults} at={at} />
      {children}
    </fieldset>
  );
}

/** One choice: a whole line to press. */
export function Choice({
  kind,
  name,
  checked,
  onChange,
  children,
}: {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="f-choice">
      <input type={kind} name={name} checked={checked} onChange={(event) => onChange(event.target.checked)} autoComplete="off" />
      <span>{children}</span>
    </label>
  );
}

/** Adds to a list or takes from it. */
export function toggled<T>(list: readonly T[], entry: T, wanted: boolean): readonly T[] {
  const others = list.filter((one) => one !== entry);
  return wanted ? [...others, entry] : others;
}

/** A line or a text that is typed. Nothing of it is kept or looked at by the browser: no filling in, no spelling service. */
export function Typed({
  at,
  label,
  hint,
  value,
  onChange,
  faults = [],
  rows,
  type = 'text',
  numeric = false,
}: {
  readonly at: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly faults?: readonly Fault[];
  readonly rows?: number;
  readonly type?: 'text' | 'date' | 'search';
  readonly numeric?: boolean;
}) {
  const id = idAt(at);
  const isFaulty = faults.some((one) => one.at === at);
  const described = [hint === undefined ? '' : `${id}-hint`, isFaulty ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    dir: 'auto',
    ...(described !== '' && { 'aria-describedby': described }),
    ...(isFaulty && { 'aria-invalid': true as const }),
  };
  return (
    <div className={isFaulty ? 'f-typed f-faulty' : 'f-typed'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="f-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FaultText faults={faults} at={at} />
      {rows === undefined ? (
        <input
          {...shared}
          type={type}
          className={numeric ? 'f-number' : ''}
          {...(numeric && { inputMode: 'numeric' })}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}

/** One of a few, in a native list. */
export function Select({
  at,
  label,
  value,
  onChange,
  options,
}: {
  readonly at: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [string, string])[];
}) {
  const id = idAt(at);
  return (
    <div className="f-typed">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} autoComplete="off" onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
