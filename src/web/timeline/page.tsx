import './timeline.css';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, Download } from '#ui';
import { type Timeline, timelineKinds } from '#overview';
import { PageHead, useAddressed } from '../shown/index.ts';
import { Entries } from './entry.tsx';
import { StateChoice } from './state-choice.tsx';

/** The address below the interface that gives a view of the timeline. */
function pathOf(kind: string, state: string): string {
  const query = new URLSearchParams({ ...(kind !== '' && { kind }), ...(state !== '' && { state }) }).toString();
  return query === '' ? '/timeline' : `/timeline?${query}`;
}

/** Every dated thing of the record on one line; the whole view stands in the address. */
export function TimelinePage() {
  const [kind] = useAddressed('kind');
  const [state] = useAddressed('state');
  return (
    <div className="page">
      <Asked<Timeline> path={pathOf(kind, state)}>{(line) => <Shown line={line} path={pathOf(kind, state)} />}</Asked>
    </div>
  );
}

function Shown({ line, path }: { readonly line: Timeline; readonly path: string }) {
  const intl = useIntl();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'timeline.title' })} lead={<FormattedMessage id="timeline.lead" />} edition={line.edition} />
      <Kinds line={line} />
      <StateChoice state={line.state} />
      {line.years.length === 0 && line.undated.length === 0 && (
        <p>
          <FormattedMessage id="timeline.nothing" />
        </p>
      )}
      <div className="columns timeline">
        <nav className="contents years" aria-label={intl.formatMessage({ id: 'timeline.years' })}>
          <ul>
            {line.years.map(({ year }) => (
              <li key={year}>
                <a href={`#y${year}`}>{year}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="body">
          {line.years.map(({ year, entries, yearOnly, during }) => (
            <section key={year} id={`y${year}`} className="year" aria-labelledby={`y${year}-title`}>
              <h2 id={`y${year}-title`} className="number">
                {year}
              </h2>
              <div>
                <Entries entries={entries} />
                {yearOnly.length > 0 && (
                  <>
                    <h3>
                      <FormattedMessage id="timeline.year-only" values={{ year: String(year) }} />
                    </h3>
                    <Entries entries={yearOnly} undated />
                  </>
                )}
                {during.length > 0 && (
                  <>
                    <h3>
                      <FormattedMessage id="timeline.during" values={{ year: String(year) }} />
                    </h3>
                    <Entries entries={during} undated />
                  </>
                )}
              </div>
            </section>
          ))}
          {line.undated.length > 0 && (
            <section id="undated" className="year" aria-labelledby="undated-title">
              <h2 id="undated-title">
                <FormattedMessage id="timeline.undated" />
              </h2>
              <div>
                <Entries entries={line.undated} />
              </div>
            </section>
          )}
        </div>
      </div>
      <Download path={path} />
    </>
  );
}

/** What the line shows: all kinds, or those chosen. */
function Kinds({ line }: { readonly line: Timeline }) {
  const intl = useIntl();
  const [kinds, choose] = useAddressed('kind');
  const chosen = kinds === '' ? [] : kinds.split(',');
  const turn = (kind: string) => {
    const next = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    choose(next.join(','));
  };
  return (
    <ul className="choices" aria-label={intl.formatMessage({ id: 'timeline.kinds' })}>
      {timelineKinds.map((kind) => (
        <li key={kind}>
          <button type="button" aria-pressed={chosen.includes(kind)} onClick={() => turn(kind)}>
            <FormattedMessage id={`timeline-kind.${kind}`} /> <span className="quiet-text number">{line.counts[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
