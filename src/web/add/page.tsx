import './add.css';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { NamesPreview, UseChoice } from '#overview';
import { ask, Asked, Field, PageTitle, Refused, useLocale } from '#ui';
import { emptyDraft, sent, useDraft } from './draft.ts';
import { ListForm } from './form.tsx';
import { Lists, type ListTaken } from './lists.tsx';
import { Preview } from './preview.tsx';

type Taken = { readonly list: string; readonly rows: number; readonly edition: { readonly number: number } };

/** Adding a list of names to the record: paste, see what it would bring, take, undo. */
export function AddPage() {
  const intl = useIntl();
  const { keeper } = useSearch({ from: '/record/add' });
  return (
    <div className="page">
      <PageTitle title={intl.formatMessage({ id: 'add.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="add.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="add.lead" />
        </p>
      </div>
      {keeper === 'expired' && (
        <p role="alert" className="refused">
          <FormattedMessage id="add.link-expired" />
        </p>
      )}
      <Asked<{ readonly uses: readonly UseChoice[] }> path="/names/uses">{({ uses }) => <Add uses={uses} />}</Asked>
    </div>
  );
}

function Add({ uses }: { readonly uses: readonly UseChoice[] }) {
  const { locale } = useLocale();
  const client = useQueryClient();
  const [draft, change] = useDraft();
  const lists = useQuery({ queryKey: ['lists'], queryFn: () => ask<{ lists: readonly ListTaken[]; keeper: boolean }>('/lists') });
  const asked = useLater(sent({ ...draft, reason: '' }));
  const isReady = draft.text.trim() !== '' && draft.as !== '';
  const preview = useQuery({
    queryKey: ['names', asked, locale],
    queryFn: () => ask<NamesPreview>(`/names?lang=${locale}`, posted(asked)),
    enabled: isReady && (JSON.parse(asked) as { as: string }).as !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const take = useMutation({
    mutationFn: () => ask<Taken>(`/lists?lang=${locale}`, posted(sent(draft))),
    onSuccess: async () => {
      change({ ...emptyDraft, kind: draft.kind });
      await client.invalidateQueries();
    },
  });
  const isKeeper = lists.data?.keeper ?? false;
  return (
    <>
      <ListForm draft={draft} change={change} uses={uses} />
      {take.isSuccess && (
        <output className="add-done">
          <FormattedMessage id="names.taken" values={{ rows: take.data.rows, number: take.data.edition.number }} />
        </output>
      )}
      {isReady && preview.isError && <Refused error={preview.error} />}
      {isReady && preview.data && (
        <>
          <Preview preview={preview.data} draft={draft} change={change} />
          {isKeeper ? (
            <section className="section add-take">
              <Field id="add.reason" hint="add.reason-hint" wide>
                {(id, described) => (
                  <input
                    id={id}
                    aria-describedby={described}
                    dir="auto"
                    value={draft.reason}
                    onChange={(event) => change({ reason: event.target.value })}
                  />
                )}
              </Field>
              <button type="button" disabled={take.isPending || preview.data.fresh === 0} onClick={() => take.mutate()}>
                <FormattedMessage id="add.take" values={{ count: preview.data.fresh }} />
              </button>
              {take.isError && <Refused error={take.error} />}
            </section>
          ) : (
            <Visitor as={draft.as} />
          )}
        </>
      )}
      <Lists lists={lists.data?.lists ?? []} keeper={isKeeper} done={() => void client.invalidateQueries()} />
    </>
  );
}

/** How a visitor becomes a keeper, and the same deed in the shell. */
function Visitor({ as }: { readonly as: string }) {
  return (
    <section className="section" aria-labelledby="keeper">
      <h2 id="keeper">
        <FormattedMessage id="add.keeper" />
      </h2>
      <p>
        <FormattedMessage id="add.keeper-how" />
      </p>
      <pre dir="ltr">
        <code>{`vigil names list.txt --as ${as} --source https://… --take`}</code>
      </pre>
    </section>
  );
}

function posted(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}

/** A text after it has rested for a moment, so that the record is not asked at every letter. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setLater(text), 250);
    return () => clearTimeout(wait);
  }, [text]);
  return later;
}
