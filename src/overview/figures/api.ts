import { z } from 'zod';
import type { Call } from '#kernel';
import { edition, paged } from '../api.ts';

const year = z.coerce
  .number({ error: 'expected a year, such as 2017' })
  .int({ error: 'expected a year, such as 2017' })
  .min(1990, { error: 'expected a year from 1990 on' })
  .max(2100, { error: 'expected a year up to 2100' })
  .optional();
const wanted = z.string().max(400).optional();

/** What may be asked of the printed figures; names, codes and everyday words are taken. */
export const askedFigures = z.object({
  year,
  from: year,
  to: year,
  situation: wanted,
  violation: wanted,
  unit: wanted,
  attributed: wanted,
  scope: wanted,
  edition,
});

const read = 'read the record';

/** The calls that printed figures are asked by. */
export const figuresCalls = {
  list: {
    id: 'figures',
    method: 'GET',
    path: '/figures',
    action: read,
    summary: 'Printed figures by year, situation, violation and unit, each with its qualifier and sources; never added together.',
    input: askedFigures.extend(paged),
  },
  view: {
    id: 'figures-view',
    method: 'GET',
    path: '/figures/view',
    action: read,
    summary: 'One measure in one unit over situations and years, with what else can be chosen and what printed totals are made of.',
    input: askedFigures,
  },
} as const satisfies Record<string, Call<{ edition?: string | undefined }, z.ZodType<{ edition?: string | undefined }>>>;
