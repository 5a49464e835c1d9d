import type { FastifyRequest } from 'fastify';
import type { AskedFigure } from '#counting';
import { countingCalls as calls } from '#counting/server';
import { ok, type Result } from '#kernel';
import type { Bind, Database } from '#platform/server';
import { countCases } from '../casework/counts.ts';
import { withNotice } from '../casework/door.ts';
import { figureFindings, figuresOf, matrixOf } from '../casework/figures.ts';

const noticed = (result: Result<object>, request: FastifyRequest): Result<object> => (result.ok ? ok(withNotice(result.value, request)) : result);

type WrittenFigure = Omit<AskedFigure, 'sex' | 'part'> & {
  readonly sex?: AskedFigure['sex'] | undefined;
  readonly by?: NonNullable<AskedFigure['part']>['by'] | undefined;
  readonly part?: string | undefined;
};

/** The figure that an address asks for. */
export function figureAsked({ violation, unit, sex = null, column, by, part }: WrittenFigure): AskedFigure {
  return { violation, unit, sex, column, part: by === undefined || part === undefined ? null : { by, is: part } };
}

/** Binds the figures of the caseloads, the matrix, and the findings behind a figure. */
export function bindCounts(bind: Bind, db: Database): void {
  bind(calls.counts, async (input, request, actor) => noticed(await countCases(db, input, actor), request));
  bind(calls.matrix, async (input, request, actor) => noticed(await matrixOf(db, input, actor), request));
  bind(calls.view, async (input, request, actor) => noticed(await figuresOf(db, input, actor), request));
  bind(calls.trace, async ({ situation, period, asKnownOn, ...figure }, request, actor) =>
    noticed(await figureFindings(db, { situation, period, asKnownOn, figure: figureAsked(figure) }, actor), request),
  );
}
