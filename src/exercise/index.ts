/**
 * exercise: an invented country with invented children, parties and organisations; what truly happened there, what is
 * told of it, and what a task force does about it, so that the counts can be held against the truth. Pure: the same
 * recipe gives the same, letter by letter.
 */
export { countryNames, type InventedParty, type InventedPlace, partiesInvented, placesInvented, type TwoNames } from './country.ts';
export { type ChildrenCompared, compareChildren } from './compare.ts';
export { exercisePassword, exerciseSituation, organisationsInvented, type PersonId, persons } from './people.ts';
export { makePlan, type Manner, type Plan, type Recipe, trueClusters } from './plan.ts';
export type { ExerciseSeen, ExerciseState } from './seen.ts';
export type { Deed, Step } from './step.ts';
export { truthOfYears, truthRows } from './truth.ts';
export { beginsOn, type World } from './world.ts';
