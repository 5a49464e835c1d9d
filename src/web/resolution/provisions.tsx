import './provisions.css';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Download, Sources } from '#ui';
import type { ResolutionPage, ShownProvision } from '#overview';
import { HowComplete, Note, RecordWords } from '../shown/index.ts';

/** What the resolution provides, by paragraph; paragraphs whose number is not known stand apart. */
export function Provisions({ page }: { readonly page: ResolutionPage }) {
  useParagraphOfAddress();
  const numbered = page.provisions.filter(({ op }) => op !== '');
  const open = page.provisions.filter(({ op }) => op === '');
  return (
    <>
      {page.provisions.length === 0 && (
        <p className="quiet-text">
          <FormattedMessage id="resolution.provisions-none" />
        </p>
      )}
      <ol className="provisions">
        {numbered.map((one) => (
          <Provision key={`${one.op}${one.sub}${one.topic}`} provision={one} />
        ))}
      </ol>
      {open.length > 0 && (
        <>
          <h3 id="op-not-known">
            <FormattedMessage id="resolution.no-paragraph" />
          </h3>
          <ol className="provisions">
            {open.map((one) => (
              <Provision key={`${one.topic}${one.summary}`} provision={one} />
            ))}
          </ol>
        </>
      )}
      <div className="table-foot">
        <p className="quiet-text">
          <HowComplete note={page.notes.provisions} />
        </p>
        {page.provisions.length > 0 && <Download path={`/record/council/provisions?column=resolution&value=${encodeURIComponent(page.symbol)}`} />}
      </div>
    </>
  );
}

/** The paragraphs come after the page was opened: the one that the address names is brought into sight then. */
function useParagraphOfAddress(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
}

function Provision({
  provision: { anchor, op, sub, topic, verb, addressee, summary, confirmed, note, sources },
}: {
  readonly provision: ShownProvision;
}) {
  const intl = useIntl();
  const paragraph = sub === '' ? op : `${op} (${sub})`;
  return (
    <li id={anchor ?? undefined} className="provision">
      {op !== '' && (
        <p className="provision-number">
          {anchor === null ? (
            <FormattedMessage id="resolution.paragraph" values={{ paragraph }} />
          ) : (
            <a href={`#${anchor}`} aria-label={intl.formatMessage({ id: 'resolution.paragraph-link' }, { paragraph })}>
              <FormattedMessage id="resolution.paragraph" values={{ paragraph }} />
            </a>
          )}{' '}
          {!confirmed && (
            <span className="contested">
              <FormattedMessage id="resolution.unconfirmed" />
            </span>
          )}
        </p>
      )}
      <p className="provision-text">
        <RecordWords>{summary}</RecordWords>
      </p>
      <p className="quiet-text">
        <RecordWords>{`${topic} · ${verb}`}</RecordWords>
        {' · '}
        <FormattedMessage id="resolution.addressee" values={{ addressee: <RecordWords key="addressee">{addressee}</RecordWords> }} />
      </p>
      {!confirmed && (
        <p className="quiet-text">
          <FormattedMessage id="resolution.unconfirmed-why" />
        </p>
      )}
      {confirmed && op !== '' && <Note note={note} />}
      <Sources sources={sources} />
    </li>
  );
}
