import { FormattedMessage } from 'react-intl';
import { useQuery } from '@tanstack/react-query';
import { ask, Way } from '#ui';
import type { StateCard } from '#overview';
import { useAddressed, useName } from '../shown/index.ts';

/** One State whose deeds about the instruments stand one by one in the line: by its code, and out again. */
export function StateChoice({ state }: { readonly state: string | null }) {
  const [, show] = useAddressed('state');
  if (state !== null) return <Chosen state={state} onClear={() => show('')} />;
  return (
    <form
      className="toolbar"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('state');
        if (typeof typed === 'string' && typed.trim() !== '') show(typed.trim().toUpperCase());
      }}
    >
      <label className="field">
        <span>
          <FormattedMessage id="timeline.state" />
        </span>
        <input name="state" maxLength={3} size={8} autoCapitalize="characters" autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="quiet">
        <FormattedMessage id="timeline.show" />
      </button>
    </form>
  );
}

function Chosen({ state, onClear }: { readonly state: string; readonly onClear: () => void }) {
  const nameOf = useName();
  const { data } = useQuery({ queryKey: ['state name', state], queryFn: () => ask<StateCard>(`/states/${state}`) });
  const names = data?.about.names ?? { en: state, ar: state };
  const way = (
    <Way key="state" to={`/states/${state}`}>
      {nameOf({ names })}
    </Way>
  );
  return (
    <p>
      <FormattedMessage id="timeline.state-of" values={{ state: way }} />{' '}
      <button type="button" className="plain" onClick={onClear}>
        <FormattedMessage id="timeline.state-clear" />
      </button>
    </p>
  );
}
