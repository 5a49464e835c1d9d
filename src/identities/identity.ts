/** Whom a name belongs to. */
export const identityRoles = ['child', 'witness', 'source', 'contact', 'alleged_perpetrator'] as const;
export type IdentityRole = (typeof identityRoles)[number];

/** A person whom a report names. `child` is the key under which the case facts speak of the same child. */
export type NamedPerson = {
  readonly role: IdentityRole;
  readonly child: string | null;
  readonly name: string;
  readonly contact: string | null;
};

/** Where exactly, as the source said it; `allegation` is the number of the violation alleged, from 1. */
export type ExactPlace = {
  readonly allegation: number;
  readonly text: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** Everything in a report that can point at a person. Nothing that is counted is among it. */
export type Identities = {
  readonly people: readonly NamedPerson[];
  readonly places: readonly ExactPlace[];
  /** The confidential account in the words of the source. */
  readonly narrative: string | null;
};
