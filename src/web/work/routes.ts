import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../root.tsx';

const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'WorkFrame'),
});
const home = createRoute({
  getParentRoute: () => work,
  path: '/',
  component: lazyRouteComponent(() => import('./page.tsx'), 'WorkPage'),
});
/** One situation that is worked on: every page about it hangs here. */
const caseload = createRoute({
  getParentRoute: () => work,
  path: '$situation',
  component: lazyRouteComponent(() => import('./caseload-frame.tsx'), 'CaseloadFrame'),
});
const caseloadHome = createRoute({
  getParentRoute: () => caseload,
  path: '/',
  component: lazyRouteComponent(() => import('./caseload-page.tsx'), 'CaseloadPage'),
});
const allCounts = createRoute({
  getParentRoute: () => work,
  path: 'counts',
  component: lazyRouteComponent(() => import('../counts/all.tsx'), 'AllCountsPage'),
});
const counts = createRoute({
  getParentRoute: () => caseload,
  path: 'counts',
  component: lazyRouteComponent(() => import('../counts/page.tsx'), 'CountsPage'),
});
const figureFindings = createRoute({
  getParentRoute: () => caseload,
  path: 'counts/findings',
  component: lazyRouteComponent(() => import('../counts/findings.tsx'), 'FigureFindingsPage'),
});
const editions = createRoute({
  getParentRoute: () => caseload,
  path: 'editions',
  component: lazyRouteComponent(() => import('../editions/page.tsx'), 'EditionsPage'),
});
const edition = createRoute({
  getParentRoute: () => caseload,
  path: 'editions/$edition',
  component: lazyRouteComponent(() => import('../editions/edition-page.tsx'), 'EditionPage'),
});
/** A quarter, or a whole year. */
const quarter = createRoute({
  getParentRoute: () => caseload,
  path: 'quarters/$quarter',
  component: lazyRouteComponent(() => import('../editions/period-page.tsx'), 'PeriodPage'),
});
const names = createRoute({
  getParentRoute: () => caseload,
  path: 'names',
  component: lazyRouteComponent(() => import('../names/page.tsx'), 'CaseNamesPage'),
});
const imports = createRoute({
  getParentRoute: () => caseload,
  path: 'import',
  component: lazyRouteComponent(() => import('../import/page.tsx'), 'ImportPage'),
});

const text = (asked: Record<string, unknown>, ...keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (typeof asked[key] === 'string' && asked[key] !== '' ? [[key, asked[key]]] : []))) as Readonly<
    Partial<Record<string, string>>
  >;
const judge = createRoute({
  getParentRoute: () => caseload,
  path: 'judge',
  validateSearch: (asked: Record<string, unknown>) => text(asked, 'left', 'right', 'after'),
  component: lazyRouteComponent(() => import('../judge/page.tsx'), 'JudgePage'),
});

const reports = createRoute({
  getParentRoute: () => caseload,
  path: 'reports',
  validateSearch: ({ before }: Record<string, unknown>): { readonly before?: string } =>
    typeof before === 'string' && /^\d+$/.test(before) ? { before } : {},
  component: lazyRouteComponent(() => import('../reports/list.tsx'), 'ReportsPage'),
});
const newReport = createRoute({
  getParentRoute: () => caseload,
  path: 'reports/new',
  validateSearch: ({ corrects }: Record<string, unknown>): { readonly corrects?: string } =>
    typeof corrects === 'string' && /^[0-9a-f]{64}$/.test(corrects) ? { corrects } : {},
  component: lazyRouteComponent(() => import('../reports/new.tsx'), 'NewReportPage'),
});
const report = createRoute({
  getParentRoute: () => caseload,
  path: 'reports/$report',
  component: lazyRouteComponent(() => import('../reports/page.tsx'), 'ReportPage'),
});

const sign = createRoute({
  getParentRoute: () => caseload,
  path: 'sign',
  validateSearch: (asked: Record<string, unknown>) => text(asked, 'level'),
  component: lazyRouteComponent(() => import('../sign/page.tsx'), 'SignPage'),
});
const findings = createRoute({
  getParentRoute: () => caseload,
  path: 'findings',
  validateSearch: (asked: Record<string, unknown>) => text(asked, 'status', 'violation', 'party', 'from'),
  component: lazyRouteComponent(() => import('../findings/list.tsx'), 'FindingsPage'),
});
const newFinding = createRoute({
  getParentRoute: () => caseload,
  path: 'findings/new',
  validateSearch: ({ reports: ids }: Record<string, unknown>): { readonly reports?: string } =>
    typeof ids === 'string' && /^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(ids) ? { reports: ids } : {},
  component: lazyRouteComponent(() => import('../findings/new.tsx'), 'NewFindingPage'),
});
const finding = createRoute({
  getParentRoute: () => caseload,
  path: 'findings/$finding',
  component: lazyRouteComponent(() => import('../findings/page.tsx'), 'FindingPage'),
});
const newVersion = createRoute({
  getParentRoute: () => caseload,
  path: 'findings/$finding/revise',
  component: lazyRouteComponent(() => import('../findings/revise.tsx'), 'ReviseFindingPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { readonly to?: string } => (isOwnAddress(to) ? { to } : {}),
  component: lazyRouteComponent(() => import('../sign-in/page.tsx'), 'SignInPage'),
});
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../sign-in/join.tsx'), 'JoinPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../sign-in/account.tsx'), 'AccountPage'),
});

/** Whoever signed in goes on to a page of this Vigil and nowhere else. */
function isOwnAddress(to: unknown): to is string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to);
}

/** The pages of the casework, and the way in. */
export const workRoutes = [
  work.addChildren([
    home,
    allCounts,
    caseload.addChildren([
      caseloadHome,
      reports,
      newReport,
      report,
      judge,
      findings,
      newFinding,
      finding,
      newVersion,
      sign,
      names,
      imports,
      counts,
      figureFindings,
      editions,
      edition,
      quarter,
    ]),
  ]),
  signIn,
  join,
  account,
] as const;
