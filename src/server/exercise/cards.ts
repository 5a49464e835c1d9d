import type { Card } from '#kernel';

/** How the exercise refuses; the catalogue explains each. */
export const exerciseCards = {
  badSize: { id: 'exercise-size', status: 422, exit: 2 },
  badDay: { id: 'exercise-day', status: 422, exit: 2 },
  notAnExercise: { id: 'exercise-not-one', status: 409, exit: 1 },
  busy: { id: 'exercise-busy', status: 409, exit: 1 },
  preparing: { id: 'exercise-preparing', status: 503, exit: 1 },
} as const satisfies Record<string, Card>;
