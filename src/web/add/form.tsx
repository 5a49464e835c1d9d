import { FormattedMessage, useIntl } from 'react-intl';
import { Field } from '#ui';
import type { UseChoice, UseKind } from '#overview';
import type { Draft } from './draft.ts';

type Props = { readonly draft: Draft; readonly change: (change: Partial<Draft>) => void; readonly uses: readonly UseChoice[] };

const kinds: readonly UseKind[] = ['sponsors', 'speakers', 'endorsers', 'signatories', 'parties'];

/** Paste, say what it is, say where it was read. */
export function ListForm({ draft, change, uses }: Props) {
  return (
    <form className="add-form" onSubmit={(event) => event.preventDefault()}>
      <Field id="add.text" hint="add.text-hint" wide>
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={9}
            dir="auto"
            value={draft.text}
            onChange={(event) => change({ text: event.target.value, choices: {} })}
          />
        )}
      </Field>
      <What draft={draft} change={change} uses={uses} />
      <Field id="add.url" hint="add.url-hint" wide>
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            type="url"
            dir="ltr"
            inputMode="url"
            value={draft.url}
            onChange={(event) => change({ url: event.target.value })}
          />
        )}
      </Field>
      <details className="add-more">
        <summary>
          <FormattedMessage id="add.more" />
        </summary>
        <div className="add-fields">
          {(['document', 'place', 'saidBy', 'readOn', 'note'] as const).map((name) => (
            <Field key={name} id={`add.${name}`} hint={`add.${name}-hint`}>
              {(id, described) => (
                <input
                  id={id}
                  aria-describedby={described}
                  dir="auto"
                  value={draft[name]}
                  onChange={(event) => change({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </details>
    </form>
  );
}

/** What the list is: its kind, the thing, and for commitments how and when. */
function What({ draft, change, uses }: Props) {
  const intl = useIntl();
  const own = uses.filter(({ kind }) => kind === draft.kind);
  const isCommitment = draft.kind !== 'sponsors' && draft.kind !== 'speakers';
  return (
    <div className="add-fields">
      <Field id="add.kind">
        {(id) => (
          <select id={id} value={draft.kind} onChange={(event) => change({ kind: event.target.value as UseKind, as: '', action: '', date: '' })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {intl.formatMessage({ id: `names.kind.${kind}` })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`add.of.${draft.kind}`}>
        {(id) => (
          <select id={id} value={draft.as} onChange={(event) => change({ as: event.target.value })}>
            <option value="">{intl.formatMessage({ id: 'add.choose' })}</option>
            {own.map(({ as, title, date }) => (
              <option key={as} value={as}>
                {[...new Set([draft.kind === 'speakers' ? date : title, draft.kind === 'speakers' ? title : null])].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind === 'parties' && (
        <Field id="add.action" hint="add.action-hint">
          {(id, described) => (
            <select id={id} aria-describedby={described} value={draft.action} onChange={(event) => change({ action: event.target.value })}>
              <option value="">{intl.formatMessage({ id: 'add.action-untold' })}</option>
              {['ratification', 'accession', 'succession'].map((action) => (
                <option key={action} value={action}>
                  {intl.formatMessage({ id: `action.${action}` })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {isCommitment && (
        <Field id="add.date" hint="add.date-hint">
          {(id, described) => (
            <input id={id} aria-describedby={described} dir="ltr" value={draft.date} onChange={(event) => change({ date: event.target.value })} />
          )}
        </Field>
      )}
    </div>
  );
}
