import { FormattedMessage } from 'react-intl';
import { DataTable, Sources } from '#ui';
import type { ListNote, ShownPlan } from '#overview';
import { HowComplete, Note, RecordWords, When } from './facts.tsx';
import { PartyWay } from './links.tsx';

/** Action plans and other commitments of parties, in order of signing. */
export function PlanTable({
  plans,
  note,
  download,
  withParty,
}: {
  readonly plans: readonly ShownPlan[];
  readonly note: ListNote | null;
  readonly download: string;
  readonly withParty: boolean;
}) {
  const party = {
    id: 'party',
    label: <FormattedMessage id="plan.party" />,
    cell: (plan: ShownPlan) => <PartyWay party={plan.party} />,
    sortBy: (plan: ShownPlan) => plan.party.name,
    rowHeader: true,
  };
  if (plans.length === 0)
    return (
      <p className="quiet-text">
        <FormattedMessage id="situation.plans-none" /> <HowComplete note={note} />
      </p>
    );
  return (
    <DataTable
      caption={<FormattedMessage id="situation.plans" />}
      quietCaption
      rows={plans}
      rowKey={({ party: { id }, kind, signed, violations }) => [id, kind, signed.date, signed.notBefore, violations.join()].join('|')}
      columns={[
        ...(withParty ? [party] : []),
        {
          id: 'kind',
          label: <FormattedMessage id="plan.kind" />,
          cell: ({ kind }) => <FormattedMessage id={`plan-kind.${kind}`} />,
          rowHeader: !withParty,
        },
        {
          id: 'signed',
          label: <FormattedMessage id="plan.signed" />,
          cell: ({ signed }) => <When date={signed} />,
          sortBy: ({ signed }) => signed.date,
        },
        {
          id: 'covers',
          label: <FormattedMessage id="plan.covers" />,
          cell: ({ violations }) =>
            violations.length === 0 ? (
              <span className="quiet-text">
                <FormattedMessage id="plan.not-found" />
              </span>
            ) : (
              <ul className="bare-list">
                {violations.map((violation) => (
                  <li key={violation}>
                    <FormattedMessage id={`violation.${violation}`} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          id: 'status',
          label: <FormattedMessage id="plan.status" />,
          cell: ({ status, ended, note: known }) => (
            <>
              {status !== null && <RecordWords>{status}</RecordWords>}
              {ended.datePrecision !== 'unknown' && (
                <p className="quiet-text">
                  <FormattedMessage id="plan.ended" /> <When date={ended} />
                </p>
              )}
              <Note note={known} />
            </>
          ),
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={download}
      completeness={<HowComplete note={note} />}
    />
  );
}
