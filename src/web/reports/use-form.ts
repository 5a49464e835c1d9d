import { useQuery } from '@tanstack/react-query';
import type { ReportForm } from '#incidents';
import { ask, useLocale } from '#ui';

/** The option lists, parties and places of a situation, in the reader's language; `null` until they are there. */
export function useReportForm(situation: string): ReportForm | null {
  const { locale } = useLocale();
  const { data } = useQuery({
    queryKey: ['report-form', situation, locale],
    queryFn: () => ask<ReportForm>(`/casework/${encodeURIComponent(situation)}/form?lang=${locale}`),
    staleTime: 5 * 60_000,
  });
  return data ?? null;
}

/** What entries of an option list are called; an entry that is not known is called by its id. */
export function useTermLabel(situation: string): (list: string, id?: string) => string {
  const form = useReportForm(situation);
  return (list, id) => {
    const found = form?.lists.find((one) => one.id === list);
    if (id === undefined) return found?.label ?? list;
    return found?.entries.find((one) => one.id === id)?.label ?? id;
  };
}
