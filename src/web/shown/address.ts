import { useRouter, useRouterState } from '@tanstack/react-router';

/** One part of the view that stands in the address, and how to change it; an empty text takes it out. */
export function useAddressed(key: string): readonly [value: string, change: (next: string) => void] {
  const router = useRouter();
  const value = useRouterState({ select: ({ location }) => new URLSearchParams(location.searchStr).get(key) ?? '' });
  const change = (next: string) => {
    const { pathname, searchStr } = router.state.location;
    const query = new URLSearchParams(searchStr);
    if (next === '') query.delete(key);
    else query.set(key, next);
    const text = query.toString().replaceAll('%2C', ',');
    void router.navigate({ href: text === '' ? pathname : `${pathname}?${text}`, replace: true, resetScroll: false });
  };
  return [value, change];
}
