import { useEffect } from 'react';
import { useIntl } from 'react-intl';

/** Names the page in the window's title, most particular words first. */
export function PageTitle({ title }: { readonly title: string }) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: 'frame.name' });
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
  return null;
}
