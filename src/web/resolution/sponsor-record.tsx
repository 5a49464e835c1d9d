import type { Overtaking } from '#council';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ResolutionPage } from '#overview';
import { Way } from '#ui';

/** Whether it had the most sponsors when it was adopted, and which resolution passed it since. */
export function SponsorRecordOf({ page }: { readonly page: ResolutionPage }) {
  const intl = useIntl();
  const { record } = page.sponsors;
  if (record === null) return null;
  const { count, counted, held, passed, lostTo } = record;
  const own = intl.formatMessage({ id: `amount.${count.qualifier}` }, { value: count.count });
  const message = !held ? 'resolution.record-not' : passed === null ? 'resolution.record-first' : 'resolution.record-held';
  return (
    <>
      <h3>
        <FormattedMessage id="resolution.record" />
      </h3>
      <p>
        <FormattedMessage id={message} values={{ counted, count: own }} />
      </p>
      <ul className="bare-list">
        {passed !== null && <Step message="resolution.record-passed" overtaking={passed} />}
        {lostTo.map((one) => (
          <Step key={one.count.resolution} message="resolution.record-lost" overtaking={one} />
        ))}
      </ul>
      <p className="note">
        <FormattedMessage id="resolution.record-rule" />
      </p>
    </>
  );
}

function Step({ message, overtaking: { count, whicheverSource } }: { readonly message: string; readonly overtaking: Overtaking }) {
  const intl = useIntl();
  const number = /\d+/.exec(count.resolution)?.[0] ?? '';
  const resolution = (
    <Way key="resolution" to={`/resolutions/${number}`} className="nowrap">
      <bdi>{count.resolution}</bdi>
    </Way>
  );
  return (
    <li>
      <FormattedMessage
        id={message}
        values={{ resolution, count: intl.formatMessage({ id: `amount.${count.qualifier}` }, { value: count.count }) }}
      />{' '}
      <span className="quiet-text">
        <FormattedMessage id={whicheverSource ? 'resolution.record-sure' : 'resolution.record-unsure'} />
      </span>
    </li>
  );
}
