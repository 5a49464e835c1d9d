import './reports.css';
import type { ReactNode } from 'react';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KeptReport } from '#incidents';
import type { ReportPage as Page } from '#overview';
import { Asked, PageTitle, useLocale, Way } from '#ui';
import { useCaseload } from '../work/caseload-frame.tsx';
import { useOrganisationName } from '../work/desk.ts';
import { Apart } from './apart.tsx';
import { Became } from './became.tsx';
import { Facts } from './facts.tsx';
import { Moment } from './moment.tsx';
import { reporters } from './reporters.ts';

/** One report: what it says in words, what corrects it, what else came under its id, and what came of it. */
export function ReportPage() {
  const { situation = '', report = '' } = useParams({ strict: false });
  return (
    <div className="page report">
      <Asked<Page> path={`/casework/${encodeURIComponent(situation)}/reports/${encodeURIComponent(report)}`}>
        {(page) => <Shown situation={situation} page={page} />}
      </Asked>
    </div>
  );
}

function Shown({ situation, page }: { readonly situation: string; readonly page: Page }) {
  const intl = useIntl();
  const role = useCaseload()?.role;
  const [report, ...others] = page.reports;
  if (!report) return null;
  const base = `/work/${encodeURIComponent(situation)}/reports`;
  const title = intl.formatMessage({ id: 'report.title' }, { number: String(report.position) });
  return (
    <>
      <PageTitle title={title} />
      <header className="page-head">
        <p className="eyebrow">
          <FormattedMessage id="report.eyebrow" />
        </p>
        <h1>{title}</h1>
        <Chain page={page} report={report} base={base} />
        {role !== undefined && reporters.includes(role) && (
          <p className="toolbar">
            <Way to={`${base}/new?corrects=${report.id}`} className="button quiet">
              <FormattedMessage id="report.news" />
            </Way>
          </p>
        )}
      </header>
      {others.length > 0 && <Alarm others={others} report={report} situation={situation} />}
      <section className="section" aria-labelledby="says">
        <h2 id="says">
          <FormattedMessage id="report.alleged" />
        </h2>
        <Facts report={report} situation={situation} />
        <Envelope report={report} />
      </section>
      <Became page={page} report={report} situation={situation} />
      <Apart key={report.id} page={page} report={report} situation={situation} />
    </>
  );
}

/** Which report it corrects, and which reports bring news to it. */
function Chain({ page, report, base }: { readonly page: Page; readonly report: KeptReport; readonly base: string }) {
  if (report.corrects === null && page.corrections.length === 0) return null;
  return (
    <ul className="plain-list report-chain">
      {report.corrects !== null && (
        <li>
          <FormattedMessage
            id="report.corrects"
            values={{
              report: (
                <Way key="report" to={`${base}/${report.corrects}`}>
                  <FormattedMessage id="report.an-earlier" />
                </Way>
              ),
            }}
          />
        </li>
      )}
      {page.corrections.map(({ id, position }) => (
        <li key={position}>
          <FormattedMessage
            id="report.corrected-by"
            values={{
              report: (
                <Way key="report" to={`${base}/${id}`}>
                  <FormattedMessage id="report.no" values={{ number: String(position) }} />
                </Way>
              ),
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** Two contents under one id: nobody may overlook it. */
function Alarm({ others, report, situation }: { readonly others: readonly KeptReport[]; readonly report: KeptReport; readonly situation: string }) {
  const facts = ({ contentHash }: KeptReport) => contentHash.split('/')[0];
  return (
    <section className="report-alarm" role="alert" aria-labelledby="alarm">
      <h2 id="alarm">
        <FormattedMessage id="report.alarm" />
      </h2>
      <p>
        <FormattedMessage id="report.alarm-why" />
      </p>
      {others.map((other) => (
        <details key={other.contentHash}>
          <summary>
            <FormattedMessage id="report.alarm-other" values={{ day: <Moment key="day" at={other.receivedAt} /> }} />
          </summary>
          {facts(other) === facts(report) && (
            <p>
              <FormattedMessage id="report.alarm-same" />
            </p>
          )}
          <Facts report={other} situation={situation} />
        </details>
      ))}
    </section>
  );
}

/** How and from whom it came. */
function Envelope({ report }: { readonly report: KeptReport }) {
  const { locale } = useLocale();
  const organisation = useOrganisationName();
  const language = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(report.language) ?? report.language;
  const line = (id: string, value: ReactNode) => (
    <div>
      <dt>
        <FormattedMessage id={`report.${id}`} />
      </dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <dl className="report-facts report-envelope">
      {line('organisation', <bdi>{organisation(report.organisation)}</bdi>)}
      {line('received', <Moment at={report.receivedAt} />)}
      {line('channel', <FormattedMessage id={`report.channel.${report.channel}`} />)}
      {report.deviceSequence !== null && line('sequence', report.deviceSequence)}
      {line('language', language)}
      {line('id', <bdi className="report-id">{report.id}</bdi>)}
    </dl>
  );
}
