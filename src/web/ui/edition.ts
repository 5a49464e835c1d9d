import { useRouterState } from '@tanstack/react-router';

/** The edition that the address names, by number or by the first letters of its hash; `''` for the newest. */
export function useEdition(): string {
  return useRouterState({ select: ({ location }) => new URLSearchParams(location.searchStr).get('edition') ?? '' });
}

/** A path of the interface with the edition that is being read; a path that names one keeps its own. */
export function inEdition(path: string, edition: string): string {
  if (edition === '' || /[?&]edition=/.test(path)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}edition=${encodeURIComponent(edition)}`;
}
