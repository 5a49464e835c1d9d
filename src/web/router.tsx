import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { HomePage } from './home/page.tsx';
import { figuresSearch } from './figures/search.ts';
import { root } from './root.tsx';
import { workRoutes } from './work/routes.ts';

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
  validateSearch: ({ q, edition }: Record<string, unknown>): { readonly q: string; readonly edition?: string } => ({
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : '',
    ...(typeof edition === 'string' && { edition }),
  }),
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

const resolutions = createRoute({
  getParentRoute: () => root,
  path: '/resolutions',
  component: lazyRouteComponent(() => import('./resolution/list.tsx'), 'ResolutionsPage'),
});
const resolution = createRoute({
  getParentRoute: () => root,
  path: '/resolutions/$resolution',
  component: lazyRouteComponent(() => import('./resolution/page.tsx'), 'ResolutionPage'),
});
const debates = createRoute({
  getParentRoute: () => root,
  path: '/debates',
  component: lazyRouteComponent(() => import('./debate/list.tsx'), 'DebatesPage'),
});
const debate = createRoute({
  getParentRoute: () => root,
  path: '/debates/$debate',
  component: lazyRouteComponent(() => import('./debate/page.tsx'), 'DebatePage'),
});
const situations = createRoute({
  getParentRoute: () => root,
  path: '/situations',
  component: lazyRouteComponent(() => import('./situation/list.tsx'), 'SituationsPage'),
});
const situation = createRoute({
  getParentRoute: () => root,
  path: '/situations/$situation',
  component: lazyRouteComponent(() => import('./situation/page.tsx'), 'SituationPage'),
});
const parties = createRoute({
  getParentRoute: () => root,
  path: '/parties',
  component: lazyRouteComponent(() => import('./party/list.tsx'), 'PartiesPage'),
});
const party = createRoute({
  getParentRoute: () => root,
  path: '/parties/$party',
  component: lazyRouteComponent(() => import('./party/page.tsx'), 'PartyPage'),
});
const instruments = createRoute({
  getParentRoute: () => root,
  path: '/instruments',
  component: lazyRouteComponent(() => import('./instrument/list.tsx'), 'InstrumentsPage'),
});
const instrument = createRoute({
  getParentRoute: () => root,
  path: '/instruments/$instrument',
  component: lazyRouteComponent(() => import('./instrument/page.tsx'), 'InstrumentPage'),
});
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  component: lazyRouteComponent(() => import('./timeline/page.tsx'), 'TimelinePage'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/record',
  component: lazyRouteComponent(() => import('./record/page.tsx'), 'RecordPage'),
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
  routeTree: root.addChildren([
    home,
    check,
    states,
    state,
    compare,
    search,
    figures,
    figuresEmbed,
    add,
    resolutions,
    resolution,
    debates,
    debate,
    situations,
    situation,
    parties,
    party,
    instruments,
    instrument,
    timeline,
    record,
    ...workRoutes,
  ]),
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
