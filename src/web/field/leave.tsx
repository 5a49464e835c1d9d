import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { signOut } from './talk.ts';

const neutral = '/calendar/';
/** After so long without a touch the form locks. */
const lockAfter = 2 * 60 * 1000;

/** Goes to a page that says nothing, at once: this page is no longer there to come back to, and the session has ended. */
export function leave(): void {
  document.documentElement.hidden = true;
  void signOut();
  location.replace(neutral);
}

/** One press, or Shift three times within two seconds. */
export function Leave() {
  useEffect(() => {
    let pressed: readonly number[] = [];
    const onKey = ({ key, timeStamp, repeat }: KeyboardEvent) => {
      if (key !== 'Shift') pressed = [];
      else if (!repeat) pressed = [...pressed.filter((at) => at > timeStamp - 2000), timeStamp];
      if (pressed.length >= 3) leave();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <button type="button" className="f-leave" onClick={leave} aria-describedby="leave-hint">
      <FormattedMessage id="field.leave" />
      <span id="leave-hint" className="f-unseen">
        <FormattedMessage id="field.leave-hint" />
      </span>
    </button>
  );
}

/** Locks when nobody has touched the form for a while. */
export function useLock(lock: () => void, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    let at = Date.now();
    const touched = () => {
      at = Date.now();
    };
    // Looked at again and again, since a timer of a page in the background may come late.
    const watch = setInterval(() => {
      if (Date.now() - at >= lockAfter) lock();
    }, 5000);
    const kinds = ['keydown', 'pointerdown', 'scroll'] as const;
    for (const kind of kinds) addEventListener(kind, touched, { passive: true });
    return () => {
      clearInterval(watch);
      for (const kind of kinds) removeEventListener(kind, touched);
    };
  }, [lock, isOpen]);
}
