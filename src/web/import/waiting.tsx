import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CellFault } from '#exchange';
import { sexes, violationTypes } from '#incidents';
import { statuses } from '#verification';
import type { ImportWork } from './use-import.ts';

/** Faults of one kind: the same cell content in the same column, however many rows have it. */
type Kind = Pick<CellFault, 'at' | 'fault' | 'found' | 'suggestions'> & { readonly rows: readonly number[] };

function kindsOf(faults: readonly CellFault[]): readonly Kind[] {
  const groups = Map.groupBy(faults, ({ at, fault, found }) => JSON.stringify([at, fault, found]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, rows: group.map(({ row }) => row) }] : [];
  });
}

/** So many kinds are shown at once. */
const shown = 25;

/** What waits, by kind of fault, each with a place to mend it in every row that has it. */
export function Waiting({ work }: { readonly work: ImportWork }) {
  const { prepared } = work;
  if (!prepared) return null;
  const kinds = kindsOf(prepared.faults);
  if (kinds.length === 0)
    return (
      <p>
        <FormattedMessage id="import.all-good" />
      </p>
    );
  return (
    <>
      <ul className="import-waiting">
        {kinds.slice(0, shown).map((kind) => (
          <li key={`${kind.at} ${kind.fault} ${kind.found}`}>
            <Fault kind={kind} work={work} />
          </li>
        ))}
      </ul>
      {kinds.length > shown && (
        <p className="quiet-text">
          <FormattedMessage id="import.more-faults" values={{ count: kinds.length - shown }} />
        </p>
      )}
      {kinds.some(({ suggestions }) => suggestions.length > 0) && (
        <p className="quiet-text">
          <FormattedMessage id="import.remembered" />
        </p>
      )}
      {kinds.some(({ fault }) => fault === 'unknown party') && (
        <p>
          {/* In a window of its own: what was mended here is kept on this page and nowhere else. */}
          <a href={`/work/${encodeURIComponent(work.names.situation.id)}/names`} target="_blank" rel="noreferrer">
            <FormattedMessage id="import.add-party" />
          </a>
        </p>
      )}
    </>
  );
}

function Fault({ kind, work }: { readonly kind: Kind; readonly work: ImportWork }) {
  const { at, fault, found, rows } = kind;
  const column = work.reading?.mapping?.columns.find((one) => one.at === at);
  const few = rows.slice(0, 8).join(', ');
  return (
    <>
      <div>
        <p className="import-fault">
          {column && (
            <span className="quiet-text">
              <bdi>{column.name}</bdi>:{' '}
            </span>
          )}
          {found !== '' && <bdi className="import-found">{found}</bdi>} <FormattedMessage id={`import.fault.${fault}`} />
        </p>
        <p className="quiet-text">
          <FormattedMessage id="import.rows-of" values={{ count: rows.length, rows: few }} />
          {rows.length > 8 && (
            <>
              {' '}
              <FormattedMessage id="import.more-rows" values={{ count: rows.length - 8 }} />
            </>
          )}
        </p>
      </div>
      {column && at !== null && (
        <div className="import-mend">
          <Choice kind={{ ...kind, at }} name={column.name} work={work} />
          <Mend kind={{ ...kind, at }} name={column.name} work={work} />
        </div>
      )}
    </>
  );
}

/** What may be chosen in place of a cell: a place or a party, which is remembered, or a word that is written instead. */
function useChoices({ fault, suggestions }: Kind): readonly { readonly id: string; readonly text: string }[] {
  const intl = useIntl();
  if (suggestions.length > 0) return suggestions;
  const words: Partial<Record<CellFault['fault'], readonly (readonly [string, string])[]>> = {
    'unknown type': violationTypes.map((type) => [type, `recorded-type.${type}`]),
    'which facility': (['attack_on_schools', 'attack_on_hospitals'] as const).map((type) => [type, `recorded-type.${type}`]),
    'killing or maiming': (['killing', 'maiming'] as const).map((type) => [type, `recorded-type.${type}`]),
    'unknown sex': sexes.map((sex) => [sex, `sex.${sex}`]),
    'unknown status': statuses.map((status) => [status, `finding-status.${status}`]),
  };
  return (words[fault] ?? []).map(([id, word]) => ({ id, text: intl.formatMessage({ id: word }) }));
}

function Choice({ kind, name, work }: { readonly kind: Kind & { readonly at: number }; readonly name: string; readonly work: ImportWork }) {
  const intl = useIntl();
  const choices = useChoices(kind);
  const { at, fault, found, rows, suggestions } = kind;
  if (choices.length === 0) return null;
  const about = fault === 'unknown party' || fault === 'several parties of the name' ? 'party' : 'place';
  const choose = (chosen: string) => {
    if (suggestions.length > 0) work.choose(about, found, chosen);
    else
      work.mend(
        rows.map((row) => ({ row, at })),
        chosen,
      );
  };
  return (
    <select aria-label={intl.formatMessage({ id: 'import.mend' }, { found, column: name })} value="" onChange={(event) => choose(event.target.value)}>
      <option value="">{intl.formatMessage({ id: 'import.choose' })}</option>
      {choices.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Mend({ kind, name, work }: { readonly kind: Kind & { readonly at: number }; readonly name: string; readonly work: ImportWork }) {
  const intl = useIntl();
  const { at, rows, found } = kind;
  const [text, setText] = useState('');
  const mend = () => {
    if (text.trim() !== '')
      work.mend(
        rows.map((row) => ({ row, at })),
        text.trim(),
      );
  };
  const label = found === '' ? 'import.mend-empty' : 'import.mend';
  return (
    <input
      dir="auto"
      aria-label={intl.formatMessage({ id: label }, { found, column: name })}
      placeholder={found}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={mend}
      onKeyDown={(event) => {
        if (event.key === 'Enter') mend();
      }}
    />
  );
}
