import type { CaseRole } from '#access';

/** Roles to whom the pages offer to send a report; whether it is taken the server decides by its own table. */
export const reporters: readonly CaseRole[] = ['monitor', 'information_manager', 'focal_point'];
