import { FormattedMessage } from 'react-intl';
import { DateText, Sources, Way } from '#ui';
import type { Home } from '#overview';

/** How far the lists of the record go, what came last, and which edition this is. */
export function Complete({ home }: { readonly home: Home }) {
  return (
    <section className="section" aria-labelledby="complete">
      <div className="section-head">
        <h2 id="complete">
          <FormattedMessage id="home.complete" />
        </h2>
        <Way to="/record">
          <FormattedMessage id="home.to-record" />
        </Way>
      </div>
      <div className="complete">
        <div>
          <h3>
            <FormattedMessage id="home.lists" />
          </h3>
          <ul className="lists">
            {home.lists.map((list) => (
              <ListLine key={list.instrument} list={list} />
            ))}
          </ul>
        </div>
        <Last home={home} />
      </div>
    </section>
  );
}

function ListLine({ list: { instrument, shortName, held, of } }: { readonly list: Home['lists'][number] }) {
  return (
    <li>
      <Way to={`/instruments/${instrument}`}>{shortName}</Way>
      <span className="share" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * held) / of}%` }} />
      </span>
      <span className="number">
        <FormattedMessage id="home.held-of" values={{ held, of }} />
      </span>
    </li>
  );
}

function Last({ home }: { readonly home: Home }) {
  const { edition, lastDebate, lastResolution } = home;
  return (
    <div>
      <h3>
        <FormattedMessage id="home.last" />
      </h3>
      <dl className="facts">
        {lastDebate && (
          <>
            <dt>
              <FormattedMessage id="home.last-debate" />
            </dt>
            <dd>
              <Way to={`/debates/${lastDebate.id}`}>
                <DateText date={lastDebate.id} />
              </Way>
              {[lastDebate.theme, lastDebate.note].map((words) =>
                words === null ? null : (
                  <p key={words} className="quiet-text" lang="en" dir="auto">
                    {words}
                  </p>
                ),
              )}
              <Sources sources={lastDebate.sources} />
            </dd>
          </>
        )}
        <dt>
          <FormattedMessage id="home.next-debate" />
        </dt>
        <dd>
          <FormattedMessage id="date.unknown" />
        </dd>
        {lastResolution && (
          <>
            <dt>
              <FormattedMessage id="home.last-resolution" />
            </dt>
            <dd>
              <Way to={`/resolutions/${lastResolution.number}`}>
                <bdi>{lastResolution.symbol}</bdi>
              </Way>{' '}
              <span className="quiet-text">
                <DateText date={lastResolution.adopted} />
              </span>
              <Sources sources={lastResolution.sources} />
            </dd>
          </>
        )}
        <dt>
          <FormattedMessage id="home.edition" />
        </dt>
        <dd>
          <Way to={`/?edition=${edition.hash.slice(0, 12)}`}>
            <FormattedMessage id="home.edition-is" values={{ number: edition.number, hash: <bdi key="hash">{edition.hash.slice(0, 12)}</bdi> }} />
          </Way>{' '}
          <span className="quiet-text">
            <DateText date={edition.at.slice(0, 10)} />
          </span>
        </dd>
      </dl>
      <p>
        <Way to="/record/add">
          <FormattedMessage id="home.to-add" />
        </Way>
      </p>
    </div>
  );
}
