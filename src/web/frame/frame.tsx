import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { LanguageSwitch, Way } from '#ui';
import { SearchBox } from '../search/box.tsx';
import { EditionBar } from '../edition/bar.tsx';
import { ExerciseBar } from '../exercise/bar.tsx';
import { Preparing } from '../exercise/preparing.tsx';
import { useExercise } from '../exercise/use-exercise.ts';
import { Account } from './account.tsx';
import { Footer } from './footer.tsx';
import { Keys } from './keys.tsx';
import { mainWays } from './ways.ts';

/** What stands around every page: the ways to the others, the language, and which edition of the record is read. */
export function Frame() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const main = useArrival(path);
  const exercise = useExercise();
  const waits = exercise?.here && exercise.state !== 'ready' ? exercise.state : null;
  return (
    <>
      <a className="skip" href="#content">
        <FormattedMessage id="frame.skip" />
      </a>
      <ExerciseBar />
      <Header path={path} />
      <EditionBar />
      <main id="content" tabIndex={-1} ref={main}>
        {waits ? <Preparing state={waits} /> : <Outlet />}
      </main>
      <Footer />
      <Keys />
    </>
  );
}

/** Moves the reader's place to the new page, so that a screen reader begins there and not at the link that led to it. */
function useArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

function Header({ path }: { readonly path: string }) {
  const intl = useIntl();
  // The menu is open on the page it was opened on, so that going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  return (
    <header className="frame-header">
      <div className="frame-bar">
        <Way to="/" className="wordmark" aria-current={path === '/' ? 'page' : undefined}>
          <Mark />
          <FormattedMessage id="frame.name" />
        </Way>
        <nav id="ways" className="frame-nav" data-open={open} aria-label={intl.formatMessage({ id: 'frame.ways' })}>
          <ul>
            {mainWays.map((way) => (
              <li key={way.to}>
                <Way to={way.to} aria-current={path === way.to ? 'page' : path.startsWith(`${way.to}/`) ? 'true' : undefined}>
                  <FormattedMessage id={way.words} />
                </Way>
              </li>
            ))}
          </ul>
        </nav>
        {path !== '/' && path !== '/search' && (
          <div className="frame-search" data-open={open}>
            <SearchBox />
          </div>
        )}
        <div className="frame-end">
          <Account />
          <LanguageSwitch />
          <button type="button" className="quiet frame-menu" aria-expanded={open} aria-controls="ways" onClick={() => setOpenOn(open ? null : path)}>
            <FormattedMessage id="frame.menu" />
          </button>
        </div>
      </div>
    </header>
  );
}

/** An eye that stays open: the letter and the point it watches. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M5 8l11 18L27 8" fill="none" stroke="currentColor" strokeWidth="4.2" strokeLinecap="square" />
      <circle cx="16" cy="7.5" r="3.2" fill="currentColor" />
    </svg>
  );
}
