import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, Way } from '#ui';
import { grades } from '#kernel';
import type { RecordPage as Page } from '#overview';
import { Contents, PageHead, Section } from '../shown/index.ts';
import { Contested } from './contested.tsx';
import { Editions } from './editions.tsx';
import { Tables } from './tables.tsx';

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
