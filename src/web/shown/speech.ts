import { useIntl } from 'react-intl';
import { useLocale } from '#ui';
import type { Speech } from '#overview';

/** How the page speaks: the reader's language, its catalogue, days written as exactly as they are known. */
export function useSpeech(): Speech {
  const intl = useIntl();
  const { locale } = useLocale();
  return {
    locale,
    say: (id, values) => intl.formatMessage({ id }, values),
    day: (date) => {
      const [year = '', month, day] = date.split('-');
      if (month === undefined) return year;
      const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
      return intl.formatDate(at, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day !== undefined && { day: 'numeric' }) });
    },
  };
}
