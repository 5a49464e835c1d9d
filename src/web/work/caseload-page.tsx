import { FormattedMessage, useIntl } from 'react-intl';
import { type AgeBucket, type DeskSituation, listsOf, type WorkList, type WorkNumbers, type WorkPage, workLists } from '#overview';
import { Asked, PageTitle } from '#ui';
import { useAddressed } from '../shown/index.ts';
import { useCaseload } from './caseload-frame.tsx';
import { useSituationName } from './desk.ts';
import { Numbers } from './numbers.tsx';
import { Rows } from './rows.tsx';

/** The first page of a situation: the work lists of one's role, with the one that the address names below. */
export function CaseloadPage() {
  const caseload = useCaseload();
  const nameOf = useSituationName();
  if (!caseload) return null;
  return (
    <div className="page">
      <PageTitle title={nameOf(caseload)} />
      <h1 className="unseen">{nameOf(caseload)}</h1>
      {caseload.role === 'monitor' ? (
        <p className="lead">
          <FormattedMessage id="work.monitor" />
        </p>
      ) : (
        <Lists caseload={caseload} />
      )}
    </div>
  );
}

const isList = (text: string): text is WorkList => (workLists as readonly string[]).includes(text);

function Lists({ caseload }: { readonly caseload: DeskSituation }) {
  const [asked] = useAddressed('list');
  const [age] = useAddressed('age');
  const [after] = useAddressed('after');
  const own = listsOf[caseload.role];
  const list = isList(asked) && own.includes(asked) ? asked : (own.find((one) => one !== 'same' && one !== 'sign') ?? 'pending');
  const query = new URLSearchParams({ ...(age !== '' && { age }), ...(after !== '' && { after }) }).toString();
  return (
    <Asked<WorkPage> path={`/casework/${encodeURIComponent(caseload.id)}/work/${list}${query === '' ? '' : `?${query}`}`}>
      {(page) => (
        <>
          <Numbers situation={caseload.id} numbers={page} current={list} />
          <List page={page} caseload={caseload} />
        </>
      )}
    </Asked>
  );
}

function List({ page, caseload }: { readonly page: WorkPage; readonly caseload: DeskSituation }) {
  const [, goAfter] = useAddressed('after');
  const { list } = page;
  return (
    <section className="section" aria-labelledby="list">
      <div className="section-head">
        <h2 id="list">
          <FormattedMessage id={`work.list.${list}`} />
        </h2>
        <p className="quiet-text">
          <FormattedMessage id="work.of" values={{ shown: page.rows.length, total: page.total }} />
        </p>
      </div>
      <p className="note">
        <FormattedMessage
          id={`work.list.${list}.why`}
          values={{
            from: page.quarter.from,
            to: page.quarter.to,
            primary: page.setting.primarySources,
            independent: page.setting.independentSources,
          }}
        />
      </p>
      {list === 'pending' && <Ages page={page} />}
      {page.rows.length === 0 ? (
        <p className="lead">
          <FormattedMessage id={`work.list.${list}.none`} />
        </p>
      ) : (
        <Rows page={page} situation={caseload.id} role={caseload.role} />
      )}
      {page.next !== null && (
        <p>
          <button type="button" className="quiet" onClick={() => goAfter(page.next ?? '')}>
            <FormattedMessage id="work.next" />
          </button>
        </p>
      )}
    </section>
  );
}

/** How old what is pending is; each number shows only that age. */
function Ages({ page }: { readonly page: WorkNumbers }) {
  const intl = useIntl();
  const [age, choose] = useAddressed('age');
  const all = page.ages.reduce((sum, { number }) => sum + number, 0);
  const choices: readonly (readonly [AgeBucket | '', number])[] = [['', all], ...page.ages.map((one) => [one.age, one.number] as const)];
  return (
    <ul className="choices" aria-label={intl.formatMessage({ id: 'work.ages' })}>
      {choices.map(([one, number]) => (
        <li key={one}>
          <button type="button" aria-pressed={one === age} onClick={() => choose(one)}>
            <FormattedMessage id={one === '' ? 'work.age.all' : `work.age.${one}`} values={{ number }} />
          </button>
        </li>
      ))}
    </ul>
  );
}
