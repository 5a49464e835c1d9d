import { Link, Outlet } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { LanguageSwitch } from './ui/index.ts';

/** What stands around every page: the way home, the language, and what the record is. */
export function Frame() {
  return (
    <>
      <a className="skip" href="#content">
        <FormattedMessage id="frame.skip" />
      </a>
      <header className="frame-header">
        <Link to="/" className="wordmark">
          <FormattedMessage id="frame.name" />
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="frame-footer">
        <p>
          <FormattedMessage id="frame.footer" />
        </p>
      </footer>
    </>
  );
}
