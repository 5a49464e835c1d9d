import { useMutation } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { ask, DateText, Refused } from '#ui';

/** A list as the server tells of it. */
export type ListTaken = {
  readonly id: string;
  readonly as: string;
  readonly url: string | null;
  readonly rows: number;
  readonly reason: string;
  readonly at: string;
  readonly undoneAt: string | null;
};

/** The lists that were taken in, each with its undo. */
export function Lists({ lists, keeper, done }: { readonly lists: readonly ListTaken[]; readonly keeper: boolean; readonly done: () => void }) {
  const undo = useMutation({ mutationFn: (id: string) => ask(`/lists/${id}`, { method: 'DELETE' }), onSuccess: done });
  return (
    <section className="section add-section" aria-labelledby="lists">
      <h2 id="lists">
        <FormattedMessage id="add.lists" />
      </h2>
      {undo.isError && <Refused error={undo.error} />}
      {lists.length === 0 ? (
        <p>
          <FormattedMessage id="names.no-lists" />
        </p>
      ) : (
        <ul className="add-lists">
          {lists.map(({ id, as, url, rows, reason, at, undoneAt }) => (
            <li key={id}>
              <span>
                <bdi className="add-name">{as}</bdi> <FormattedMessage id="add.list-rows" values={{ rows }} />{' '}
                <span className="quiet-text">
                  <DateText date={at.slice(0, 10)} /> · <bdi>{reason}</bdi>
                  {url !== null && (
                    <>
                      {' · '}
                      <a href={url} rel="noreferrer" dir="ltr">
                        {new URL(url).host}
                      </a>
                    </>
                  )}
                </span>
              </span>
              {undoneAt !== null && (
                <span className="quiet-text">
                  <FormattedMessage id="names.is-undone" />
                </span>
              )}
              {undoneAt === null && keeper && (
                <button type="button" className="quiet" disabled={undo.isPending} onClick={() => undo.mutate(id)}>
                  <FormattedMessage id="add.undo" values={{ as }} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
