import { FormattedMessage } from 'react-intl';
import type { Verdict } from '#claims';

/** How verdicts group for the eye: sound, in doubt, wrong, unknown. The shape and the word say which it is. */
export type Tone = 'sound' | 'doubt' | 'wrong' | 'unknown';

const looks: Readonly<Record<Verdict, { readonly tone: Tone; readonly path: string }>> = {
  'another thing is meant': { tone: 'wrong', path: 'M3 11.5h6.5V5M6.5 8l3-3 3 3' },
  contradicted: { tone: 'wrong', path: 'M4 4l8 8M12 4l-8 8' },
  contested: { tone: 'doubt', path: 'M4 6h8M4 10h8M10.5 3.5l-5 9' },
  'only the party itself says so': { tone: 'doubt', path: 'M3 3.5h10v6.5H8.5L5.5 13v-3H3z' },
  outdated: { tone: 'doubt', path: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2.2 1.6' },
  'holds, rounded': { tone: 'sound', path: 'M3 6.5c1.7-2 3.3-2 5 0s3.3 2 5 0M3 11c1.7-2 3.3-2 5 0s3.3 2 5 0' },
  'holds, other wording': { tone: 'sound', path: 'M3 6.5l2.8 3L11 3.5M3.5 13h9' },
  holds: { tone: 'sound', path: 'M3 8.5l3.3 3.5L13 4.5' },
  'not in the record': { tone: 'unknown', path: 'M3.5 8h1M7.5 8h1M11.5 8h1' },
};

export function toneOf(verdict: Verdict): Tone {
  return looks[verdict].tone;
}

/** A verdict by its sign; the word stands beside it or in the name of what it is in. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg className={`verdict-sign tone-${toneOf(verdict)}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={looks[verdict].path} />
    </svg>
  );
}

/** A verdict by its sign and word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`verdict tone-${toneOf(verdict)}`}>
      <VerdictSign verdict={verdict} />
      <FormattedMessage id={`verdict.${verdict}`} />
    </span>
  );
}
