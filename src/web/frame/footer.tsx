import { FormattedMessage, useIntl } from 'react-intl';
import { useLocale, Way } from '#ui';
import { openKeys } from './keys.tsx';
import { furtherWays, mainWays } from './ways.ts';

/** The foot of every page: what the record is, the ways to all pages, and how to build on it. */
export function Footer() {
  const intl = useIntl();
  const { locale } = useLocale();
  return (
    <footer className="frame-footer">
      <div className="frame-foot">
        <div>
          <p>
            <FormattedMessage id="frame.footer" />
          </p>
          {locale !== 'en' && (
            <p>
              <FormattedMessage id="frame.unchecked" />
            </p>
          )}
        </div>
        <nav className="frame-ways" aria-label={intl.formatMessage({ id: 'frame.all-ways' })}>
          <ul>
            {[...mainWays, ...furtherWays].map((way) => (
              <li key={way.to}>
                <Way to={way.to}>
                  <FormattedMessage id={way.words} />
                </Way>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <p>
            <FormattedMessage id="frame.licence" />
          </p>
          <p>
            <a href="/api/v1/openapi.json">
              <FormattedMessage id="frame.programs" />
            </a>
          </p>
          <p className="toolbar">
            <button type="button" className="plain" onClick={openKeys}>
              <FormattedMessage id="frame.keys" />
            </button>
          </p>
        </div>
      </div>
    </footer>
  );
}
