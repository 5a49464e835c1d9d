import '../counts/counts.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CheckLine, DraftView, StandingEdition } from '#counting';
import { PageTitle, Way } from '#ui';
import { Changes } from '../counts/changes.tsx';
import { FindingWay } from '../counts/finding-way.tsx';
import { Kept } from '../counts/kept.tsx';
import { useDay, usePeriodName } from '../counts/names.ts';
import { Said } from '../counts/said.tsx';
import { Documents, NoteOfCorrection } from './documents.tsx';
import { SignBox } from './sign-box.tsx';
import { Totals } from './totals.tsx';

/** A year or quarter: its tables to take home, what to check before it leaves, the signature, and later its correction. */
export function PeriodPage() {
  const { situation = '', quarter = '' } = useParams({ strict: false });
  return (
    <div className="page counts">
      <Kept<DraftView> path={`/casework/${encodeURIComponent(situation)}/periods/${encodeURIComponent(quarter)}`}>
        {(draft) => (
          <>
            <Head draft={draft} />
            <Documents situation={situation} period={draft.period} />
            {draft.standing && draft.changed ? (
              <>
                <Correction draft={draft} standing={draft.standing} />
                <SignBox key={draft.checksum} draft={draft} />
                <CheckList draft={draft} />
              </>
            ) : (
              <>
                <CheckList draft={draft} />
                <SignBox key={draft.checksum} draft={draft} />
              </>
            )}
            <section className="section" aria-labelledby="now">
              <div className="section-head">
                <h2 id="now">
                  <FormattedMessage id="editions.figures-now" />
                </h2>
                <p>
                  <Way to={`/work/${encodeURIComponent(situation)}/counts?period=${draft.period}`}>
                    <FormattedMessage id="editions.open-figures" />
                  </Way>
                </p>
              </div>
              <Totals rows={draft.rows} />
              <Said about={{ ...draft, ruleVersion: draft.rows[0]?.ruleVersion ?? '' }} />
            </section>
          </>
        )}
      </Kept>
    </div>
  );
}

function Head({ draft: { situation, period, standing, waiting, changed } }: { readonly draft: DraftView }) {
  const intl = useIntl();
  const nameOf = usePeriodName();
  const day = useDay();
  const title = nameOf(period);
  const last = waiting ?? standing;
  const state = waiting ? 'waits' : !standing ? 'open' : changed ? 'changed' : 'stands';
  return (
    <header className="page-head">
      <PageTitle title={title} />
      <h1>{title}</h1>
      <p className="lead">
        <FormattedMessage
          id={`editions.lead.${state}`}
          values={{
            day: last ? day(last.frozen.on) : '',
            edition: last ? (
              <Way key="edition" to={`/work/${encodeURIComponent(situation)}/editions/${last.number}`}>
                {intl.formatMessage({ id: 'editions.number' }, { number: last.number })}
              </Way>
            ) : (
              ''
            ),
          }}
        />
      </p>
    </header>
  );
}

/** The draft of a correction note: what the edition that stands says, what is known now, and the cause of each difference. */
function Correction({ draft, standing }: { readonly draft: DraftView; readonly standing: StandingEdition }) {
  const day = useDay();
  const { differences, asKnownOn, situation, labels } = draft;
  return (
    <section className="section" aria-labelledby="correction">
      <div className="section-head">
        <h2 id="correction">
          <FormattedMessage id="editions.correction" values={{ number: standing.number }} />
        </h2>
      </div>
      <p>
        <FormattedMessage id="editions.correction-lead" values={{ before: day(standing.asKnownOn), now: day(asKnownOn) }} />
      </p>
      {differences.length === 0 ? (
        <p>
          <FormattedMessage id="editions.same-figures" />
        </p>
      ) : (
        <Changes situation={situation} differences={differences} labels={labels} />
      )}
      <NoteOfCorrection situation={situation} number={standing.number} />
    </section>
  );
}

function CheckList({ draft: { situation, check, labels } }: { readonly draft: DraftView }) {
  return (
    <section className="section" aria-labelledby="check">
      <div className="section-head">
        <h2 id="check">
          <FormattedMessage id="editions.check" />
        </h2>
      </div>
      <ul className="check-list">
        {check.map((line) => (
          <li key={line.what}>
            <CheckedLine situation={situation} line={line} labels={labels} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type LineProps = { readonly situation: string; readonly line: CheckLine; readonly labels: DraftView['labels'] };

function CheckedLine({ situation, line: { what, findings }, labels }: LineProps) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: `check.${what}` });
  if (findings.length === 0)
    return (
      <span className="check-none quiet-text">
        <span>{name}</span>
        <span className="number">0</span>
      </span>
    );
  return (
    <details>
      <summary>
        <span>{name}</span>
        <span className="number">{intl.formatNumber(findings.length)}</span>
      </summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding}>
            <FindingWay situation={situation} finding={finding} label={labels.find((one) => one.finding === finding)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
