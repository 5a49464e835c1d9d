import './judge.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { NoPair, PairPage } from '#overview';
import { Asked, PageTitle, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useCaseload } from '../work/caseload-frame.tsx';
import { Children } from './children.tsx';
import { Decide, type Decided } from './decide.tsx';
import { History } from './history.tsx';
import { SideBySide } from './side-by-side.tsx';

/** Judging: opens on the next pair that may be of the same thing, or on the two that the address names. */
export function JudgePage() {
  const intl = useIntl();
  const caseload = useCaseload();
  const { left, right, after } = useSearch({ from: '/work/$situation/judge' });
  const [last, setLast] = useState<Decided | null>(null);
  if (!caseload) return null;
  const query = new URLSearchParams({ ...(left && right && { left, right }), ...(after && { after }) }).toString();
  const path = `/casework/${encodeURIComponent(caseload.id)}/pair${query === '' ? '' : `?${query}`}`;
  return (
    <div className="page judge">
      <PageTitle title={intl.formatMessage({ id: 'judge.title' })} />
      <h1 className="unseen">
        <FormattedMessage id="judge.title" />
      </h1>
      {last && <LastDecided last={last} situation={caseload.id} />}
      <Asked<PairPage | NoPair> path={path}>
        {(pair) =>
          pair.left === null ? (
            <NothingLeft situation={caseload.id} />
          ) : (
            <Pair key={`${pair.left.id} ${pair.right.id}`} pair={pair} situation={caseload.id} decided={setLast} />
          )
        }
      </Asked>
    </div>
  );
}

function Pair({ pair, situation, decided }: { readonly pair: PairPage; readonly situation: string; readonly decided: (last: Decided) => void }) {
  const names = useCaseNames(situation);
  const navigate = useNavigate();
  const [childrenOf, setChildrenOf] = useState(false);
  const next = () => {
    const query = pair.key === null ? '' : `?${new URLSearchParams({ after: pair.key }).toString()}`;
    void navigate({ href: `/work/${encodeURIComponent(situation)}/judge${query}` });
  };
  const bothNameChildren = [pair.left, pair.right].every(({ report }) => report.allegations.some(({ mentions }) => mentions.length > 0));
  const onDecided = (last: Decided) => {
    decided(last);
    if (last.verdict === 'same' && pair.about === 'reports' && bothNameChildren) setChildrenOf(true);
    else next();
  };
  return (
    <>
      <p className="judge-count">
        <FormattedMessage id={pair.about === 'mentions' ? 'judge.of-children' : 'judge.remaining'} values={{ remaining: pair.remaining }} />
      </p>
      <SideBySide pair={pair} names={names} />
      {childrenOf ? (
        <Children pair={pair} situation={situation} next={next} />
      ) : (
        <Decide pair={pair} situation={situation} names={names} decided={onDecided} />
      )}
      {!childrenOf && pair.about === 'reports' && pair.together && bothNameChildren && <Children pair={pair} situation={situation} next={next} />}
      <History pair={pair} />
    </>
  );
}

/** What was decided last, and the way back to it: another judgement takes its place. */
function LastDecided({ last, situation }: { readonly last: Decided; readonly situation: string }) {
  const { left, right } = last;
  return (
    <output className="judge-last">
      <FormattedMessage
        id="judge.last"
        values={{ verdict: <FormattedMessage key="verdict" id={`judgement.${last.verdict}`} />, reason: <bdi key="reason">{last.reason}</bdi> }}
      />{' '}
      <Way to={`/work/${encodeURIComponent(situation)}/judge?${new URLSearchParams({ left, right }).toString()}`}>
        <FormattedMessage id="judge.undo" />
      </Way>
    </output>
  );
}

function NothingLeft({ situation }: { readonly situation: string }) {
  return (
    <div className="page-head">
      <p className="lead">
        <FormattedMessage id="judge.none" />
      </p>
      <p>
        <Way to={`/work/${encodeURIComponent(situation)}`} className="button">
          <FormattedMessage id="judge.back" />
        </Way>
      </p>
    </div>
  );
}
