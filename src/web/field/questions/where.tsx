import { useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { FormPlace } from '#incidents';
import { type Asking, Choice, Choices, Typed } from '../parts.tsx';
import { chainOf } from '../sent.ts';

const most = 8;

/** A name as it is looked for: small letters without marks above or below. */
export const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The places whose name begins with, or holds, what was typed; what lies high comes first. */
export function placesLike(places: readonly FormPlace[], typed: string): readonly FormPlace[] {
  const wanted = plain(typed);
  const rank = ({ label, also, id }: FormPlace) => {
    const names = [label, ...also, id].map(plain);
    if (names.some((name) => name === wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  if (wanted === '') return places.filter(({ level }) => level <= 1).sort((a, b) => a.level - b.level);
  const ranked = places.map((place) => [rank(place), place] as const).filter(([found]) => found < 3);
  return ranked.sort(([a, left], [b, right]) => a - b || left.level - right.level).map(([, place]) => place);
}

/** Where: a place of the list with its stated precision; where exactly is written apart. */
export function Where({ draft, change, form, faults }: Asking) {
  const [typed, setTyped] = useState('');
  const { where } = draft;
  const found = useMemo(() => placesLike(form.places, typed), [form.places, typed]);
  const chosen = chainOf(form.places, where.pcode);
  const last = chosen.at(-1);
  const shown = found.slice(0, most).filter(({ id }) => id !== where.pcode);
  return (
    <>
      <Choices at="where" heading legend={<FormattedMessage id="field.where" />} hint={<FormattedMessage id="field.where-hint" />} faults={faults}>
        {form.places.length === 0 ? (
          <p className="f-note">
            <FormattedMessage id="field.places-empty" />
          </p>
        ) : (
          <Typed at="place-search" type="search" label={<FormattedMessage id="field.place-search" />} value={typed} onChange={setTyped} />
        )}
        {last && (
          <Choice kind="radio" name="where" checked onChange={() => {}}>
            <strong>
              <FormattedMessage
                id="field.place-chosen"
                values={{ name: <Name key="name" chain={chosen} />, level: <FormattedMessage key="level" id={`field.place-level.${last.level}`} /> }}
              />
            </strong>
          </Choice>
        )}
        {shown.map(({ id }) => (
          <Choice key={id} kind="radio" name="where" checked={false} onChange={() => change({ where: { ...where, pcode: id, unknown: false } })}>
            <Name chain={chainOf(form.places, id)} />
          </Choice>
        ))}
        {typed !== '' && found.length === 0 && (
          <p className="f-note">
            <FormattedMessage id="field.place-none" />
          </p>
        )}
        {found.length > most && (
          <p className="f-hint">
            <FormattedMessage id="field.place-more" values={{ count: found.length - most }} />
          </p>
        )}
        <Choice kind="radio" name="where" checked={where.unknown} onChange={() => change({ where: { ...where, pcode: '', unknown: true } })}>
          <FormattedMessage id="field.place-unknown" />
        </Choice>
      </Choices>
      <Typed
        at="near"
        label={<FormattedMessage id="field.near" />}
        hint={<FormattedMessage id="field.near-hint" />}
        value={where.near}
        onChange={(near) => change({ where: { ...where, near } })}
      />
    </>
  );
}

/** A place with what it lies in. */
function Name({ chain }: { readonly chain: readonly FormPlace[] }) {
  const name = <bdi key="name">{chain.at(-1)?.label}</bdi>;
  if (chain.length < 2) return name;
  const within = chain
    .slice(0, -1)
    .toReversed()
    .map(({ label }) => label)
    .join(' · ');
  return <FormattedMessage id="field.place-in" values={{ name, within: <bdi key="within">{within}</bdi> }} />;
}
