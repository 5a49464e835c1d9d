import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { ask, useEdition, useLocale, Way } from '#ui';
import type { EditionRef } from '#overview';
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
          <Edition />
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

/** Which edition of the record is read, as the permanent address of this page. */
function Edition() {
  const wanted = useEdition();
  const { pathname, searchStr } = useLocation();
  const { data } = useQuery({ queryKey: ['editions'], queryFn: () => ask<{ readonly editions: readonly EditionRef[] }>('/editions') });
  const edition = wanted === '' ? data?.editions[0] : data?.editions.find(({ number, hash }) => String(number) === wanted || hash.startsWith(wanted));
  if (!edition) return null;
  const query = new URLSearchParams(searchStr);
  query.delete('lang');
  query.set('edition', edition.hash.slice(0, 12));
  return (
    <p>
      <Way to={`${pathname}?${query.toString()}`}>
        <FormattedMessage id="frame.edition" values={{ number: edition.number, hash: <bdi key="hash">{edition.hash.slice(0, 12)}</bdi> }} />
      </Way>
    </p>
  );
}
