import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { HomePage } from './home/page.tsx';
import { NotFound } from './ui/index.ts';
import { Frame } from './frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const state = createRoute({
  getParentRoute: () => root,
  path: '/states/$state',
  component: lazyRouteComponent(() => import('./state/page.tsx'), 'StatePage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: ({ q }: Record<string, unknown>) => ({ q: typeof q === 'string' || typeof q === 'number' ? String(q) : '' }),
  component: lazyRouteComponent(() => import('./search/page.tsx'), 'SearchPage'),
});

export const router = createRouter({ routeTree: root.addChildren([home, state, search]), scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
