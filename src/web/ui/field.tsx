import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';

/** A control with its label above and its hint below. */
export function Field({
  id,
  hint,
  wide = false,
  children,
}: {
  readonly id: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly children: (id: string, described: string | undefined) => ReactNode;
}) {
  const own = useId();
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={own}>
        <FormattedMessage id={id} />
      </label>
      {children(own, hint === undefined ? undefined : `${own}-hint`)}
      {hint !== undefined && (
        <span id={`${own}-hint`} className="quiet-text">
          <FormattedMessage id={hint} />
        </span>
      )}
    </div>
  );
}
