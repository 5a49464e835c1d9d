import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Asking, Choice, Choices, toggled, Typed } from '../parts.tsx';
import { plain } from './where.tsx';

const most = 12;

/** Who did it, as the source says: parties of the situation, several, or not known. */
export function Who({ draft, change, form, faults }: Asking) {
  const [typed, setTyped] = useState('');
  const wanted = plain(typed);
  const isChosen = (id: string) => draft.parties.includes(id);
  const found = form.parties.filter(({ label, also, id }) => isChosen(id) || [label, ...also].some((name) => plain(name).includes(wanted)));
  const shown = [...found.filter(({ id }) => isChosen(id)), ...found.filter(({ id }) => !isChosen(id))].slice(
    0,
    Math.max(most, draft.parties.length),
  );
  return (
    <Choices at="who" heading legend={<FormattedMessage id="field.who" />} hint={<FormattedMessage id="field.who-hint" />} faults={faults}>
      {form.parties.length === 0 && (
        <p className="f-note">
          <FormattedMessage id="field.parties-empty" />
        </p>
      )}
      {form.parties.length > most && (
        <Typed at="party-search" type="search" label={<FormattedMessage id="field.party-search" />} value={typed} onChange={setTyped} />
      )}
      <Choice kind="checkbox" name="no-party" checked={draft.noParty} onChange={(noParty) => change({ noParty, ...(noParty && { parties: [] }) })}>
        <FormattedMessage id="field.party-unknown" />
      </Choice>
      {shown.map(({ id, label }) => (
        <Choice
          key={id}
          kind="checkbox"
          name="party"
          checked={isChosen(id)}
          onChange={(chosen) => change({ parties: toggled(draft.parties, id, chosen), ...(chosen && { noParty: false }) })}
        >
          <bdi>{label}</bdi>
        </Choice>
      ))}
      {typed !== '' && found.length === 0 && (
        <p className="f-note">
          <FormattedMessage id="field.party-none" />
        </p>
      )}
    </Choices>
  );
}
