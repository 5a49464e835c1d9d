import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { HomePage } from './home/page.tsx';
import { NotFound } from './ui/index.ts';
import { Around } from './around.tsx';
import { figuresSearch } from './figures/search.ts';

const root = createRootRoute({ component: Around, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const state = createRoute({
  getParentRoute: () => root,
  path: '/states/$state',
  component: lazyRouteComponent(() => import('./state/page.tsx'), 'StatePage'),
});

const states = createRoute({
  getParentRoute: () => root,
  path: '/states',
  validateSearch: ({ by, as }: Record<string, unknown>) => ({
    by: typeof by === 'string' ? by : 'OPAC',
    as: as === 'list' ? ('list' as const) : ('tiles' as const),
  }),
  component: lazyRouteComponent(() => import('./states/page.tsx'), 'StatesPage'),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/states/$state/compare',
  validateSearch: (asked: Record<string, unknown>) => ({ with: typeof asked['with'] === 'string' ? asked['with'] : '' }),
  component: lazyRouteComponent(() => import('./compare/page.tsx'), 'ComparePage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: ({ q }: Record<string, unknown>) => ({ q: typeof q === 'string' || typeof q === 'number' ? String(q) : '' }),
  component: lazyRouteComponent(() => import('./search/page.tsx'), 'SearchPage'),
});

const check = createRoute({
  getParentRoute: () => root,
  path: '/check',
  component: lazyRouteComponent(() => import('./check/page.tsx'), 'CheckPage'),
});
const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/page.tsx'), 'FiguresPage'),
});
const figuresEmbed = createRoute({
  getParentRoute: () => root,
  path: '/embed/figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/embed.tsx'), 'FiguresEmbed'),
});

const add = createRoute({
  getParentRoute: () => root,
  path: '/record/add',
  validateSearch: ({ keeper }: Record<string, unknown>): { readonly keeper?: 'expired' } => (keeper === 'expired' ? { keeper } : {}),
  component: lazyRouteComponent(() => import('./add/page.tsx'), 'AddPage'),
});

/** Addresses are read and written as plain text: a hash of digits is no number, and a list keeps its commas. */
function stringifySearch(asked: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(asked).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
  );
  const query = new URLSearchParams(texts).toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}

export const router = createRouter({
  routeTree: root.addChildren([home, states, compare, check, state, search, figures, figuresEmbed, add]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
