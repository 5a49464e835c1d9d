import type { CaseRole } from '#access';
import type { PersonId } from './people.ts';

/** How the exercise stands: there is none, it is being made, it can be used, or it could not be made. */
export type ExerciseState = 'none' | 'preparing' | 'ready' | 'failed';

/** What an address says of the exercise: whether it is one itself, and otherwise where it is. */
export type ExerciseSeen = {
  /** Whether everything of the casework at this address is invented. */
  readonly here: boolean;
  readonly state: ExerciseState;
  /** Where the exercise is, seen from another address. */
  readonly address: string | null;
  readonly situation: string | null;
  /** The invented persons as whom a visitor may act, and as whom this one acts. */
  readonly persons: readonly { readonly login: PersonId; readonly role: CaseRole; readonly organisation: string }[];
  readonly acting: PersonId | null;
};
