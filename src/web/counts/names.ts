import { useIntl } from 'react-intl';
import { otherParts } from '#counting';
import { useLocale } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';

/** A year or quarter in words. */
export function usePeriodName(): (period: string) => string {
  const intl = useIntl();
  return (period) => {
    const [year = '', quarter] = period.split('-Q');
    return quarter === undefined ? year : intl.formatMessage({ id: 'period.quarter' }, { quarter, year });
  };
}

/** A day, or a month, in words. */
export function useDay(): (day: string) => string {
  const intl = useIntl();
  return (day) => {
    const [year = '', month = '1', date] = day.split('-');
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1)));
    return intl.formatDate(at, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(date !== undefined && { day: 'numeric' }) });
  };
}

/** What the parts of a breakdown are called: parties, areas and months by name, ages by band. */
export function usePartName(situation: string): (by: string, part: string) => string {
  const intl = useIntl();
  const { locale } = useLocale();
  const names = useCaseNames(situation);
  const period = usePeriodName();
  const day = useDay();
  return (by, part) => {
    if ((otherParts as readonly string[]).includes(part)) return intl.formatMessage({ id: `part.${part}` });
    if (by === 'party') return names.partyName(part, locale);
    if (by === 'place') return names.placeName([part], locale);
    if (by === 'time') return day(part);
    if (by === 'age') return intl.formatMessage({ id: `age-band.${part}` });
    return by === 'period' ? period(part) : part;
  };
}
