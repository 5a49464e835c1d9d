import type { CaseRole } from '#access';

/** A page of a situation: its address below `/work/<situation>`, its name, and the roles that have something to do there. */
export type CaseWay = { readonly to: string; readonly words: string; readonly roles: readonly CaseRole[] };

const readers = ['information_manager', 'focal_point', 'co_chair', 'headquarters'] as const;

/** The second navigation, in the order of the thread: reported, linked, verified, counted. A page stands here once it works. */
export const caseWays: readonly CaseWay[] = [
  { to: '', words: 'work.way.lists', roles: ['monitor', ...readers] },
  { to: '/reports', words: 'reports.way', roles: ['monitor', ...readers] },
  { to: '/import', words: 'import.way', roles: ['information_manager'] },
  { to: '/judge', words: 'work.way.judge', roles: ['information_manager', 'focal_point'] },
  { to: '/findings', words: 'work.way.findings', roles: readers },
  { to: '/sign', words: 'sign.way', roles: ['focal_point', 'co_chair'] },
  { to: '/counts', words: 'work.way.counts', roles: readers },
  { to: '/editions', words: 'work.way.editions', roles: readers },
  { to: '/names', words: 'case-names.way', roles: ['monitor', ...readers] },
];
