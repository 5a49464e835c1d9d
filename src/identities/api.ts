import { z } from 'zod';
import { identityRoles, type Identities } from './identity.ts';

const line = z.string().trim().min(1).max(300);

/** The part of a report that points at people, as it is sent. */
export const identitiesInput: z.ZodType<Identities> = z
  .object({
    people: z
      .array(
        z.object({
          role: z.enum(identityRoles),
          child: z.string().max(20).nullable().default(null),
          name: line,
          contact: line.nullable().default(null),
        }),
      )
      .max(200)
      .default([]),
    places: z
      .array(
        z.object({
          allegation: z.number().int().min(1).max(50),
          text: z.string().trim().min(1).max(1000),
          latitude: z.number().min(-90).max(90).nullable().default(null),
          longitude: z.number().min(-180).max(180).nullable().default(null),
        }),
      )
      .max(50)
      .default([]),
    narrative: z.string().min(1).max(50_000).nullable().default(null),
  })
  .strict();
