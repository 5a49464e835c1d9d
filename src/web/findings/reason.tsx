import { Field } from '#ui';

/** Why something is done: kept with the deed, for others to see. */
export function Reason({ reason, change }: { readonly reason: string; readonly change: (reason: string) => void }) {
  return (
    <Field id="finding.reason" hint="finding.reason-hint">
      {(id, described) => (
        <input
          id={id}
          aria-describedby={described}
          dir="auto"
          required
          pattern=".*\S.*"
          maxLength={2000}
          value={reason}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
