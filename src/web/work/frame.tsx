import './work.css';
import { Outlet, useLocation } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { type Catalogues, MoreWords, PageTitle, Way } from '#ui';
import { useExercise } from '../exercise/use-exercise.ts';
import { useDesk } from './desk.ts';

const caseWords: Catalogues = { en: () => import('#words/en/work'), ar: () => import('#words/ar/work') };

/**
 * What stands on every page of the casework: that it is not for real cases yet, which at the exercise its own bar says,
 * and, for a visitor, the way in.
 */
export function WorkFrame() {
  const desk = useDesk();
  const exercise = useExercise();
  return (
    <>
      {exercise?.here !== true && (
        <aside className="work-notice">
          <p>
            <FormattedMessage id="work.not-for-real-cases" />
          </p>
        </aside>
      )}
      {desk === null ? (
        <p className="page waiting">
          <FormattedMessage id="work.waiting" />
        </p>
      ) : desk.account ? (
        <MoreWords of={caseWords}>
          <Outlet />
        </MoreWords>
      ) : (
        <Visitor />
      )}
    </>
  );
}

/** What the casework is, for who is not signed in. */
function Visitor() {
  const address = useLocation({ select: ({ pathname, searchStr }) => `${pathname}${searchStr}` });
  return (
    <div className="page">
      <PageTitle title="" />
      <div className="page-head">
        <h1>
          <FormattedMessage id="work.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="work.visitor" />
        </p>
        <p>
          <Way className="button" to={`/sign-in?to=${encodeURIComponent(address)}`}>
            <FormattedMessage id="sign-in.sign-in" />
          </Way>
        </p>
      </div>
    </div>
  );
}
