import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { canSignNow } from '#overview';
import type { CaseNames } from '#register';
import { type DataColumn, DataTable, Field, Refused, useTell, Way } from '#ui';
import { isSecond } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { ChildrenText, OccurredText, PartiesText, PlaceText } from '../told/index.ts';
import { useDesk } from '../work/desk.ts';
import { LackingText } from '../work/lacking.tsx';
import { useListHash } from './list-hash.ts';
import type { SignedAnswer, SignList } from './page.tsx';

type Row = SignList['findings'][number];

/** So many are shown and signed at once, so that a list can be read before it is signed. */
const most = 200;

type Props = { readonly list: SignList; readonly situation: string; readonly done: (answer: SignedAnswer) => void };

/** The findings that wait, each with its tick, and the signature under them. */
export function SignForm({ list, situation, done }: Props) {
  const me = useDesk()?.account;
  const names = useCaseNames(situation);
  const rows = list.findings.slice(0, most);
  const signer = { person: me?.id ?? '', organisation: me?.organisation.id ?? '' };
  const needsOther = (row: Row) => list.level === 'ctfmr' && !isSecond(signer, row);
  const canSign = (row: Row) => canSignNow({ ...row, level: list.level }, signer);
  // What lacks something is left out until somebody ticks it: a signature is not given by passing over it.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(rows.filter(({ lacking }) => lacking.length > 0).map(({ finding }) => finding)));
  if (list.findings.length === 0)
    return (
      <p className="lead">
        <FormattedMessage id="sign.waiting" values={{ number: 0 }} /> <FormattedMessage id="sign.none" />
      </p>
    );
  const ticked = rows.filter((row) => canSign(row) && !left.has(row.finding));
  const tick = (row: Row, on: boolean) => setLeft(new Set(on ? [...left].filter((one) => one !== row.finding) : [...left, row.finding]));
  return (
    <>
      <p>
        <FormattedMessage id="sign.waiting" values={{ number: list.findings.length }} />{' '}
        {list.level === 'ctfmr' && <FormattedMessage id="sign.last" />}
      </p>
      {rows.length < list.findings.length && (
        <p className="note">
          <FormattedMessage id="sign.only-first" values={{ shown: rows.length, total: list.findings.length }} />
        </p>
      )}
      <p className="sign-ticks">
        <button type="button" className="quiet small" onClick={() => setLeft(new Set())}>
          <FormattedMessage id="sign.all" />
        </button>
        <button type="button" className="quiet small" onClick={() => setLeft(new Set(rows.map(({ finding }) => finding)))}>
          <FormattedMessage id="sign.no-one" />
        </button>
      </p>
      <DataTable
        caption={<FormattedMessage id="sign.title" />}
        quietCaption
        rows={rows}
        rowKey={({ finding }) => finding}
        columns={columnsOf({ situation, names, ticked: new Set(ticked), tick, canSign, needsOther })}
      />
      <Signature key={list.level} list={list} ticked={ticked} situation={situation} done={done} />
    </>
  );
}

type Ticks = {
  readonly situation: string;
  readonly names: CaseNames;
  readonly ticked: ReadonlySet<Row>;
  readonly tick: (row: Row, on: boolean) => void;
  readonly canSign: (row: Row) => boolean;
  readonly needsOther: (row: Row) => boolean;
};

function columnsOf({ situation, names, ticked, tick, canSign, needsOther }: Ticks): readonly DataColumn<Row>[] {
  return [
    {
      id: 'tick',
      label: <FormattedMessage id="sign.way" />,
      cell: (row) => <Tick on={ticked.has(row)} may={canSign(row)} tick={(on) => tick(row, on)} />,
    },
    {
      id: 'what',
      label: <FormattedMessage id="told.what" />,
      rowHeader: true,
      cell: ({ finding, facts }) => (
        <Way to={`/work/${encodeURIComponent(situation)}/findings/${finding}`}>
          <FormattedMessage id={`recorded-type.${facts.type}`} />
        </Way>
      ),
    },
    { id: 'when', label: <FormattedMessage id="told.when" />, cell: ({ facts }) => <OccurredText occurred={facts.occurred} /> },
    { id: 'where', label: <FormattedMessage id="told.where" />, cell: ({ facts }) => <PlaceText place={facts.place} names={names} /> },
    { id: 'children', label: <FormattedMessage id="told.how-many" />, cell: ({ facts }) => <ChildrenText tally={facts.tally} /> },
    { id: 'who', label: <FormattedMessage id="told.who" />, cell: ({ facts }) => <PartiesText parties={facts.alleged} names={names} /> },
    {
      id: 'lacking',
      label: <FormattedMessage id="work.lacking" />,
      cell: (row) => (
        <>
          {(row.lacking.length > 0 || !needsOther(row)) && <LackingText lacking={row.lacking} />}
          {needsOther(row) && (
            <span className="mark mark-unknown">
              <FormattedMessage id="sign.needs-other" />
            </span>
          )}
        </>
      ),
    },
  ];
}

function Tick({ on, may, tick }: { readonly on: boolean; readonly may: boolean; readonly tick: (on: boolean) => void }) {
  const intl = useIntl();
  return (
    <input
      type="checkbox"
      aria-label={intl.formatMessage({ id: 'sign.choose' })}
      checked={on}
      disabled={!may}
      onChange={(event) => tick(event.target.checked)}
    />
  );
}

/** Day, reason, checksum and signature of exactly what is ticked. */
function Signature({ list, ticked, situation, done }: Props & { readonly ticked: readonly Row[] }) {
  const intl = useIntl();
  const [day, setDay] = useState(list.today);
  const [reason, setReason] = useState(intl.formatMessage({ id: 'sign.reason-given' }));
  const listed = ticked.map(({ finding, version }) => ({ finding, version }));
  const hash = useListHash(listed, list);
  const sign = useTell<SignedAnswer>(`/casework/${encodeURIComponent(situation)}/sign-offs`, { done });
  return (
    <form
      className="sign-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (hash !== null) sign.mutate({ level: list.level, signedOn: day, list: listed, hash, reason });
      }}
    >
      <Field id="sign.day">
        {(id) => <input id={id} type="date" required max={list.today} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field id="sign.reason">
        {(id) => <input id={id} dir="auto" required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {hash === null && listed.length > 0 && (
        <p className="note">
          <FormattedMessage id="sign.insecure" />
        </p>
      )}
      {hash !== null && listed.length > 0 && (
        <p className="quiet-text">
          <FormattedMessage id="sign.checksum" values={{ hash: <code key="hash">{hash.slice(0, 12)}</code> }} />
        </p>
      )}
      {sign.isError && <Refused error={sign.error} />}
      <p>
        <button type="submit" disabled={listed.length === 0 || hash === null || sign.isPending}>
          <FormattedMessage id="sign.sign" values={{ number: listed.length }} />
        </button>
      </p>
    </form>
  );
}
