import '../counts/counts.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { DifferencesView, EditionView, StandingEdition } from '#counting';
import { PageTitle, Way } from '#ui';
import { Changes } from '../counts/changes.tsx';
import { shortId } from '../counts/finding-way.tsx';
import { Kept } from '../counts/kept.tsx';
import { useDay, usePeriodName } from '../counts/names.ts';
import { Said } from '../counts/said.tsx';
import { Documents, NoteOfCorrection } from './documents.tsx';
import { Totals } from './totals.tsx';

/** One edition as it was given out: figures, signers, checksum, whether it still is what it was, and what changed since. */
export function EditionPage() {
  const { situation = '', edition = '' } = useParams({ strict: false });
  const base = `/casework/${encodeURIComponent(situation)}/editions/${encodeURIComponent(edition)}`;
  return (
    <div className="page counts">
      <Kept<EditionView> path={base}>
        {(view) => (
          <>
            <Head edition={view.edition} />
            <Documents situation={situation} period={view.edition.period} number={view.edition.number} />
            <Totals rows={view.rows} />
            <Said about={{ window: windowOf(view), asKnownOn: view.edition.asKnownOn, ruleVersion: view.edition.ruleVersion }} />
            <Verdict view={view} />
            <Kept<DifferencesView> path={`${base}/differences${view.edition.replacedBy === null ? '' : `?after=${view.edition.replacedBy}`}`}>
              {(found) => <Since situation={situation} found={found} />}
            </Kept>
            <Frozen situation={situation} view={view} />
          </>
        )}
      </Kept>
    </div>
  );
}

const windowOf = ({ edition, rows }: EditionView) => ({
  rule: edition.rule,
  from: rows[0]?.period.from ?? '',
  to: rows[0]?.period.to ?? '',
  cutOff: edition.cutOff,
  after: '',
});

function Head({ edition }: { readonly edition: StandingEdition }) {
  const intl = useIntl();
  const nameOf = usePeriodName();
  const day = useDay();
  const { number, period, kind, standing, frozen, second, replaces, replacedBy, reason, situation } = edition;
  const title = intl.formatMessage({ id: 'editions.page-title' }, { number, period: nameOf(period) });
  const way = (other: number) => (
    <Way key={other} to={`/work/${encodeURIComponent(situation)}/editions/${other}`}>
      <FormattedMessage id="editions.number" values={{ number: other }} />
    </Way>
  );
  return (
    <header className="page-head">
      <PageTitle title={title} />
      <p className="eyebrow">
        {intl.formatMessage({ id: `edition-kind.${kind}` })} · {intl.formatMessage({ id: `edition-standing.${standing}` })}
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <bdi>{reason}</bdi>
      </p>
      <p>
        <FormattedMessage id="editions.frozen-by" values={{ organisation: <bdi key="o">{frozen.by.organisation}</bdi>, day: day(frozen.on) }} />{' '}
        {second && (
          <FormattedMessage id="editions.signed-by" values={{ organisation: <bdi key="o">{second.by.organisation}</bdi>, day: day(second.on) }} />
        )}{' '}
        {replaces !== null && <FormattedMessage id="editions.takes-place" values={{ other: way(replaces) }} />}{' '}
        {replacedBy !== null && <FormattedMessage id="editions.place-taken" values={{ other: way(replacedBy) }} />}
      </p>
    </header>
  );
}

function Verdict({ view: { edition, verdict } }: { readonly view: EditionView }) {
  const intl = useIntl();
  return (
    <section className="section" aria-labelledby="verdict">
      <div className="section-head">
        <h2 id="verdict">
          <FormattedMessage id={Object.values(verdict).every(Boolean) ? 'editions.sound' : 'editions.unsound'} />
        </h2>
      </div>
      <ul className="check-list">
        {Object.entries(verdict).map(([what, holds]) => (
          <li key={what}>
            {intl.formatMessage({ id: `edition-verdict.${what}` })}:{' '}
            <strong>{intl.formatMessage({ id: holds ? 'editions.yes' : 'editions.no' })}</strong>
          </li>
        ))}
      </ul>
      <p className="checksum quiet-text">
        <FormattedMessage id="editions.sha256" values={{ checksum: <bdi>{edition.checksum}</bdi> }} />
      </p>
    </section>
  );
}

function Since({ situation, found }: { readonly situation: string; readonly found: DifferencesView }) {
  return (
    <section className="section" aria-labelledby="since">
      <div className="section-head">
        <h2 id="since">
          {found.after ? (
            <FormattedMessage id="editions.against" values={{ number: found.after.number }} />
          ) : (
            <FormattedMessage id="editions.against-now" />
          )}
        </h2>
      </div>
      {found.differences.length === 0 ? (
        <p>
          <FormattedMessage id="editions.nothing-differs" />
        </p>
      ) : (
        <>
          <Changes situation={situation} differences={found.differences} labels={found.labels} />
          <NoteOfCorrection situation={situation} number={found.before.number} after={found.after?.number ?? null} />
        </>
      )}
    </section>
  );
}

function Frozen({ situation, view: { frozen } }: { readonly situation: string; readonly view: EditionView }) {
  const intl = useIntl();
  return (
    <details>
      <summary>
        <FormattedMessage id="editions.frozen-list" values={{ count: frozen.length }} />
      </summary>
      <ul>
        {frozen.map(({ finding, version, type, verifiedOn }) => (
          <li key={finding}>
            <Way to={`/work/${encodeURIComponent(situation)}/findings/${finding}`}>{intl.formatMessage({ id: `recorded-type.${type}` })}</Way>{' '}
            <span className="quiet-text">
              <FormattedMessage id="counts.version" values={{ version, id: <bdi key="id">{shortId(finding)}</bdi> }} /> · {verifiedOn}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
