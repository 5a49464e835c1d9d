import { createRootRoute } from '@tanstack/react-router';
import { Around } from './around.tsx';
import { NotFound } from './ui/index.ts';

/** The route that all others hang on. */
export const root = createRootRoute({ component: Around, notFoundComponent: NotFound });
