import { useId, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';

/** A text to take along: shown whole, copied by one press, and said so. */
export function CopyText({ label, text, rows = 3 }: { readonly label: string; readonly text: string; readonly rows?: number }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'' | 'copied' | 'selected'>('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // No clipboard outside a secure context: the text is selected, and the reader copies it.
      area.current?.select();
      setState('selected');
    }
  };
  return (
    <div className="copy">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={area} readOnly dir="ltr" rows={rows} value={text} onFocus={(event) => event.target.select()} />
      <div className="copy-foot">
        <button type="button" className="quiet small" onClick={() => void copy()}>
          <FormattedMessage id="copy.copy" />
          <span className="for-readers"> {label}</span>
        </button>
        <output className="quiet-text">{state !== '' && <FormattedMessage id={`copy.${state}`} />}</output>
      </div>
    </div>
  );
}
