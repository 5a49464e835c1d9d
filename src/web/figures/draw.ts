import * as Plot from '@observablehq/plot';
import type { Panel, Picture, Slot } from './picture.ts';

export type DrawOptions = {
  readonly width: number;
  readonly gap: string;
  /** CSS pixels of the page's text, so that the chart grows with it. */
  readonly text: number;
};

const ink = { accent: 'var(--accent)', soft: 'var(--accent-soft)', muted: 'var(--muted)', text: 'var(--ink)', paper: 'var(--paper)' };

/** Below this width a year has no room for its number above it, and the bars lie down. */
const narrow = 46;

/** Draws one panel as SVG. Groups carry no names of their own: the picture as a whole has one, made of its data. */
export function drawPanel(panel: Panel, picture: Picture, options: DrawOptions): Element {
  const lying = picture.over === 'situations' || options.width / panel.slots.length < narrow;
  const plot = lying ? lyingBars(panel, picture, options) : standingBars(panel, picture, options);
  for (const named of [plot, ...plot.querySelectorAll('[aria-label], [aria-description], [role]')]) {
    for (const attribute of ['aria-label', 'aria-description', 'aria-labelledby', 'role']) named.removeAttribute(attribute);
  }
  plot.setAttribute('aria-hidden', 'true');
  return plot;
}

const valueOf = ({ answer }: Slot) => answer?.first.value ?? 0;
const topOf = ({ answer }: Slot) => Math.max(0, ...(answer ? [answer.first, ...answer.others].map(({ value }) => value) : []));
const bottomOf = ({ answer }: Slot) => Math.min(...(answer ? [answer.first, ...answer.others].map(({ value }) => value) : [0]));

/** Every value beside the first, and a first that nobody stands behind, as a ring. */
function rings(slots: readonly Slot[]) {
  return slots.flatMap(({ key, answer }) => {
    if (!answer) return [];
    const values = answer.vouched ? answer.others : [answer.first, ...answer.others];
    return values.map(({ value }) => ({ key, value }));
  });
}

const contested = (slots: readonly Slot[]) => slots.filter(({ beside }) => beside.length > 0);
const gaps = (slots: readonly Slot[]) => slots.filter(({ answer }) => answer === null);
const kinds = ['solid', 'outlined', 'dashed'] as const;

function look(kind: (typeof kinds)[number]) {
  if (kind === 'solid') return { fill: ink.accent };
  return { fill: kind === 'dashed' ? 'none' : ink.soft, stroke: ink.accent, strokeWidth: 1.25, ...(kind === 'dashed' && { strokeDasharray: '4 3' }) };
}

/** Numbers over their places: one line, or two where sources differ. */
function numbersAbove(slots: readonly Slot[], text: number) {
  const at = { x: 'key', y: topOf, lineAnchor: 'bottom' as const };
  const alone = slots.filter(({ answer, beside }) => answer !== null && beside.length === 0);
  return [
    Plot.text(alone.filter(isVouched), { ...at, text: 'label', dy: -text * 0.45, fill: ink.text, fontWeight: 600 }),
    Plot.text(
      alone.filter((slot) => !isVouched(slot)),
      { ...at, text: 'label', dy: -text * 0.6, fill: ink.muted },
    ),
    Plot.text(contested(slots), { ...at, text: 'label', dy: -text * 1.55, fill: ink.text, fontWeight: 600 }),
    Plot.text(contested(slots), { ...at, text: besideOf, dy: -text * 0.6, fill: ink.muted }),
  ];
}

const isVouched = ({ answer }: Slot) => answer?.vouched === true;
const besideOf = ({ beside }: Slot) => beside.map((value) => `(${value})`).join(' ');

