import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PairPage, PairSide } from '#overview';
import type { Allegation } from '#incidents';
import type { CaseNames } from '#register';
import { DateText, useLocale, Way } from '#ui';
import { OccurredText, PartiesText, PlaceText, TallyText } from '../told/index.ts';
import { useOrganisationName } from '../work/desk.ts';
import { type ComparedPart, compared, differences, facing } from './differences.ts';

/** Two reports side by side; what differs is marked and said. */
export function SideBySide({ pair, names }: { readonly pair: PairPage; readonly names: CaseNames }) {
  const intl = useIntl();
  const differ = differences(pair);
  const [a, b] = facing(pair);
  const show = (part: ComparedPart, one: Allegation | undefined): ReactNode => {
    if (!one) return null;
    if (part === 'what') return <FormattedMessage id={`recorded-type.${one.type}`} />;
    if (part === 'when') return <OccurredText occurred={one.occurred} />;
    if (part === 'where') return <PlaceText place={one.place} names={names} />;
    if (part === 'how-many') return <TallyText tally={one.tally} />;
    return <PartiesText parties={one.parties} names={names} />;
  };
  return (
    <div className="scroll">
      <table className="judge-table">
        <caption className="unseen">
          <FormattedMessage id="judge.side-by-side" />
        </caption>
        <thead>
          <tr>
            <th scope="col" className="judge-corner">
              <span className="unseen">
                <FormattedMessage id="judge.part" />
              </span>
            </th>
            {[pair.left, pair.right].map((side) => (
              <th key={side.id} scope="col">
                <SideHead side={side} situation={names.situation.id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map((part) => (
            <tr key={part} data-differs={differ.includes(part)}>
              <th scope="row">
                <FormattedMessage id={`told.${part}`} />
                {differ.includes(part) && <span className="judge-differs">{intl.formatMessage({ id: 'judge.differs' })}</span>}
              </th>
              <td>{show(part, a)}</td>
              <td>{show(part, b)}</td>
            </tr>
          ))}
          <SourceRow pair={pair} />
          <ChildrenRow pair={pair} />
          <AccountRow pair={pair} />
          <RestRow pair={pair} situation={names.situation.id} />
        </tbody>
      </table>
    </div>
  );
}

function SideHead({ side, situation }: { readonly side: PairSide; readonly situation: string }) {
  const organisationName = useOrganisationName();
  const { report } = side;
  return (
    <>
      <Way to={`/work/${encodeURIComponent(situation)}/reports/${report.id}`}>
        <bdi>{organisationName(report.organisation)}</bdi>
      </Way>
      <span className="quiet-text">
        <FormattedMessage id="judge.received" values={{ day: <DateText key="day" date={report.receivedAt.slice(0, 10)} /> }} />
        {report.corrects !== null && (
          <>
            {' · '}
            <FormattedMessage id="judge.correction" />
          </>
        )}
      </span>
    </>
  );
}

function SourceRow({ pair }: { readonly pair: PairPage }) {
  const intl = useIntl();
  const said = ({ report }: PairSide) =>
    report.sources.length === 0
      ? intl.formatMessage({ id: 'told.no-sources' })
      : intl.formatList(
          report.sources.map(({ category, reliability }) =>
            [
              intl.formatMessage({ id: `source-category.${category}` }),
              reliability === null ? '' : intl.formatMessage({ id: `reliability.${reliability}` }),
            ]
              .filter(Boolean)
              .join(' · '),
          ),
          { type: 'unit' },
        );
  return (
    <tr>
      <th scope="row">
        <FormattedMessage id="told.how-known" />
      </th>
      <td>{said(pair.left)}</td>
      <td>{said(pair.right)}</td>
    </tr>
  );
}

function ChildrenRow({ pair }: { readonly pair: PairPage }) {
  const intl = useIntl();
  const told = ({ report, mention }: PairSide) => (
    <ul className="judge-children">
      {[...new Map(report.allegations.flatMap(({ mentions }) => mentions).map((one) => [one.id, one])).values()].map(({ id, sex, age }) => (
        <li key={id} data-this={id === mention}>
          {intl.formatMessage({ id: 'told.child' }, { child: id.split('/')[1] ?? '', sex, age: intl.formatMessage({ id: `age-band.${age}` }) })}
        </li>
      ))}
    </ul>
  );
  if (![pair.left, pair.right].some(({ report }) => report.allegations.some(({ mentions }) => mentions.length > 0))) return null;
  return (
    <tr>
      <th scope="row">
        <FormattedMessage id="told.children-singly" />
      </th>
      <td>{told(pair.left)}</td>
      <td>{told(pair.right)}</td>
    </tr>
  );
}

/** The accounts that were cleared for sharing, as they were written. */
function AccountRow({ pair }: { readonly pair: PairPage }) {
  const { left, right } = pair;
  if (left.report.sharedAccount === null && right.report.sharedAccount === null) return null;
  return (
    <tr>
      <th scope="row">
        <FormattedMessage id="told.account" />
      </th>
      {[left, right].map(({ id, report }) => (
        <td key={id} dir="auto" lang={report.language}>
          {report.sharedAccount ?? <FormattedMessage id="told.no-account" />}
        </td>
      ))}
    </tr>
  );
}

/** What hangs on each: others judged the same, and findings. */
function RestRow({ pair, situation }: { readonly pair: PairPage; readonly situation: string }) {
  const { locale } = useLocale();
  const home = `/work/${encodeURIComponent(situation)}`;
  const shown = (side: PairSide) => (
    <>
      {side.cluster.length > 0 && (
        <div>
          <FormattedMessage id="judge.cluster" values={{ count: side.cluster.length }} />
        </div>
      )}
      {side.findings.map(({ finding, status }) => (
        <div key={finding}>
          <Way to={`${home}/findings/${finding}`}>
            <FormattedMessage id={`finding-status.${status}`} />
          </Way>
        </div>
      ))}
      {side.cluster.length === 0 && side.findings.length === 0 && <FormattedMessage id="judge.nothing-hangs" />}
    </>
  );
  return (
    <tr lang={locale}>
      <th scope="row">
        <FormattedMessage id="judge.hangs" />
      </th>
      <td>{shown(pair.left)}</td>
      <td>{shown(pair.right)}</td>
    </tr>
  );
}
