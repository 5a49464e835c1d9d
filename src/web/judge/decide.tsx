import { useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PairPage } from '#overview';
import { type Verdict, verdicts } from '#linkage';
import type { CaseNames } from '#register';
import { Refused, useTell } from '#ui';
import { differences } from './differences.ts';

/** What was decided of a pair. */
export type Decided = { readonly left: string; readonly right: string; readonly verdict: Verdict; readonly reason: string };

const keys: Readonly<Record<string, Verdict>> = {
  '1': 'same',
  s: 'same',
  '2': 'different',
  d: 'different',
  '3': 'related',
  r: 'related',
  '4': 'unsure',
  u: 'unsure',
};

type Props = { readonly pair: PairPage; readonly situation: string; readonly names: CaseNames; readonly decided: (last: Decided) => void };

/** One press decides: each verdict says the reason that will be recorded with it; an own reason takes its place. */
export function Decide({ pair, situation, decided }: Props) {
  const intl = useIntl();
  const id = useId();
  const [own, setOwn] = useState('');
  const [chosen, setChosen] = useState<Decided | null>(null);
  const judge = useTell(`/casework/${encodeURIComponent(situation)}/judgements`, { done: () => chosen && decided(chosen) });
  const reasons = useReasons(pair);
  const decide = (verdict: Verdict) => {
    if (judge.isPending) return;
    const one = { left: pair.left.id, right: pair.right.id, verdict, reason: own.trim() === '' ? reasons[verdict] : own.trim() };
    setChosen(one);
    judge.mutate(one);
  };
  useKeys(decide);
  return (
    <section className="judge-decide" aria-label={intl.formatMessage({ id: 'judge.decide' })}>
      <div className="judge-verdicts">
        {verdicts.map((verdict, at) => (
          <button key={verdict} type="button" className="quiet" disabled={judge.isPending} onClick={() => decide(verdict)}>
            <span className="judge-verdict">
              <kbd>{at + 1}</kbd> <FormattedMessage id={`judgement.${verdict}`} />
            </span>
            <span className="judge-reason">{own.trim() === '' ? reasons[verdict] : own.trim()}</span>
          </button>
        ))}
      </div>
      <div className="field">
        <label htmlFor={id}>
          <FormattedMessage id="judge.own-reason" />
        </label>
        <input id={id} dir="auto" maxLength={2000} value={own} onChange={(event) => setOwn(event.target.value)} />
      </div>
      {judge.isError && <Refused error={judge.error} />}
    </section>
  );
}

/** A key is a judgement only where nobody writes. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The keys 1 to 4 and S, D, R, U decide, where nobody writes. */
function useKeys(decide: (verdict: Verdict) => void): void {
  const latest = useRef(decide);
  useEffect(() => {
    latest.current = decide;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const verdict = keys[event.key.toLowerCase()];
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.repeat || verdict === undefined) return;
      event.preventDefault();
      latest.current(verdict);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** The reason that is recorded with each verdict where nobody writes another: what can be seen side by side. */
function useReasons(pair: PairPage): Readonly<Record<Verdict, string>> {
  const intl = useIntl();
  const list = (ids: readonly string[]) =>
    intl.formatList(
      ids.map((id) => intl.formatMessage({ id })),
      { type: 'unit' },
    );
  const alike = ['judge.same-violation', ...pair.because.map((one) => `judge.because.${one}`)];
  const apart = differences(pair).map((one) => `judge.differs.${one}`);
  return {
    same: list(pair.because.length === 0 ? ['judge.reason.same'] : alike),
    different: list(apart.length === 0 ? ['judge.reason.different'] : apart),
    related: list(['judge.reason.related']),
    unsure: list(['judge.reason.unsure']),
  };
}
