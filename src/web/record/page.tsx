import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, Download, Way } from '#ui';
import { grades } from '#kernel';
import type { RecordPage as Page, TableRow } from '#overview';
import { Contents, PageHead, RecordWords, Section } from '../shown/index.ts';
import { Contested } from './contested.tsx';
import { Editions } from './editions.tsx';

/** The record itself: what is complete, what is missing, how to add, what is contested, every edition. */
export function RecordPage() {
  return (
    <div className="page">
      <Asked<Page> path="/record">{(page) => <Shown page={page} />}</Asked>
    </div>
  );
}

const sections = [
  ['tables', 'record.tables'],
  ['contested', 'record.contested'],
  ['grades', 'record.grades'],
  ['editions', 'record.editions'],
  ['add', 'record.add'],
] as const;

function Shown({ page }: { readonly page: Page }) {
  const intl = useIntl();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'record.title' })} lead={<FormattedMessage id="record.lead" />} edition={page.edition} />
      <div className="columns">
        <Contents sections={sections} />
        <div className="body">
          <Section
            id="tables"
            title={<FormattedMessage id="record.tables" />}
            aside={
              <FormattedMessage
                id="record.rows-in-all"
                values={{ rows: page.tables.reduce((sum, { rows }) => sum + rows, 0), tables: page.tables.length }}
              />
            }
          >
            <Tables page={page} />
          </Section>
          <Section
            id="contested"
            title={<FormattedMessage id="record.contested" />}
            aside={page.contested.length}
            lead={<FormattedMessage id="record.contested-why" />}
          >
            <Contested matters={page.contested} />
          </Section>
          <Section id="grades" title={<FormattedMessage id="record.grades" />} lead={<FormattedMessage id="record.grades-why" />}>
            <Grades page={page} />
          </Section>
          <Section id="editions" title={<FormattedMessage id="record.editions" />} lead={<FormattedMessage id="record.editions-why" />}>
            <Editions page={page} />
          </Section>
          <Section id="add" title={<FormattedMessage id="record.add" />}>
            <p>
              <FormattedMessage id="record.add-why" />
            </p>
            <p>
              <Way to="/record/add" className="button">
                <FormattedMessage id="record.add" />
              </Way>
            </p>
          </Section>
        </div>
      </div>
    </>
  );
}

function Tables({ page }: { readonly page: Page }) {
  return (
    <DataTable
      caption={<FormattedMessage id="record.tables-caption" />}
      quietCaption
      rows={page.tables}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'table',
          label: <FormattedMessage id="record.table" />,
          cell: ({ name, title, what }) => (
            <>
              <RecordWords>{title}</RecordWords>
              <p className="quiet-text">
                <RecordWords>{what}</RecordWords>
              </p>
              <p className="quiet-text">
                <bdi>{name}</bdi>
              </p>
            </>
          ),
          sortBy: ({ title }) => title,
          rowHeader: true,
        },
        {
          id: 'rows',
          label: <FormattedMessage id="record.rows" />,
          cell: ({ rows }) => <FormattedMessage id="amount.exact" values={{ value: rows }} />,
          sortBy: ({ rows }) => rows,
          numeric: true,
        },
        { id: 'complete', label: <FormattedMessage id="record.complete" />, cell: (row) => <HowFar row={row} /> },
        {
          id: 'true',
          label: <FormattedMessage id="record.true-as-of" />,
          cell: ({ trueAsOf, readOn }) => (
            <>
              <RecordWords>{trueAsOf}</RecordWords>
              <p className="quiet-text nowrap">
                <FormattedMessage id="source.read-on" values={{ day: readOn }} />
              </p>
            </>
          ),
          sortBy: ({ trueAsOf }) => trueAsOf,
        },
        {
          id: 'origins',
          label: <FormattedMessage id="record.origins" />,
          cell: ({ origins }) => origins,
          sortBy: ({ origins }) => origins,
          numeric: true,
        },
        {
          id: 'contested',
          label: <FormattedMessage id="record.contested-rows" />,
          cell: ({ contested }) => contested,
          sortBy: ({ contested }) => contested,
          numeric: true,
        },
        {
          id: 'download',
          label: <FormattedMessage id="record.download" />,
          cell: ({ name, licence }) => (
            <>
              <Download path={`/record/${name}`} />
              <p className="quiet-text">
                <RecordWords>{licence}</RecordWords>
              </p>
            </>
          ),
        },
      ]}
    />
  );
}

function HowFar({ row: { complete } }: { readonly row: TableRow }) {
  return (
    <>
      {complete.of !== null && (
        <p className="number">
          <FormattedMessage id={complete.held === complete.of ? 'known.all' : 'known.of'} values={{ held: complete.held, of: complete.of }} />
        </p>
      )}
      <p className="quiet-text">
        <RecordWords>{complete.statement}</RecordWords>
      </p>
    </>
  );
}

function Grades({ page }: { readonly page: Page }) {
  const all = grades.reduce((sum, grade) => sum + page.grades[grade], 0);
  return (
    <table>
      <caption>
        <FormattedMessage id="record.grade" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="record.grade" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="record.statements" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="record.share" />
          </th>
        </tr>
      </thead>
      <tbody>
        {grades.map((grade) => (
          <tr key={grade}>
            <th scope="row">
              <span className={`grade grade-${grade}`}>
                <FormattedMessage id={`grade.${grade}`} />
              </span>
            </th>
            <td className="number">
              <FormattedMessage id="amount.exact" values={{ value: page.grades[grade] }} />
            </td>
            <td className="number">
              <FormattedMessage id="record.share-of" values={{ share: page.grades[grade] / all }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
