import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CaseNames, type CaseNamesData, makeCaseNames } from '#register';
import { ask } from '#ui';

/**
 * What a situation, its parties and its places are called. Until the answer is there everything is called by its id,
 * so that a page can be shown at once.
 */
export function useCaseNames(situation: string): CaseNames {
  const { data } = useQuery({
    queryKey: ['case-names', situation],
    queryFn: () => ask<CaseNamesData>(`/casework/${encodeURIComponent(situation)}/names`),
    staleTime: 5_000,
    enabled: situation !== '',
  });
  return useMemo(
    () => makeCaseNames(data ?? { situation: { id: situation, names: { en: situation, ar: situation }, countries: [] }, parties: [], places: [] }),
    [data, situation],
  );
}
