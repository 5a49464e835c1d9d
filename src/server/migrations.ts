import { type NamedMigration, platformMigrations } from '#platform/server';

/** The migrations of all rooms, in the order of their numbers. */
export const migrations: readonly NamedMigration[] = [...platformMigrations];
