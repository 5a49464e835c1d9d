import { FormattedMessage } from 'react-intl';
import { DataTable, Sources } from '#ui';
import type { InstrumentPage, ShownAction, StateOfInstrument } from '#overview';
import { fold } from '#matching';
import { Note, Standing, StateWay, useAddressed, useName, When } from '../shown/index.ts';

const standingMarks = { party: 'yes', 'signed only': 'part', withdrawn: 'ended', 'not joined': 'no', 'not known': 'unknown' } as const;

/** Each State with each thing it did; the list can be narrowed by name. */
export function States({ page }: { readonly page: InstrumentPage }) {
  const nameOf = useName();
  const [q, find] = useAddressed('q');
  const rows = page.states.filter(({ iso3, names }) => [iso3, ...Object.values(names)].some((one) => fold(one).includes(fold(q))));
  const hasAges = page.declaredAges !== null;
  if (page.states.length === 0)
    return (
      <p className="quiet-text">
        <FormattedMessage id="instrument.states-none" />
      </p>
    );
  return (
    <>
      <form className="toolbar" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>
            <FormattedMessage id="instrument.find" />
          </span>
          <input type="search" value={q} onChange={(event) => find(event.target.value)} />
        </label>
        <output className="quiet-text">
          <FormattedMessage id="instrument.ages-states" values={{ count: rows.length }} />
        </output>
      </form>
      <DataTable
        caption={<FormattedMessage id="instrument.states" />}
        quietCaption
        rows={rows}
        rowKey={({ iso3 }) => iso3}
        columns={[
          {
            id: 'state',
            label: <FormattedMessage id="instrument.state" />,
            cell: (state) => <StateWay state={state} />,
            sortBy: nameOf,
            rowHeader: true,
          },
          {
            id: 'stands',
            label: <FormattedMessage id="instrument.stands" />,
            cell: ({ standing }) => <StandsAt standing={standing} kind={page.kind} />,
            sortBy: ({ standing }) => standing,
          },
          {
            id: 'actions',
            label: <FormattedMessage id="instrument.did" />,
            cell: ({ actions }) => <Actions actions={actions} />,
            sortBy: (state) => firstDay(state),
          },
          ...(hasAges
            ? [
                {
                  id: 'age',
                  label: <FormattedMessage id="instrument.age" />,
                  cell: (state: StateOfInstrument) => ageOf(state),
                  sortBy: ageOf,
                  numeric: true,
                },
              ]
            : []),
        ]}
        download={`/instruments/${page.id}/states`}
      />
    </>
  );
}

function ageOf({ actions }: StateOfInstrument): number | null {
  return actions.find(({ declaredAge }) => declaredAge !== null)?.declaredAge ?? null;
}

function firstDay({ actions }: StateOfInstrument): string | null {
  const joined = actions.find(({ action, computed }) => !computed && action !== 'signature' && action !== 'national act') ?? actions[0];
  return joined?.date.date ?? joined?.date.notBefore ?? null;
}

function StandsAt({ standing, kind }: { readonly standing: StateOfInstrument['standing']; readonly kind: InstrumentPage['kind'] }) {
  const word = standing === 'party' && kind !== 'treaty' ? 'endorsed' : standing;
  return (
    <span className={`mark mark-${standingMarks[standing]} nowrap`}>
      <FormattedMessage id={`stands.${word}`} />
    </span>
  );
}

function Actions({ actions }: { readonly actions: readonly ShownAction[] }) {
  return (
    <ul className="plain-list actions">
      {actions.map((one) => (
        <li key={`${one.action}|${one.date.date}|${one.date.notBefore}|${one.saidBy}|${one.computed}`}>
          <span className="action">
            <FormattedMessage id={`action.${one.action}`} />
          </span>{' '}
          <When date={one.date} />{' '}
          {one.computed ? (
            <span className="computed">
              <FormattedMessage id="instrument.computed" />
            </span>
          ) : (
            <Sources sources={one.sources} />
          )}
          <Standing standing={one.standing} why={one.why} />
          <Note note={one.note} />
        </li>
      ))}
    </ul>
  );
}
