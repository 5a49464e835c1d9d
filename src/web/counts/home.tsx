import { lazy, Suspense } from 'react';
import { FormattedMessage } from 'react-intl';

const CountsMatrix = lazy(async () => ({ default: (await import('./all.tsx')).CountsMatrix }));

/** The matrix on the first page of headquarters: where the year stands, without a click. */
export function WhereTheYearStands() {
  return (
    <section className="section" aria-labelledby="year-stands">
      <div className="section-head">
        <h2 id="year-stands">
          <FormattedMessage id="counts.all-title" />
        </h2>
      </div>
      <Suspense
        fallback={
          <p className="waiting">
            <FormattedMessage id="counts.waiting" />
          </p>
        }
      >
        <CountsMatrix at="/work" />
      </Suspense>
    </section>
  );
}
