import { useQueries } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { otherParts } from '#counting';
import type { CaseNamesData } from '#register';
import { ask, useLocale } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useDesk } from '../work/desk.ts';

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

/** What the parts of a breakdown are called: parties, areas and months by name, ages by band; `''` asks every situation of the reader's. */
export function usePartName(situation: string): (by: string, part: string) => string {
  const intl = useIntl();
  const { locale } = useLocale();
  const names = useCaseNames(situation);
  const everywhere = useEveryName(situation === '');
  const period = usePeriodName();
  const day = useDay();
  return (by, part) => {
    if ((otherParts as readonly string[]).includes(part)) return intl.formatMessage({ id: `part.${part}` });
    if (by === 'party') return situation === '' ? (everywhere.find(({ id }) => id === part)?.names[locale] ?? part) : names.partyName(part, locale);
    if (by === 'place') return names.placeName([part], locale);
    if (by === 'time') return day(part);
    if (by === 'age') return intl.formatMessage({ id: `age-band.${part}` });
    return by === 'period' ? period(part) : part;
  };
}

/** The parties of every situation that is the reader's. */
function useEveryName(wanted: boolean): CaseNamesData['parties'] {
  const situations = useDesk()?.situations ?? [];
  const answers = useQueries({
    queries: (wanted ? situations : []).map(({ id }) => ({
      queryKey: ['case-names', id],
      queryFn: () => ask<CaseNamesData>(`/casework/${encodeURIComponent(id)}/names`),
      staleTime: 60_000,
    })),
  });
  return answers.flatMap(({ data }) => data?.parties ?? []);
}
