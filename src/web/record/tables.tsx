import { FormattedMessage } from 'react-intl';
import { Download } from '#ui';
import type { RecordPage, TableRow } from '#overview';
import { RecordWords } from '../shown/index.ts';

const rooms = ['register', 'council', 'commitments', 'follow-up'] as const;

/** The tables of the record by what they are about: what each is, how complete, until when it was true. */
export function Tables({ page }: { readonly page: RecordPage }) {
  return rooms.map((room) => (
    <div key={room}>
      <h3>
        <FormattedMessage id={`record.room.${room}`} />
      </h3>
      <ul className="record-tables">
        {page.tables
          .filter(({ name }) => name.startsWith(`${room}/`))
          .map((table) => (
            <Table key={table.name} table={table} />
          ))}
      </ul>
    </div>
  ));
}

function Table({ table: { name, title, what, rows, complete, trueAsOf, readOn, origins, contested, licence } }: { readonly table: TableRow }) {
  return (
    <li className="record-table" id={name.replace('/', '-')}>
      <div>
        <h4>
          <RecordWords>{title}</RecordWords>
        </h4>
        <p className="quiet-text">
          <RecordWords>{what}</RecordWords>
        </p>
      </div>
      <div>
        <p className="number">
          <FormattedMessage id="record.rows-of" values={{ rows }} />
          {complete.of !== null && (
            <>
              {' · '}
              <FormattedMessage id={complete.held === complete.of ? 'known.all' : 'known.of'} values={{ held: complete.held, of: complete.of }} />
            </>
          )}
        </p>
        <p className="quiet-text">
          <RecordWords>{complete.statement}</RecordWords>
        </p>
      </div>
      <div className="record-table-foot quiet-text">
        <p>
          <FormattedMessage id="record.true" values={{ day: <RecordWords key="day">{trueAsOf}</RecordWords> }} />
        </p>
        <p>
          <FormattedMessage id="record.read" values={{ pages: origins, day: readOn }} />
        </p>
        {contested > 0 && (
          <p>
            <a href="#contested">
              <FormattedMessage id="record.contested-of" values={{ count: contested }} />
            </a>
          </p>
        )}
        <details>
          <summary>
            <FormattedMessage id="record.licence" />
          </summary>
          <p>
            <RecordWords>{licence}</RecordWords>
          </p>
        </details>
        <Download path={`/record/${name}`} />
      </div>
    </li>
  );
}
