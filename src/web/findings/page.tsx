import './findings.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FindingPage as Page } from '#overview';
import { Asked, DateText, PageTitle, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { PartiesText } from '../told/index.ts';
import { LackingText } from '../work/lacking.tsx';
import { History } from './history.tsx';
import { Parts } from './parts.tsx';
import { useSignerName } from './signer.ts';

/** One finding: what it determines and on whose word, what it still lacks, who signed, and everything that was done with it. */
export function FindingPage() {
  const { situation = '', finding = '' } = useParams({ strict: false });
  return (
    <div className="page finding">
      <Asked<Page> path={`/casework/${encodeURIComponent(situation)}/findings/${encodeURIComponent(finding)}`}>
        {(page) => <Shown page={page} situation={situation} />}
      </Asked>
    </div>
  );
}

type Props = { readonly page: Page; readonly situation: string };

function Shown({ page, situation }: Props) {
  const intl = useIntl();
  const { finding } = page;
  const title = intl.formatMessage({ id: `recorded-type.${finding.facts.type}` });
  return (
    <>
      <PageTitle title={title} />
      <header className="page-head">
        <p className="eyebrow">
          <FormattedMessage id="finding.eyebrow" values={{ version: finding.version, id: <bdi key="id">{finding.finding.slice(-8)}</bdi> }} />
        </p>
        <h1>{title}</h1>
        <Standing page={page} situation={situation} />
      </header>
      <Parts page={page} situation={situation} />
      <Eligible page={page} />
      <SignOffs page={page} />
      <Attributed page={page} situation={situation} />
      <History page={page} situation={situation} />
    </>
  );
}

/** Its status and since when, what took its place, and what it was called where it came from. */
function Standing({ page: { finding, former }, situation }: Props) {
  const base = `/work/${encodeURIComponent(situation)}/findings`;
  const { replaces, replacedBy } = finding;
  return (
    <>
      <p className="lead">
        <strong>
          <FormattedMessage id={`finding-status.${finding.status}`} />
        </strong>{' '}
        <FormattedMessage id="finding.since" values={{ day: <DateText key="day" date={finding.statusOn} /> }} />
      </p>
      {([replacedBy, replaces] as const).map(
        (line, at) =>
          line && (
            <p key={at === 0 ? 'to' : 'from'} className={at === 0 ? 'note' : 'quiet-text'}>
              <FormattedMessage id={`finding.${at === 0 ? 'replaced' : 'came'}.${line.how}`} />{' '}
              {line.findings.map((one) => (
                <span key={one}>
                  <Way to={`${base}/${one}`}>
                    <bdi>{one.slice(-8)}</bdi>
                  </Way>{' '}
                </span>
              ))}
            </p>
          ),
      )}
      {former.map(({ report, status, on, origin }) => (
        <p key={report} className="quiet-text">
          <FormattedMessage
            id="finding.former"
            values={{
              status: <bdi key="s">{status}</bdi>,
              origin: <bdi key="o">{origin}</bdi>,
              day: <DateText key="d" date={on === '' ? null : on} />,
            }}
          />
        </p>
      ))}
    </>
  );
}

/** Whether it is reportable at all, and what it lacks for the last sign-off. */
function Eligible({ page: { finding, setting } }: Pick<Props, 'page'>) {
  return (
    <section className="section" aria-labelledby="eligible">
      <h2 id="eligible">
        <FormattedMessage id="finding.eligible" />
      </h2>
      <dl className="finding-facts">
        {(['conflict', 'age', 'author'] as const).map((one) => (
          <div key={one}>
            <dt>
              <FormattedMessage id={`eligibility.${one}`} />
            </dt>
            <dd>
              <FormattedMessage id={`eligibility.${one}.${finding.facts.eligibility[one]}`} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <FormattedMessage id="finding.lacking" />
          </dt>
          <dd>
            <LackingText lacking={finding.lacking} />
          </dd>
        </div>
      </dl>
      <p className="quiet-text">
        <FormattedMessage id="finding.setting" values={{ primary: setting.primarySources, independent: setting.independentSources }} />
      </p>
    </section>
  );
}

function SignOffs({ page: { finding } }: Pick<Props, 'page'>) {
  const signerName = useSignerName();
  return (
    <section className="section" aria-labelledby="signed">
      <h2 id="signed">
        <FormattedMessage id="finding.sign-offs" />
      </h2>
      {finding.signOffs.length === 0 && (
        <p className="quiet-text">
          <FormattedMessage id="finding.no-sign-off" />
        </p>
      )}
      <ol className="plain-list">
        {finding.signOffs.map(({ level, by, on }) => (
          <li key={level}>
            <strong>
              <FormattedMessage id={`sign-off.${level}`} />
            </strong>{' '}
            <DateText date={on} /> <bdi className="quiet-text">{signerName(by)}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** To which parties it is attributed: two people say so, one after the other. */
function Attributed({ page: { finding }, situation }: Props) {
  const names = useCaseNames(situation);
  const signerName = useSignerName();
  const { proposal, attribution } = finding;
  return (
    <section className="section" aria-labelledby="attributed">
      <h2 id="attributed">
        <FormattedMessage id="finding.attribution" />
      </h2>
      {!attribution && !proposal && (
        <p className="quiet-text">
          <FormattedMessage id="finding.no-attribution" />
        </p>
      )}
      {attribution && (
        <p>
          <strong>
            <PartiesText parties={attribution.parties} names={names} />
          </strong>{' '}
          <span className="quiet-text">
            <FormattedMessage
              id="finding.attribution-confirmed"
              values={{
                by: <bdi key="by">{signerName(attribution.proposedBy)}</bdi>,
                second: <bdi key="second">{signerName(attribution.confirmedBy)}</bdi>,
                day: <DateText key="day" date={attribution.confirmedOn} />,
              }}
            />
          </span>
        </p>
      )}
      {proposal && (
        <p>
          <strong>
            <PartiesText parties={proposal.parties} names={names} />
          </strong>{' '}
          <span className="quiet-text">
            <FormattedMessage
              id="finding.attribution-proposed"
              values={{ by: <bdi key="by">{signerName(proposal.proposedBy)}</bdi>, day: <DateText key="day" date={proposal.proposedOn} /> }}
            />
          </span>
        </p>
      )}
    </section>
  );
}
