import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KeptReport } from '#incidents';
import type { OpenedIdentities, ReportPage } from '#overview';
import { Field, Refused, useTell } from '#ui';
import { Line } from './facts.tsx';

type Props = { readonly page: ReportPage; readonly report: KeptReport; readonly situation: string };

/**
 * What points at people. It is not on this page until somebody opens it, with a reason, and it is gone from it when it
 * is closed or the page is left: it is held by no cache.
 */
export function Apart({ page, report, situation }: Props) {
  const [reason, setReason] = useState('');
  const open = useTell<OpenedIdentities>(`/casework/${encodeURIComponent(situation)}/reports/${report.id}/identities`);
  return (
    <section className="section report-apart" aria-labelledby="apart">
      <h2 id="apart">
        <FormattedMessage id="report.apart" />
      </h2>
      <p>
        <FormattedMessage id="report.apart-what" />
      </p>
      {!page.mayOpenIdentities && (
        <p className="quiet-text">
          <FormattedMessage id="report.apart-not-yours" />
        </p>
      )}
      {page.mayOpenIdentities && !open.data && (
        <form
          className="report-open"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate({ reason });
          }}
        >
          <Field id="report.apart-reason" hint="report.apart-reason-hint" wide>
            {(id, described) => (
              <input
                id={id}
                aria-describedby={described}
                dir="auto"
                autoComplete="off"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" disabled={open.isPending || reason.trim().length < 3}>
            <FormattedMessage id="report.apart-open" />
          </button>
          {open.isError && <Refused error={open.error} />}
        </form>
      )}
      {open.data && (
        <>
          <output className="report-opened">
            <FormattedMessage id="report.apart-opened" />
          </output>
          {open.data.opened.map((one) => (
            <Opened key={one.contentHash} one={one} isOther={one.contentHash !== report.contentHash} />
          ))}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setReason('');
              open.reset();
            }}
          >
            <FormattedMessage id="report.apart-close" />
          </button>
        </>
      )}
    </section>
  );
}

type OpenedProps = { readonly one: OpenedIdentities['opened'][number]; readonly isOther: boolean };

function Opened({ one: { contentHash, identities }, isOther }: OpenedProps) {
  const intl = useIntl();
  return (
    <div className="report-opened-part">
      {isOther && (
        <h3>
          <FormattedMessage id="report.apart-of" values={{ hash: <bdi key="hash">{contentHash.slice(0, 8)}</bdi> }} />
        </h3>
      )}
      {identities === null ? (
        <p className="quiet-text">
          <FormattedMessage id="report.apart-none" />
        </p>
      ) : (
        <dl className="report-facts">
          {identities.people.length > 0 && (
            <Line title={<FormattedMessage id="report.apart-people" />}>
              {identities.people.map(({ role, name, contact }, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a report never changes: the place in it is the key
                <span key={index} className="report-mention">
                  <FormattedMessage
                    id="report.person"
                    values={{ role: intl.formatMessage({ id: `report.role.${role}` }), name: <bdi key="name">{name}</bdi> }}
                  />
                  {contact !== null && (
                    <>
                      {' · '}
                      <FormattedMessage id="report.person-contact" values={{ contact: <bdi key="contact">{contact}</bdi> }} />
                    </>
                  )}
                </span>
              ))}
            </Line>
          )}
          {identities.places.length > 0 && (
            <Line title={<FormattedMessage id="report.apart-places" />}>
              {identities.places.map(({ allegation, text }) => (
                <span key={`${allegation} ${text}`} className="report-mention">
                  <FormattedMessage id="report.place" values={{ number: allegation, text: <bdi key="text">{text}</bdi> }} />
                </span>
              ))}
            </Line>
          )}
          {identities.narrative !== null && (
            <Line title={<FormattedMessage id="report.apart-narrative" />}>
              <span dir="auto" className="report-account">
                {identities.narrative}
              </span>
            </Line>
          )}
        </dl>
      )}
    </div>
  );
}
