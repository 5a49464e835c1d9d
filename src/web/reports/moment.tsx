import { useIntl } from 'react-intl';

/** A day and time at which something came to be known. */
export function Moment({ at }: { readonly at: string }) {
  const intl = useIntl();
  return <time dateTime={at}>{intl.formatDate(at, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' })}</time>;
}
