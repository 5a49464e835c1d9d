import './promises.css';
import { FormattedMessage } from 'react-intl';
import { Download, Sources, Way } from '#ui';
import type { StateCard, StateCommitment } from '#overview';
import { RecordWords, When } from '../shown/index.ts';
import { StandingMark } from '../states/standing.tsx';

/** Each instrument with the State's actions in order of date; what contradicts stands beside what was taken, with why. */
export function Promises({ card }: { readonly card: StateCard }) {
  const groups = Map.groupBy(card.commitments, ({ instrument }) => instrument);
  if (groups.size === 0) {
    return (
      <p>
        <FormattedMessage id="state.no-promises" />
      </p>
    );
  }
  return (
    <>
      <table className="acts">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="state.date" />
            </th>
            <th scope="col">
              <FormattedMessage id="state.action" />
            </th>
          </tr>
        </thead>
        {card.standings.map(({ instrument, instrumentName, standing }) => {
          const rows = groups.get(instrument);
          return rows ? (
            <tbody key={instrument}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  <Way to={`/instruments/${instrument}`}>{instrumentName}</Way> <StandingMark standing={standing} />
                </th>
              </tr>
              {rows.map((row) => (
                <Act key={[row.action, row.date, row.notBefore, row.computed, row.saidBy].join('|')} row={row} />
              ))}
            </tbody>
          ) : null;
        })}
      </table>
      <div className="table-foot">
        <Download path={`/states/${card.state}/commitments`} />
      </div>
    </>
  );
}

function Act({ row }: { readonly row: StateCommitment }) {
  return (
    <tr>
      <td>
        <When date={row} />
      </td>
      <td>
        <div className="act">
          <div className="act-what">
            <What row={row} />
          </div>
          <Sources sources={row.sources} />
        </div>
      </td>
    </tr>
  );
}

function What({ row }: { readonly row: StateCommitment }) {
  return (
    <>
      <FormattedMessage id={`action.${row.action}`} />{' '}
      {row.computed && (
        <span className="computed">
          <FormattedMessage id="state.computed" />
        </span>
      )}
      {row.standing === 'other' && (
        <span className="contested">
          <FormattedMessage id="standing.other" />
        </span>
      )}
      {row.declaredAge !== null && (
        <p>
          <FormattedMessage id="state.declared-age" values={{ age: row.declaredAge }} />
        </p>
      )}
      {[row.why, row.note].map((words) =>
        words === null ? null : (
          <p key={words} className="quiet-text">
            <RecordWords>{words}</RecordWords>
          </p>
        ),
      )}
    </>
  );
}
