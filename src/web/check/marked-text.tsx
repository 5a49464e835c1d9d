import { Fragment, type MouseEvent, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { ShownClaim } from '#claims';
import { claimId, jumpTo, quoteId } from './jump.ts';
import { type Stretch, stretchesOf } from './marks.ts';
import { toneOf } from './verdict-mark.tsx';

type MarkedProps = {
  readonly text: string;
  readonly claims: readonly ShownClaim[];
  readonly active: number | null;
  readonly onActive: (number: number | null) => void;
};

/** The text with every checked statement marked; each mark leads to its answer. */
export function MarkedText({ text, claims, active, onActive }: MarkedProps) {
  const stretches = useMemo(() => stretchesOf(text.length, claims), [text, claims]);
  return (
    <div className="marked-text" dir="auto">
      {stretches.map((stretch) => (
        <Fragment key={stretch.from}>
          {stretch.claim === null ? (
            text.slice(stretch.from, stretch.to)
          ) : (
            <Marked stretch={stretch} words={text.slice(stretch.from, stretch.to)} claims={claims} active={active} onActive={onActive} />
          )}
        </Fragment>
      ))}
    </div>
  );
}

type StretchProps = Omit<MarkedProps, 'text'> & { readonly stretch: Stretch; readonly words: string };

function Marked({ stretch, words, claims, active, onActive }: StretchProps) {
  const intl = useIntl();
  const { claim, covering, ending, first } = stretch;
  const tone = claim === null ? '' : `tone-${toneOf(claims[claim]?.verdict ?? 'holds')}`;
  const link = (number: number) => ({
    ...(first.includes(number) && { id: quoteId(number) }),
    href: `#${claimId(number)}`,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      jumpTo(claimId(number));
    },
    onFocus: () => onActive(number),
    onMouseEnter: () => onActive(number),
    onMouseLeave: () => onActive(null),
  });
  const label = (number: number) => intl.formatMessage({ id: `verdict.${claims[number]?.verdict ?? 'holds'}` });
  const others = ending.filter((number) => number !== claim);
  return (
    <>
      {claim !== null && (
        <a className={`quoted ${tone}${active !== null && covering.includes(active) ? ' is-active' : ''}`} {...link(claim)}>
          {words}
          {ending.includes(claim) && <Number number={claim} said={label(claim)} />}
        </a>
      )}
      {others.map((number) => (
        <a key={number} className={`quoted-also tone-${toneOf(claims[number]?.verdict ?? 'holds')}`} {...link(number)}>
          <Number number={number} said={label(number)} />
        </a>
      ))}
    </>
  );
}

/** The number of a claim, and its verdict for those who hear the text. */
function Number({ number, said }: { readonly number: number; readonly said: string }) {
  return (
    <sup className="quoted-number">
      {number + 1}
      <span className="for-readers"> {said}</span>
    </sup>
  );
}
