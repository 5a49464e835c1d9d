import './judge.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { NoPair, PairPage } from '#overview';
import { Asked, PageTitle, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useCaseload } from '../work/caseload-frame.tsx';
import { Machine } from '../proposals/machine.tsx';
import { SentTwice } from '../proposals/sent-twice.tsx';
import { Children } from './children.tsx';
import { Decide, type Decided, isWriting } from './decide.tsx';
import { History } from './history.tsx';
import { SideBySide } from './side-by-side.tsx';
import { TwoOthers } from './two-others.tsx';

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
      {last && <LastDecided last={last} situation={caseload.id} forget={() => setLast(null)} />}
      <Asked<PairPage | NoPair> path={path}>
        {(pair) => (
          <>
            <SentTwice situation={caseload.id} />
            {pair.left === null ? (
              <NothingLeft situation={caseload.id} />
            ) : (
              <Pair key={`${pair.left.id} ${pair.right.id}`} pair={pair} situation={caseload.id} decided={setLast} />
            )}
          </>
        )}
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
      <div className="machine-place">
        <Machine situation={situation} left={pair.left.id} right={pair.right.id} />
      </div>
      {childrenOf ? (
        <Children pair={pair} situation={situation} next={next} />
      ) : (
        <Decide pair={pair} situation={situation} names={names} decided={onDecided} />
      )}
      {!childrenOf && pair.about === 'reports' && bothNameChildren && pair.together && <Children pair={pair} situation={situation} next={next} />}
      {!childrenOf && pair.about === 'reports' && bothNameChildren && !pair.together && pair.key === null && (
        <details className="judge-more">
          <summary>
            <FormattedMessage id="judge.children.of-two-events" />
          </summary>
          <Children pair={pair} situation={situation} next={next} />
        </details>
      )}
      <History pair={pair} />
      <TwoOthers situation={situation} />
    </>
  );
}

/** What was decided last, and the way back to it by a press or the key Z: another judgement takes its place. */
function LastDecided({ last, situation, forget }: { readonly last: Decided; readonly situation: string; readonly forget: () => void }) {
  const { left, right } = last;
  const navigate = useNavigate();
  const address = `/work/${encodeURIComponent(situation)}/judge?${new URLSearchParams({ left, right }).toString()}`;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      forget();
      void navigate({ href: address });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [address, forget, navigate]);
  return (
    <output className="judge-last">
      <FormattedMessage
        id="judge.last"
        values={{ verdict: <FormattedMessage key="verdict" id={`judgement.${last.verdict}`} />, reason: <bdi key="reason">{last.reason}</bdi> }}
      />{' '}
      <Way to={address} onClick={forget}>
        <FormattedMessage id="judge.undo" />
      </Way>{' '}
      <kbd aria-hidden="true">Z</kbd>
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
      <TwoOthers situation={situation} />
    </div>
  );
}
