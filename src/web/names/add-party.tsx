import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CaseNames, CaseParty } from '#register';
import { Field, Refused, useLocale, useTell } from '#ui';

const blank = { en: '', ar: '', kind: 'non-state', aliases: '', how: '', of: [] as readonly string[], on: '' };
type Draft = typeof blank;

/** An id out of a name: small letters, digits and dashes. */
function idOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return letters.replaceAll(/^-+|-+$/g, '').slice(0, 70);
}

function sentOf({ en, ar, kind, aliases, how, of, on }: Draft) {
  const also = aliases
    .split(/[;؛]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const cameFrom = how === '' || of.length === 0 ? null : { how, parties: of, on: on.trim() };
  return { party: idOf(en), names: { en: en.trim(), ar: ar.trim() }, kind, aliases: also, cameFrom };
}

/** Adds a party that the public record lacks, with the parties that it came of. */
export function AddParty({ situation, names }: { readonly situation: string; readonly names: CaseNames }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const [draft, setDraft] = useState<Draft>(blank);
  const change = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const add = useTell<{ readonly party: CaseParty }>(`/casework/${encodeURIComponent(situation)}/parties`, { done: () => setDraft(blank) });
  return (
    <form
      className="names-add"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(sentOf(draft));
      }}
    >
      <p className="quiet-text">
        <FormattedMessage id="case-names.add-lead" />
      </p>
      <div className="names-fields">
        <Field id="case-names.en">
          {(id) => <input id={id} dir="ltr" required value={draft.en} onChange={(event) => change({ en: event.target.value })} />}
        </Field>
        <Field id="case-names.ar">
          {(id) => <input id={id} dir="rtl" required value={draft.ar} onChange={(event) => change({ ar: event.target.value })} />}
        </Field>
        <Field id="case-names.kind">
          {(id) => (
            <select id={id} value={draft.kind} onChange={(event) => change({ kind: event.target.value })}>
              {['state', 'non-state', 'other'].map((kind) => (
                <option key={kind} value={kind}>
                  {intl.formatMessage({ id: `case-names.kind.${kind}` })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="case-names.aliases" hint="case-names.aliases-hint">
          {(id, described) => (
            <input
              id={id}
              dir="auto"
              aria-describedby={described}
              value={draft.aliases}
              onChange={(event) => change({ aliases: event.target.value })}
            />
          )}
        </Field>
        <Field id="case-names.how">
          {(id) => (
            <select id={id} value={draft.how} onChange={(event) => change({ how: event.target.value })}>
              {['', 'split', 'merger'].map((how) => (
                <option key={how} value={how}>
                  {intl.formatMessage({ id: `case-names.how.${how || 'none'}` })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {draft.how !== '' && (
          <>
            <Field id="case-names.of" hint="case-names.of-hint">
              {(id, described) => (
                <select
                  id={id}
                  multiple
                  aria-describedby={described}
                  value={draft.of}
                  onChange={(event) => change({ of: Array.from(event.target.selectedOptions, ({ value }) => value) })}
                >
                  {names.parties.map(({ id: party }) => (
                    <option key={party} value={party}>
                      {names.partyName(party, locale)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field id="case-names.on" hint="case-names.on-hint">
              {(id, described) => (
                <input id={id} dir="ltr" aria-describedby={described} value={draft.on} onChange={(event) => change({ on: event.target.value })} />
              )}
            </Field>
          </>
        )}
      </div>
      {add.isError && <Refused error={add.error} />}
      {add.isSuccess && (
        <output>
          <FormattedMessage id="case-names.done" values={{ name: <bdi>{add.data.party.names[locale]}</bdi> }} />
        </output>
      )}
      <button type="submit" disabled={add.isPending || idOf(draft.en) === '' || draft.ar.trim() === ''}>
        <FormattedMessage id="case-names.add-now" />
      </button>
    </form>
  );
}
