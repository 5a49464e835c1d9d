import { type ChangeEvent, type ClipboardEvent, type DragEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Draft, emptyDraft } from './draft.ts';

/** What can be chosen; the content decides what a file is, its name only what the browser offers. */
const accepted = '.txt,.md,.html,.htm,.pdf,.docx,text/plain,text/html,application/pdf';

type WritingProps = {
  readonly draft: Draft;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (draft: Draft, soon: boolean) => void;
  readonly onFile: (file: File) => void;
};

/** Where a text goes in: pasted, typed, dropped or chosen. A paste or a file is checked at once, typing after a pause. */
export function Writing({ draft, area, onChange, onFile }: WritingProps) {
  const intl = useIntl();
  const id = useId();
  const [over, setOver] = useState(false);
  const [cleared, setCleared] = useState<Draft | null>(null);
  const pasted = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    if (file && event.clipboardData.getData('text/plain') === '') {
      event.preventDefault();
      onFile(file);
    }
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
    else onChange({ ...draft, text: event.dataTransfer.getData('text/plain'), file: null }, true);
  };
  const changed = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setCleared(null);
    const { inputType } = event.nativeEvent as InputEvent;
    onChange({ ...draft, text: event.target.value, file: null }, inputType === 'insertFromPaste' || inputType === 'insertFromDrop');
  };
  const keyed = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'Enter') onChange(draft, true);
    if (command && event.key === 'z' && cleared && draft.text === '') restore(event);
    if (event.key === 'Escape' && cleared) restore(event);
  };
  const restore = (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    if (cleared) onChange(cleared, true);
    setCleared(null);
  };
  const clear = () => {
    setCleared(draft);
    onChange(emptyDraft, true);
    area.current?.focus();
  };
  return (
    <div
      className={over ? 'writing is-over' : 'writing'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label htmlFor={id} className="for-readers">
        <FormattedMessage id="check.text" />
      </label>
      <textarea
        id={id}
        ref={area}
        dir="auto"
        spellCheck={false}
        rows={14}
        placeholder={intl.formatMessage({ id: 'check.placeholder' })}
        aria-describedby={`${id}-note`}
        value={draft.text}
        onChange={changed}
        onPaste={pasted}
        onKeyDown={keyed}
      />
      <div className="writing-foot">
        <FileChoice onFile={onFile} />
        {draft.text !== '' && (
          <button type="button" className="quiet small" onClick={clear}>
            <FormattedMessage id="check.clear" />
          </button>
        )}
        {cleared && (
          <button type="button" className="quiet small" onClick={restore}>
            <FormattedMessage id="check.undo" />
          </button>
        )}
      </div>
      <p id={`${id}-note`} className="quiet-text">
        <FormattedMessage id="check.private" />
      </p>
    </div>
  );
}

/** A file from the disk; the real control is under the words, so that keyboard and readers have it too. */
function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) onFile(file);
    event.target.value = '';
  };
  return (
    <label className="file-choice">
      <input type="file" className="for-readers" accept={accepted} onChange={chosen} />
      <span>
        <FormattedMessage id="check.choose" />
      </span>
    </label>
  );
}

/** What a person may know of a text beside its words. */
export function AboutText({ draft, onChange }: Pick<WritingProps, 'draft' | 'onChange'>) {
  const intl = useIntl();
  const id = useId();
  return (
    <div className="about-text">
      <div className="field">
        <label htmlFor={`${id}-date`}>
          <FormattedMessage id="check.date" />
        </label>
        <input
          id={`${id}-date`}
          type="date"
          min="1945-06-26"
          max="2100-12-31"
          value={draft.date}
          onChange={(event) => onChange({ ...draft, date: event.target.value }, false)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-origin`}>
          <FormattedMessage id="check.origin" />
        </label>
        <input
          id={`${id}-origin`}
          value={draft.origin}
          maxLength={200}
          placeholder={intl.formatMessage({ id: 'check.origin.example' })}
          onChange={(event) => onChange({ ...draft, origin: event.target.value }, false)}
        />
      </div>
    </div>
  );
}
