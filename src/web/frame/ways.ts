/** A way to a page: its address and the message that names it. */
export type PageWay = { readonly to: string; readonly words: string };

/** The ways that stand on every page, first things first. */
export const mainWays: readonly PageWay[] = [
  { to: '/check', words: 'frame.check' },
  { to: '/states', words: 'frame.states' },
  { to: '/resolutions', words: 'frame.resolutions' },
  { to: '/situations', words: 'frame.situations' },
  { to: '/figures', words: 'frame.figures' },
  { to: '/record', words: 'frame.record' },
  { to: '/work', words: 'work.title' },
];

/** The other ways; they stand at the foot of every page. */
export const furtherWays: readonly PageWay[] = [
  { to: '/debates', words: 'frame.debates' },
  { to: '/instruments', words: 'frame.instruments' },
  { to: '/parties', words: 'frame.parties' },
  { to: '/timeline', words: 'frame.timeline' },
  { to: '/record/add', words: 'frame.add' },
];
