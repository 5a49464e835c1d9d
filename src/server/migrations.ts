import { accessMigrations } from '#access/server';
import { countingMigrations } from '#counting/server';
import { identityMigrations } from '#identities/server';
import { importMigrations, incidentMigrations, outsideMigrations } from '#incidents/server';
import { linkageMigrations } from '#linkage/server';
import { caseloadMigrations, type NamedMigration, platformMigrations } from '#platform/server';
import { caseNameMigrations, placeMigrations } from '#register/server';
import { verificationMigrations } from '#verification/server';

/** The migrations of all rooms, in the order of their numbers. */
export const migrations: readonly NamedMigration[] = [
  ...platformMigrations,
  ...caseloadMigrations,
  ...accessMigrations,
  ...identityMigrations,
  ...incidentMigrations,
  ...linkageMigrations,
  ...verificationMigrations,
  ...placeMigrations,
  ...caseNameMigrations,
  ...importMigrations,
  ...outsideMigrations,
  ...countingMigrations,
];
