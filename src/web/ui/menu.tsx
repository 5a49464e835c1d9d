import { type ReactNode, useEffect, useRef } from 'react';

/** A button that opens a short list; closes on Escape, on choosing, and when the reader goes elsewhere. */
export function Menu({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => (box.current ? closing(box.current) : undefined), []);
  return (
    <details ref={box} className="menu">
      <summary>
        <span className="menu-label">{label}</span>
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}

/** Listens for everything that closes an open list; answers how to stop listening. */
function closing(box: HTMLDetailsElement): () => void {
  const elsewhere = (event: Event) => {
    if (box.open && event.target instanceof Node && !box.contains(event.target)) box.open = false;
  };
  const chosen = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('a, .menu-list button')) box.open = false;
  };
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.open) return;
    event.stopPropagation();
    box.open = false;
    box.querySelector('summary')?.focus();
  };
  document.addEventListener('pointerdown', elsewhere);
  document.addEventListener('focusin', elsewhere);
  box.addEventListener('click', chosen);
  box.addEventListener('keydown', escaped);
  return () => {
    document.removeEventListener('pointerdown', elsewhere);
    document.removeEventListener('focusin', elsewhere);
    box.removeEventListener('click', chosen);
    box.removeEventListener('keydown', escaped);
  };
}
