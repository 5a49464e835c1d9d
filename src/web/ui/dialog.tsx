import './dialog.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';

/** A button that opens a window over the page; Escape, its own button and a press beside it close it. */
export function DialogButton({
  label,
  title,
  children,
}: {
  readonly label: ReactNode;
  readonly title: ReactNode;
  /** Made only when the window is open. */
  readonly children: () => ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const { current } = dialog;
    // A press on the dialog itself, not on anything in it, is a press beside the window.
    const beside = (event: Event) => {
      if (event.target === current) current?.close();
    };
    current?.addEventListener('click', beside);
    return () => current?.removeEventListener('click', beside);
  }, []);
  return (
    <>
      <button
        type="button"
        className="quiet small"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {label}
      </button>
      <dialog className="window" ref={dialog} aria-labelledby={id} onClose={() => setOpen(false)}>
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="quiet small" onClick={() => dialog.current?.close()}>
              <FormattedMessage id="dialog.close" />
            </button>
          </div>
          {open && children()}
        </div>
      </dialog>
    </>
  );
}
