import { FormattedMessage } from 'react-intl';
import { bestGrade } from '#kernel';
import { DataTable, GradeMark, Sources } from '#ui';
import type { InstrumentPage, ShownAction, StateOfInstrument } from '#overview';
import { fold } from '#matching';
import { Note, StateWay, useAddressed, useName, When } from '../shown/index.ts';

const standingMarks = { party: 'yes', 'signed only': 'part', withdrawn: 'ended', 'not joined': 'no', 'not known': 'unknown' } as const;
const joining: readonly string[] = ['ratification', 'accession', 'succession', 'endorsement'];

/** Each State with each thing it did; the list can be narrowed by name. */
export function States({ page }: { readonly page: InstrumentPage }) {
  const [q, find] = useAddressed('q');
  const rows = page.states.filter(({ iso3, names }) => [iso3, ...Object.values(names)].some((one) => fold(one).includes(fold(q))));
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
      <StateTable page={page} rows={rows} />
    </>
  );
}

function StateTable({ page, rows }: { readonly page: InstrumentPage; readonly rows: readonly StateOfInstrument[] }) {
  const nameOf = useName();
  const isTreaty = page.kind === 'treaty';
  const acts = (id: string, actions: readonly string[], named = false) => ({
    id,
    label: <FormattedMessage id={`instrument.${id}`} />,
    cell: (state: StateOfInstrument) => <Acts actions={actionsOf(state, actions)} named={named} />,
    sortBy: (state: StateOfInstrument) => dayOf(actionsOf(state, actions)[0]),
  });
  const age = {
    id: 'age',
    label: <FormattedMessage id="instrument.age" />,
    cell: (state: StateOfInstrument) => ageOf(state),
    sortBy: ageOf,
    numeric: true,
  };
  return (
    <DataTable
      caption={<FormattedMessage id="instrument.states" />}
      quietCaption
      rows={rows}
      rowKey={({ iso3 }) => iso3}
      columns={[
        {
          id: 'state',
          label: <FormattedMessage id="instrument.state" />,
          cell: (state) => (
            <>
              <StateWay state={state} />
              <p className="act">
                <StandsAt standing={state.standing} kind={page.kind} />
              </p>
            </>
          ),
          sortBy: nameOf,
          rowHeader: true,
        },
        ...(isTreaty ? [acts('signed', ['signature'])] : []),
        acts(isTreaty ? 'joined' : 'endorsed', joining, isTreaty),
        ...(isTreaty ? [acts('entered', ['entry into force'])] : []),
        ...(rows.some((state) => actionsOf(state, ['withdrawal']).length > 0) ? [acts('withdrew', ['withdrawal'])] : []),
        ...(page.declaredAges === null ? [] : [age]),
        { id: 'told', label: <FormattedMessage id="source.source" />, cell: (state) => <Told state={state} /> },
      ]}
      download={`/instruments/${page.id}/states`}
    />
  );
}

function actionsOf({ actions }: StateOfInstrument, wanted: readonly string[]): readonly ShownAction[] {
  return actions.filter(({ action }) => wanted.includes(action));
}

function dayOf(action: ShownAction | undefined): string | null {
  return action?.date.date ?? action?.date.notBefore ?? null;
}

function ageOf({ actions }: StateOfInstrument): number | null {
  return actions.find(({ declaredAge }) => declaredAge !== null)?.declaredAge ?? null;
}

function StandsAt({ standing, kind }: { readonly standing: StateOfInstrument['standing']; readonly kind: InstrumentPage['kind'] }) {
  const word = standing === 'party' && kind !== 'treaty' ? 'endorsed' : standing;
  return (
    <span className={`mark mark-${standingMarks[standing]} quiet-text nowrap`}>
      <FormattedMessage id={`stands.${word}`} />
    </span>
  );
}

/** The dates of one kind of act; where sources differ they stand one under the other. */
function Acts({ actions, named }: { readonly actions: readonly ShownAction[]; readonly named: boolean }) {
  return actions.map((one) => (
    <p key={keyOf(one)} className="act">
      <span className="day">
        <When date={one.date} />
      </span>
      {named && (
        <>
          {' '}
          <span className="quiet-text">
            <FormattedMessage id={`action.${one.action}`} />
          </span>
        </>
      )}
      {one.computed && (
        <>
          {' '}
          <span className="computed">
            <FormattedMessage id="instrument.computed" />
          </span>
        </>
      )}
      {one.standing === 'other' && (
        <>
          {' '}
          <span className="contested">
            <FormattedMessage id="standing.other" />
          </span>
        </>
      )}
    </p>
  ));
}

function keyOf({ action, date, saidBy, computed }: ShownAction): string {
  return [action, date.date, date.notBefore, saidBy, computed].join('|');
}

/** Where each act was read, and what a reader must know of it. */
function Told({ state }: { readonly state: StateOfInstrument }) {
  const stated = state.actions.filter(({ computed }) => !computed);
  const grade = bestGrade(stated.flatMap(({ sources }) => sources));
  if (grade === null) return null;
  return (
    <details className="sources">
      <summary>
        <GradeMark grade={grade} />
      </summary>
      <ul>
        {stated.map((one) => (
          <li key={keyOf(one)}>
            <FormattedMessage id={`action.${one.action}`} /> <When date={one.date} />
            {one.why !== null && <Note note={one.why} />}
            <Note note={one.note} />
            <Sources sources={one.sources} />
          </li>
        ))}
      </ul>
    </details>
  );
}
