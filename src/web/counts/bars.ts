import * as Plot from '@observablehq/plot';

/** One bar: a situation, period or part with what its total is made of. */
export type Bar = { readonly name: string; readonly committed: number; readonly late: number; readonly cannotTell: number; readonly total: number };

const ink = { accent: 'var(--accent)', soft: 'var(--accent-soft)', muted: 'var(--muted)', text: 'var(--ink)' };
/** What a bar is made of, in the order in which it is laid, and how each piece looks without colour. */
export const pieces = ['committed', 'late', 'cannotTell'] as const;
const looks = {
  committed: { fill: ink.accent, stroke: ink.accent, strokeWidth: 1.25 },
  late: { fill: ink.soft, stroke: ink.accent, strokeWidth: 1.25 },
  cannotTell: { fill: 'none', stroke: ink.accent, strokeWidth: 1.25, strokeDasharray: '4 3' },
} as const;

type Options = { readonly width: number; readonly text: number; readonly number: (value: number) => string };

/** Draws bars that lie under their names, each made of its pieces, with the total at its end. */
export function drawBars(bars: readonly Bar[], { width, text, number }: Options): Element {
  const placed = bars.map((bar, at) => ({ ...bar, key: String(at) }));
  const laid = placed.flatMap(({ key, ...bar }) =>
    pieces.map((piece, at) => {
      const x1 = pieces.slice(0, at).reduce((sum, before) => sum + bar[before], 0);
      return { key, piece, x1, x2: x1 + bar[piece] };
    }),
  );
  const above = text * 1.35;
  const plot = Plot.plot({
    width,
    height: Math.round(text * 3.1 * bars.length + text * 0.6),
    marginTop: 1,
    marginBottom: text * 0.5,
    marginLeft: 1,
    marginRight: text * 4,
    style: { fontFamily: 'inherit', fontSize: `${(text * 0.82).toFixed(1)}px`, overflow: 'visible', background: 'none' },
    y: { type: 'band', domain: placed.map(({ key }) => key), padding: 0.3, label: null, axis: null },
    x: { domain: [0, Math.max(1, ...bars.map(({ total }) => total))], axis: null },
    marks: [
      Plot.text(placed, { y: 'key', frameAnchor: 'left', text: 'name', textAnchor: 'start', dy: -text * 0.62, fill: ink.text }),
      ...pieces.map((piece) =>
        Plot.barX(
          laid.filter((one) => one.piece === piece && one.x2 > one.x1),
          { y: 'key', x1: 'x1', x2: 'x2', insetTop: above, ...looks[piece] },
        ),
      ),
      Plot.text(placed, {
        y: 'key',
        x: 'total',
        text: ({ total }: Bar) => number(total),
        textAnchor: 'start',
        dx: text * 0.5,
        dy: above / 2,
        fill: ink.text,
        fontWeight: 600,
      }),
    ],
  });
  for (const named of [plot, ...plot.querySelectorAll('[aria-label], [aria-description], [role]')])
    for (const attribute of ['aria-label', 'aria-description', 'aria-labelledby', 'role']) named.removeAttribute(attribute);
  plot.setAttribute('aria-hidden', 'true');
  return plot;
}
