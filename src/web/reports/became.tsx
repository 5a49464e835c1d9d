import { FormattedMessage, useIntl } from 'react-intl';
import type { KeptReport } from '#incidents';
import type { Judgement } from '#linkage';
import type { ReportPage } from '#overview';
import { Way } from '#ui';
import { useMay } from '../findings/use-may.ts';

type Props = { readonly page: ReportPage; readonly report: KeptReport; readonly situation: string };

const reportOf = (member: string) => member.split('/')[0] ?? member;

/** What came of a report: judgements with others, and the findings that rest on it. */
export function Became({ page, report, situation }: Props) {
  const { judgements, findings } = page;
  const base = `/work/${encodeURIComponent(situation)}`;
  const may = useMay(situation);
  return (
    <section className="section" aria-labelledby="became">
      <div className="section-head">
        <h2 id="became">
          <FormattedMessage id="report.became" />
        </h2>
        {judgements !== null && (
          <Way to={`${base}/judge?left=${report.id}`}>
            <FormattedMessage id="report.compare" />
          </Way>
        )}
      </div>
      {judgements === null && findings === null && (
        <p className="quiet-text">
          <FormattedMessage id="report.not-told" />
        </p>
      )}
      {judgements !== null && <Judgements judgements={judgements} report={report} base={base} />}
      {findings !== null && <Findings findings={findings} base={base} />}
      {report.standing === 'taken' && may('open a finding') && (
        <p>
          <Way className="button quiet" to={`${base}/findings/new?reports=${report.id}`}>
            <FormattedMessage id="work.open-finding" />
          </Way>
        </p>
      )}
    </section>
  );
}

function Judgements({ judgements, report, base }: { readonly judgements: readonly Judgement[]; readonly report: KeptReport; readonly base: string }) {
  const intl = useIntl();
  return (
    <>
      <h3>
        <FormattedMessage id="report.judged" />
      </h3>
      {judgements.length === 0 && (
        <p className="quiet-text">
          <FormattedMessage id="report.not-judged" />
        </p>
      )}
      <ul>
        {judgements.map(({ id, left, right, verdict, reason }) => {
          const other = reportOf(left) === report.id ? reportOf(right) : reportOf(left);
          return (
            <li key={id}>
              <FormattedMessage
                id="report.judgement"
                values={{
                  verdict: intl.formatMessage({ id: `judgement.${verdict}` }),
                  reason: <bdi key="reason">{reason}</bdi>,
                  other: (
                    <Way key="other" to={`${base}/reports/${other}`}>
                      <bdi>{other.slice(0, 8)}</bdi>
                    </Way>
                  ),
                }}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Findings({ findings, base }: { readonly findings: NonNullable<ReportPage['findings']>; readonly base: string }) {
  const intl = useIntl();
  return (
    <>
      <h3>
        <FormattedMessage id="report.findings" />
      </h3>
      {findings.length === 0 && (
        <p className="quiet-text">
          <FormattedMessage id="report.no-findings" />
        </p>
      )}
      <ul>
        {findings.map(({ finding, type, version, status }) => (
          <li key={finding}>
            <Way to={`${base}/findings/${encodeURIComponent(finding)}`}>
              <FormattedMessage
                id="report.finding"
                values={{
                  type: intl.formatMessage({ id: `recorded-type.${type}` }),
                  version,
                  status: intl.formatMessage({ id: `finding-status.${status}` }),
                }}
              />
            </Way>
          </li>
        ))}
      </ul>
    </>
  );
}