function standingBars({ slots }: Panel, { highest, panels }: Picture, { width, gap, text }: DrawOptions) {
  return Plot.plot({
    width,
    height: Math.round((panels.length > 1 ? 10 : 22) * text),
    marginTop: text * 2.8,
    marginBottom: text * 1.9,
    marginLeft: 1,
    marginRight: 1,
    style: styleOf(text),
    x: { type: 'band', domain: slots.map(({ key }) => key), padding: 0.42, label: null },
    y: { domain: [0, highest], axis: null },
    marks: [
      Plot.axisX({ tickSize: 0, tickPadding: text * 0.5, fill: ink.muted }),
      ...kinds.map((kind) =>
        Plot.barY(
          slots.filter(({ bar }) => bar === kind),
          { x: 'key', y: valueOf, ...look(kind) },
        ),
      ),
      Plot.ruleX(contested(slots), { x: 'key', y1: bottomOf, y2: topOf, stroke: ink.text, strokeWidth: 1.25 }),
      Plot.dot(rings(slots), { x: 'key', y: 'value', ...ring(text) }),
      Plot.ruleY([0], { stroke: ink.muted, strokeWidth: 1 }),
      ...numbersAbove(slots, text),
      Plot.text(gaps(slots), { x: 'key', y: 0, text: () => gap, dy: -text * 0.4, lineAnchor: 'bottom', fill: ink.muted }),
    ],
  });
}

/** Bars from the side: years on a phone, or situations with their names above their bars. */
function lyingBars({ slots }: Panel, { highest, over }: Picture, { width, gap, text }: DrawOptions) {
  const named = over === 'situations';
  const row = text * (named ? 3.1 : 2.1);
  const above = named ? text * 1.35 : 0;
  const at = { y: 'key', dy: above / 2 };
  const besideBar = { x: topOf, textAnchor: 'start' as const, dx: text * 0.5 };
  const longest = Math.max(0, ...slots.map((slot) => numbersBeside(slot).length));
  return Plot.plot({
    width,
    height: Math.round(row * slots.length + text * 0.6),
    marginTop: 1,
    marginBottom: text * 0.5,
    marginLeft: named ? 1 : text * 2.9,
    marginRight: Math.min(width * 0.45, text * (1 + longest * 0.5)),
    style: styleOf(text),
    y: { type: 'band', domain: slots.map(({ key }) => key), padding: 0.3, label: null, axis: null },
    x: { domain: [0, highest], axis: null },
    marks: [
      ...(named
        ? [Plot.text(slots, { y: 'key', frameAnchor: 'left', text: 'name', textAnchor: 'start', dy: -text * 0.62, fill: ink.text })]
        : [Plot.axisY({ tickSize: 0, tickPadding: text * 0.5, fill: ink.muted })]),
      ...kinds.map((kind) =>
        Plot.barX(
          slots.filter(({ bar }) => bar === kind),
          { y: 'key', x: valueOf, insetTop: above, ...look(kind) },
        ),
      ),
      Plot.ruleY(contested(slots), { ...at, x1: bottomOf, x2: topOf, stroke: ink.text, strokeWidth: 1.25 }),
      Plot.dot(rings(slots), { ...at, x: 'value', ...ring(text) }),
      ...(named ? [] : [Plot.ruleX([0], { stroke: ink.muted, strokeWidth: 1 })]),
      Plot.text(slots.filter(isVouched), { ...at, ...besideBar, text: numbersBeside, fill: ink.text, fontWeight: 600 }),
      Plot.text(
        slots.filter((slot) => !isVouched(slot)),
        { ...at, ...besideBar, text: numbersBeside, fill: ink.muted },
      ),
      Plot.text(gaps(slots), { ...at, ...besideBar, text: () => gap, fill: ink.muted }),
    ],
  });
}

const numbersBeside = (slot: Slot) => [slot.label, besideOf(slot)].filter((part) => part !== '').join(' ');
const ring = (text: number) => ({ r: text * 0.24, stroke: ink.text, strokeWidth: 1.25, fill: ink.paper });
const styleOf = (text: number) => ({ fontFamily: 'inherit', fontSize: `${(text * 0.82).toFixed(1)}px`, overflow: 'visible', background: 'none' });
