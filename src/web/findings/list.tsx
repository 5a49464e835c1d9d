import './findings.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { violationTypes } from '#incidents';
import type { CaseNames } from '#register';
import { Asked, type DataColumn, DataTable, DateText, Field, PageTitle, useLocale, Way } from '#ui';
import { statuses } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useAddressed } from '../shown/index.ts';
import { ChildrenText, OccurredText, PartiesText, PlaceText } from '../told/index.ts';
import { LackingText } from '../work/lacking.tsx';
import type { FindingsAnswer, ShownFinding } from './shown.ts';

const aPage = 50;

/** The findings of a situation, by status, violation and party, the latest first. */
export function FindingsPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const [status] = useAddressed('status');
  const isStatus = (statuses as readonly string[]).includes(status);
  return (
    <div className="page findings">
      <PageTitle title={intl.formatMessage({ id: 'findings.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="findings.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="findings.lead" />
        </p>
      </div>
      <Filters situation={situation} />
      <Asked<FindingsAnswer> path={`/casework/${encodeURIComponent(situation)}/findings${isStatus ? `?status=${status}` : ''}`}>
        {({ findings }) => <List situation={situation} findings={findings} />}
      </Asked>
    </div>
  );
}

const partiesOf = ({ attribution, facts }: ShownFinding) => attribution?.parties ?? facts.alleged;

function Filters({ situation }: { readonly situation: string }) {
  const { locale } = useLocale();
  const names = useCaseNames(situation);
  const parties = names.parties.map(({ id }) => ({ id, name: names.partyName(id, locale) }));
  return (
    <div className="toolbar findings-filters">
      <Choice name="status" choices={statuses.map((id) => ({ id, words: `finding-status.${id}` }))} />
      <Choice name="violation" choices={violationTypes.map((id) => ({ id, words: `recorded-type.${id}` }))} />
      <Choice name="party" choices={parties} />
    </div>
  );
}

type ChoiceOf = { readonly id: string; readonly words?: string; readonly name?: string };

function Choice({ name, choices }: { readonly name: 'status' | 'violation' | 'party'; readonly choices: readonly ChoiceOf[] }) {
  const intl = useIntl();
  const [value, choose] = useAddressed(name);
  return (
    <Field id={`findings.filter.${name}`}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
          <option value="">{intl.formatMessage({ id: `findings.filter.${name}.all` })}</option>
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.words === undefined ? one.name : intl.formatMessage({ id: one.words })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const startOf = ({ facts: { occurred } }: ShownFinding) => (occurred.kind === 'once' ? occurred.on.from : occurred.began.from) || null;

function List({ situation, findings }: { readonly situation: string; readonly findings: readonly ShownFinding[] }) {
  const names = useCaseNames(situation);
  const [violation] = useAddressed('violation');
  const [party] = useAddressed('party');
  const [status] = useAddressed('status');
  const [from, goFrom] = useAddressed('from');
  const first = Math.max(0, Math.trunc(Number(from)) || 0);
  const found = findings
    .filter(
      (one) => one.replacedBy === null && (violation === '' || one.facts.type === violation) && (party === '' || partiesOf(one).includes(party)),
    )
    .sort((a, b) => (startOf(a) === startOf(b) ? a.finding.localeCompare(b.finding, 'en') : (startOf(b) ?? '') < (startOf(a) ?? '') ? -1 : 1));
  const rows = found.slice(first, first + aPage);
  if (found.length === 0)
    return (
      <p className="lead">
        <FormattedMessage id={violation + party + status === '' ? 'findings.none' : 'findings.none-so'} />
      </p>
    );
  return (
    <>
      <DataTable
        caption={<FormattedMessage id="findings.caption" />}
        quietCaption
        columns={columnsOf(`/work/${encodeURIComponent(situation)}/findings`, names)}
        rows={rows}
        rowKey={({ finding }) => finding}
        completeness={<FormattedMessage id="findings.shown" values={{ first: first + 1, last: first + rows.length, total: found.length }} />}
      />
      <p className="toolbar">
        {first > 0 && (
          <button type="button" className="quiet" onClick={() => goFrom(first > aPage ? String(first - aPage) : '')}>
            <FormattedMessage id="findings.before" />
          </button>
        )}
        {first + aPage < found.length && (
          <button type="button" className="quiet" onClick={() => goFrom(String(first + aPage))}>
            <FormattedMessage id="work.next" />
          </button>
        )}
      </p>
    </>
  );
}

function columnsOf(base: string, names: CaseNames): readonly DataColumn<ShownFinding>[] {
  return [
    {
      id: 'what',
      rowHeader: true,
      label: <FormattedMessage id="told.what" />,
      sortBy: ({ facts }) => facts.type,
      cell: ({ finding, facts }) => (
        <Way to={`${base}/${finding}`}>
          <FormattedMessage id={`recorded-type.${facts.type}`} />
        </Way>
      ),
    },
    { id: 'when', label: <FormattedMessage id="told.when" />, sortBy: startOf, cell: ({ facts }) => <OccurredText occurred={facts.occurred} /> },
    { id: 'where', label: <FormattedMessage id="told.where" />, cell: ({ facts }) => <PlaceText place={facts.place} names={names} /> },
    {
      id: 'who',
      label: <FormattedMessage id="told.who" />,
      cell: (one) => (
        <>
          <PartiesText parties={partiesOf(one)} names={names} />
          <span className="finding-note">
            <FormattedMessage id={one.attribution ? 'finding.attributed' : 'finding.alleged'} />
          </span>
        </>
      ),
    },
    { id: 'children', label: <FormattedMessage id="told.how-many" />, cell: ({ facts }) => <ChildrenText tally={facts.tally} /> },
    {
      id: 'status',
      label: <FormattedMessage id="findings.status" />,
      sortBy: ({ status }) => status,
      cell: ({ status, statusOn }) => (
        <>
          <FormattedMessage id={`finding-status.${status}`} />
          <span className="finding-note">
            <DateText date={statusOn} />
          </span>
        </>
      ),
    },
    {
      id: 'lacking',
      label: <FormattedMessage id="work.lacking" />,
      cell: ({ status, lacking }) => status === 'report_pending_verification' && <LackingText lacking={lacking} />,
    },
  ];
}
