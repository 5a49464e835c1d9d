import './home.css';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, PageTitle, Way } from '#ui';
import type { Home } from '#overview';
import { SearchBox } from '../search/box.tsx';
import { useExercise } from '../exercise/use-exercise.ts';
import { Walk } from '../exercise/walk.tsx';
import { Complete } from './complete.tsx';
import { Newest } from './newest.tsx';
import { Thread } from './thread.tsx';

/** The first page: the two first acts, the thread with what each step holds, and the newest printed figures. */
export function HomePage() {
  const exercise = useExercise();
  return (
    <div className="page home">
      <PageTitle title="" />
      {exercise?.here ? <Walk exercise={exercise} /> : <RecordHead />}
      <Asked<Home> path="/home">
        {(home) => (
          <>
            <Thread home={home} />
            <Newest home={home} />
            <Complete home={home} />
          </>
        )}
      </Asked>
    </div>
  );
}

function RecordHead() {
  return (
    <header className="home-head">
      <h1>
        <FormattedMessage id="home.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="home.lead" />
      </p>
      <FirstActs />
    </header>
  );
}

function FirstActs() {
  const intl = useIntl();
  return (
    <div className="first-acts">
      <SearchBox large />
      <p className="first-act-or">
        <Way to="/check" className="button">
          <FormattedMessage id="home.check" />
        </Way>
        <span className="quiet-text">{intl.formatMessage({ id: 'home.check-why' })}</span>
      </p>
    </div>
  );
}
