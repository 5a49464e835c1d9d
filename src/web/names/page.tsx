import './names.css';
import { useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CaseNames, CaseParty } from '#register';
import { type DataColumn, DataTable, DateText, PageTitle, useLocale } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useCaseload } from '../work/caseload-frame.tsx';
import { AddParty } from './add-party.tsx';

/** What cases of a situation may name: its parties, with where they came from, and its places. */
export function CaseNamesPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const names = useCaseNames(situation);
  const role = useCaseload()?.role;
  return (
    <div className="page names">
      <PageTitle title={intl.formatMessage({ id: 'case-names.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="case-names.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="case-names.lead" />
        </p>
      </div>
      <section className="section">
        <h2>
          <FormattedMessage id="case-names.parties" />
        </h2>
        <Parties names={names} />
      </section>
      {(role === 'information_manager' || role === 'focal_point') && (
        <section className="section">
          <h2>
            <FormattedMessage id="case-names.add" />
          </h2>
          <AddParty situation={situation} names={names} />
        </section>
      )}
      <section className="section">
        <h2>
          <FormattedMessage id="case-names.places" />
        </h2>
        <Places names={names} />
      </section>
    </div>
  );
}

function Parties({ names }: { readonly names: CaseNames }) {
  const { locale } = useLocale();
  const columns: readonly DataColumn<CaseParty>[] = [
    {
      id: 'party',
      label: <FormattedMessage id="case-names.party" />,
      cell: ({ id, added }) => (
        <>
          <bdi>{names.partyName(id, locale)}</bdi>{' '}
          {added && (
            <span className="quiet-text">
              <FormattedMessage id="case-names.added" />
            </span>
          )}
        </>
      ),
      sortBy: ({ names: own }) => own[locale],
      rowHeader: true,
    },
    {
      id: 'kind',
      label: <FormattedMessage id="case-names.kind" />,
      cell: ({ kind }) => <FormattedMessage id={`case-names.kind.${kindOf(kind)}`} />,
      sortBy: ({ kind }) => kind,
    },
    { id: 'aliases', label: <FormattedMessage id="case-names.aliases" />, cell: ({ aliases }) => <bdi>{aliases.join(' · ')}</bdi> },
    { id: 'came-from', label: <FormattedMessage id="case-names.came-from" />, cell: (party) => <CameFrom party={party} names={names} /> },
  ];
  return (
    <DataTable
      caption={<FormattedMessage id="case-names.parties" />}
      quietCaption
      columns={columns}
      rows={names.parties}
      rowKey={({ id }) => id}
      empty={<FormattedMessage id="case-names.no-parties" />}
    />
  );
}

/** The register has finer kinds than a case needs. */
function kindOf(kind: string): 'state' | 'non-state' | 'other' {
  if (kind === 'state') return 'state';
  return kind.startsWith('non') ? 'non-state' : 'other';
}

function CameFrom({ party: { cameFrom }, names }: { readonly party: CaseParty; readonly names: CaseNames }) {
  const { locale } = useLocale();
  if (!cameFrom) return null;
  const parties = <bdi>{cameFrom.parties.map((id) => names.partyName(id, locale)).join(' · ')}</bdi>;
  return (
    <FormattedMessage
      id={`case-names.${cameFrom.how}`}
      values={{ parties, on: cameFrom.on === '' ? 'none' : 'known', day: cameFrom.on === '' ? '' : <DateText date={cameFrom.on} /> }}
    />
  );
}

function Places({ names }: { readonly names: CaseNames }) {
  const id = useId();
  const { locale } = useLocale();
  const [text, setText] = useState('');
  const levels = [...Map.groupBy(names.places, ({ level }) => level)].map(([level, places]) => ({
    level,
    count: places.filter(({ gone }) => !gone).length,
  }));
  const found = names.gazetteer.search(text, 12);
  return (
    <>
      {levels.every(({ level }) => level === 0) ? (
        <p>
          <FormattedMessage id="case-names.no-places" />
        </p>
      ) : (
        <DataTable
          caption={<FormattedMessage id="case-names.places" />}
          quietCaption
          columns={levelColumns}
          rows={levels}
          rowKey={({ level }) => String(level)}
        />
      )}
      <div className="field names-find">
        <label htmlFor={id}>
          <FormattedMessage id="case-names.find" />
        </label>
        <input id={id} dir="auto" aria-describedby={`${id}-hint`} value={text} onChange={(event) => setText(event.target.value)} />
        <span id={`${id}-hint`} className="quiet-text">
          <FormattedMessage id="case-names.find-hint" />
        </span>
      </div>
      {text.trim() !== '' && (
        <ul className="names-found" aria-live="polite">
          {found.map((place) => {
            const path = names.gazetteer.path(place);
            return (
              <li key={path.join('/')}>
                <bdi>{names.placePath(path, locale)}</bdi> <code>{place.pcode}</code>
              </li>
            );
          })}
          {found.length === 0 && (
            <li className="quiet-text">
              <FormattedMessage id="case-names.nothing" />
            </li>
          )}
        </ul>
      )}
    </>
  );
}

type Level = { readonly level: number; readonly count: number };

const levelColumns: readonly DataColumn<Level>[] = [
  {
    id: 'level',
    label: <FormattedMessage id="case-names.level" />,
    cell: ({ level }) => <FormattedMessage id={level === 0 ? 'case-names.level.0' : 'case-names.level.n'} values={{ level }} />,
    rowHeader: true,
  },
  { id: 'count', label: <FormattedMessage id="case-names.count" />, cell: ({ count }) => count, numeric: true },
];
