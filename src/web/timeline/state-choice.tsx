import { FormattedMessage } from 'react-intl';
import type { StateRef } from '#overview';
import { StateWay, useAddressed } from '../shown/index.ts';

/** One State whose deeds about the instruments stand one by one in the line: by name or code, and out again. */
export function StateChoice({ state }: { readonly state: StateRef | null }) {
  const [, show] = useAddressed('state');
  if (state !== null)
    return (
      <p>
        <FormattedMessage id="timeline.state-of" values={{ state: <StateWay key="state" state={state} /> }} />{' '}
        <button type="button" className="plain" onClick={() => show('')}>
          <FormattedMessage id="timeline.state-clear" />
        </button>
      </p>
    );
  return (
    <form
      className="toolbar"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('state');
        if (typeof typed === 'string') show(typed.trim());
      }}
    >
      <label className="field">
        <span>
          <FormattedMessage id="timeline.state" />
        </span>
        <input name="state" maxLength={80} autoComplete="off" />
      </label>
      <button type="submit" className="quiet">
        <FormattedMessage id="timeline.show" />
      </button>
    </form>
  );
}
