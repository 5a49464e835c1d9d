import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

type WayProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string };

/** A link to a page of Vigil by its plain address; a reader of an older edition stays in it. */
export function Way({ to, onClick, ...rest }: WayProps) {
  const router = useRouter();
  const href = inEdition(to, router.state.location.search);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0 || rest.target === '_blank';
    if (event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    void router.navigate({ href });
  };
  // oxlint-disable-next-line jsx-a11y/anchor-has-content -- the content comes with the other properties
  return <a {...rest} href={href} onClick={follow} />;
}

/** An address with the edition that is being read. */
function inEdition(to: string, search: unknown): string {
  const { edition } = search as { readonly edition?: string };
  if (edition === undefined || !to.startsWith('/') || /[?&]edition=/.test(to)) return to;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(to) ?? [];
  return `${path}${query === '' ? '?' : `${query}&`}edition=${encodeURIComponent(edition)}${hash}`;
}
