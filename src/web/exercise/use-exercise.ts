import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ExerciseSeen, PersonId } from '#exercise';
import { ask, useTell } from '#ui';

/** What this address says of the exercise; asked again while it is being prepared. `null` until the server has answered. */
export function useExercise(): ExerciseSeen | null {
  const { data } = useQuery({
    queryKey: ['exercise'],
    queryFn: () => ask<ExerciseSeen>('/exercise'),
    refetchInterval: ({ state }) => (state.data?.state === 'preparing' ? 2000 : false),
  });
  return data ?? null;
}

/** Goes on as one of the invented persons, and to a page that is theirs. */
export function useActAs(): (person: PersonId, to: string) => void {
  const navigate = useNavigate();
  const tell = useTell<{ readonly acting: PersonId }>('/exercise/act-as');
  // The form for the field is an entry of its own, and no page of this one.
  const go = (to: string) => (to.startsWith('/field/') ? window.location.assign(to) : void navigate({ href: to }));
  return (person, to) => tell.mutate({ person }, { onSuccess: () => go(to) });
}
