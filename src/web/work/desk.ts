import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Desk, DeskSituation } from '#overview';
import { ask, useLocale } from '#ui';

/** Who is signed in, and what is theirs; `null` until the server has answered. */
export function useDesk(): Desk | null {
  const { data } = useQuery({ queryKey: ['desk'], queryFn: () => ask<Desk>('/desk') });
  return data ?? null;
}

/** How a situation is called in the reader's language. */
export function useSituationName(): (situation: Pick<DeskSituation, 'id' | 'names'>) => string {
  const { locale } = useLocale();
  return ({ id, names }) => names?.[locale] ?? id;
}

/** How a role is called. */
export function useRoleName(): (role: DeskSituation['role']) => string {
  const intl = useIntl();
  return (role) => intl.formatMessage({ id: `case-role.${role}` });
}

/** How an organisation is called; one that is not told is called by its id. */
export function useOrganisationName(): (organisation: string) => string {
  const desk = useDesk();
  return (organisation) => desk?.organisations.find(({ id }) => id === organisation)?.name ?? organisation;
}
