import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

const dialogId = 'keys';

/** Shows which keys do what. */
export function openKeys(): void {
  const dialog = document.getElementById(dialogId);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** A key is a command only where nobody writes. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** The first search box that can be seen. */
function searchBox(): HTMLInputElement | null {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('search input, [role="search"] input')];
  return boxes.find((box) => box.checkVisibility()) ?? null;
}

/** The keys of every page: `/` to search, `?` for this list, `g` home is left to the browser's own ways. */
export function Keys() {
  const intl = useIntl();
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === '?') openKeys();
      else if (event.key === '/') {
        event.preventDefault();
        const box = searchBox();
        if (box) box.focus();
        else void router.navigate({ href: '/' });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [router]);
  return (
    <dialog id={dialogId} aria-label={intl.formatMessage({ id: 'frame.keys' })}>
      <h2>
        <FormattedMessage id="frame.keys" />
      </h2>
      <dl className="keys">
        {(['/', '?', 'Tab', '↑ ↓', 'Enter', 'Esc'] as const).map((key, at) => (
          <div key={key} className="key-row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>
              <FormattedMessage id={`frame.key-${at + 1}`} />
            </dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="quiet">
          <FormattedMessage id="ui.close" />
        </button>
      </form>
    </dialog>
  );
}
