/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the combobox pattern: the keyboard acts on the box, which names the chosen option; an option never has the focus, and a datalist cannot show what these do */
import { type ReactNode, useEffect, useRef } from 'react';

/** The list under the box. */
export function Choices({
  id,
  label,
  isShown,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div id={`${id}-list`} className="search-choices" role="listbox" aria-label={label} tabIndex={-1} hidden={!isShown}>
      {isShown && children}
    </div>
  );
}

/** One choice; it follows the arrows into view. */
export function Choice({
  id,
  isChosen,
  onChoose,
  children,
}: {
  readonly id: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // The pointer must not take the focus from the box, or the list would close before the click.
    <div ref={item} id={id} role="option" aria-selected={isChosen} tabIndex={-1} onPointerDown={(event) => event.preventDefault()} onClick={onChoose}>
      {children}
    </div>
  );
}
