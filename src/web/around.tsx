import { Outlet, useRouterState } from '@tanstack/react-router';
import { ExerciseBar } from './exercise/bar.tsx';
import { Frame } from './frame/frame.tsx';

/** The frame around every page but those that stand in the page of somebody else. */
export function Around() {
  const embedded = useRouterState({ select: ({ location }) => location.pathname.startsWith('/embed/') });
  return embedded ? (
    <>
      <ExerciseBar />
      <Outlet />
    </>
  ) : (
    <Frame />
  );
}
