import './shown.css';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Cite, PageTitle } from '#ui';
import type { EditionRef } from '#overview';

/** The head of a page: what it is, in one line what it is about, and how to cite it. */
export function PageHead({
  title,
  eyebrow,
  lead,
  edition,
  actions,
  children,
}: {
  readonly title: string;
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  readonly edition: EditionRef;
  /** What can be done with the page, beside citing it. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="page-head">
      <PageTitle title={title} />
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
      <div className="toolbar">
        {actions}
        <Cite title={title} edition={edition} />
      </div>
    </header>
  );
}

/** A section of a page under its own address. */
export function Section({
  id,
  title,
  aside,
  lead,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  /** A short fact beside the heading, such as n of N. */
  readonly aside?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside !== undefined && <p className="quiet-text">{aside}</p>}
      </div>
      {lead !== undefined && <p className="note">{lead}</p>}
      {children}
    </section>
  );
}

/** What stands on a long page, beside it. */
export function Contents({ sections }: { readonly sections: readonly (readonly [id: string, message: string])[] }) {
  const intl = useIntl();
  return (
    <nav className="contents" aria-label={intl.formatMessage({ id: 'page.contents' })}>
      <ul>
        {sections.map(([id, message]) => (
          <li key={id}>
            <a href={`#${id}`}>
              <FormattedMessage id={message} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
