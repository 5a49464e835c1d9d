import type { claimsCards } from '../cards.ts';

/** Why a file cannot be read: one of this room's cards. */
export type FaultName = keyof typeof claimsCards;

/** Thrown inside the worker that reads files, and only there: its main turns it into a refusal. */
export class ReadingFault extends Error {
  readonly fault: FaultName;
  constructor(fault: FaultName) {
    super(fault);
    this.fault = fault;
  }
}
