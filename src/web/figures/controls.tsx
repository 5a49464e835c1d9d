import { type ReactNode, useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { besideTheSix, type FigureSubject, graveViolations, parts, totals } from '#kernel';
import type { FiguresView } from '#overview';
import { Menu, useLocale } from '#ui';
import { useNames } from './figure-box.tsx';
import type { FiguresSearch } from './search.ts';

const groups = [
  ['totals', totals],
  ['six', graveViolations],
  ['parts', Object.keys(parts) as FigureSubject[]],
  ['beside', besideTheSix],
] as const;

type Props = { readonly view: FiguresView; readonly onChoose: (change: FiguresSearch) => void };

/** What is shown: every choice stands in the address and is made at once. */
export function Controls({ view, onChoose }: Props) {
  const intl = useIntl();
  const { chosen, choices } = view;
  const { party } = useNames(view);
  const inOneYear = chosen.from === chosen.to;
  return (
    <form className="figure-controls" onSubmit={(event) => event.preventDefault()}>
      <Choice
        id="figures.choose.violation"
        value={chosen.violation}
        onChoose={(violation) => onChoose({ violation, unit: undefined, attributed: undefined })}
      >
        {groups.map(([group, subjects]) => (
          <optgroup key={group} label={intl.formatMessage({ id: `figures.group.${group}` })}>
            {subjects
              .filter((subject) => choices.violations.some(({ id }) => id === subject))
              .map((subject) => (
                <option key={subject} value={subject}>
                  {intl.formatMessage({ id: `violation.${subject}` })}
                </option>
              ))}
          </optgroup>
        ))}
      </Choice>
      {choices.units.length > 1 && (
        <Choice id="figures.choose.unit" value={chosen.unit} onChoose={(unit) => onChoose({ unit })}>
          {choices.units.map(({ id }) => (
            <option key={id} value={id}>
              {intl.formatMessage({ id: `unit.${id}` })}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        id="figures.choose.over"
        value={inOneYear ? 'situations' : 'years'}
        onChoose={(over) =>
          onChoose(
            over === 'years'
              ? { year: undefined, from: undefined, to: undefined, situation: undefined }
              : { year: String(choices.years.newestBySituation), from: undefined, to: undefined, situation: undefined },
          )
        }
      >
        <option value="years">{intl.formatMessage({ id: 'figures.over.years' })}</option>
        <option value="situations">{intl.formatMessage({ id: 'figures.over.situations' })}</option>
      </Choice>
      <Situations view={view} onChoose={onChoose} />
      <Years view={view} onChoose={onChoose} />
      {(choices.parties.length > 0 || chosen.attributed !== 'none') && (
        <Choice
          id="figures.choose.attributed"
          value={chosen.attributed}
          onChoose={(attributed) => onChoose({ attributed: attributed === 'none' ? undefined : attributed })}
        >
          <option value="none">{intl.formatMessage({ id: 'figures.attributed.none' })}</option>
          <option value="any">{intl.formatMessage({ id: 'figures.attributed.any' })}</option>
          {choices.parties.map(({ id }) => (
            <option key={id} value={id}>
              {party(id)}
            </option>
          ))}
        </Choice>
      )}
    </form>
  );
}

function Years({ view: { chosen, choices }, onChoose }: Props) {
  const years = Array.from({ length: choices.years.last - choices.years.first + 1 }, (_, at) => String(choices.years.last - at));
  const options = years.map((year) => (
    <option key={year} value={year}>
      {year}
    </option>
  ));
  if (chosen.from === chosen.to)
    return (
      <Choice id="figures.choose.year" value={String(chosen.from)} onChoose={(year) => onChoose({ year, from: undefined, to: undefined })}>
        {options}
      </Choice>
    );
  const between = (a: string, b: string) => onChoose({ year: undefined, from: a < b ? a : b, to: a < b ? b : a });
  return (
    <>
      <Choice id="figures.choose.from" value={String(chosen.from)} onChoose={(from) => between(from, String(chosen.to))}>
        {options}
      </Choice>
      <Choice id="figures.choose.to" value={String(chosen.to)} onChoose={(to) => between(String(chosen.from), to)}>
        {options}
      </Choice>
    </>
  );
}

/** Several situations, each ticked; none ticked is all together, or in one year every one. */
function Situations({ view: { chosen, choices }, onChoose }: Props) {
  const { locale } = useLocale();
  const intl = useIntl();
  const id = useId();
  const { compare } = new Intl.Collator(locale);
  const sorted = [...choices.situations].sort((a, b) => Number(b.id === 'all') - Number(a.id === 'all') || compare(a.names[locale], b.names[locale]));
  const [only] = chosen.situations;
  const name = chosen.situations.length === 1 ? sorted.find((one) => one.id === only)?.names[locale] : undefined;
  const toggle = (situation: string, ticked: boolean) => {
    const next = ticked ? [...chosen.situations, situation] : chosen.situations.filter((one) => one !== situation);
    onChoose({ situation: next.length === 0 ? undefined : next.join(',') });
  };
  return (
    <div className="choice">
      <span id={id}>
        <FormattedMessage id="figures.choose.situation" />
      </span>
      <Menu label={name ?? intl.formatMessage({ id: 'figures.situations' }, { count: chosen.situations.length })}>
        <fieldset aria-labelledby={id} className="ticks">
          {sorted.map((one) => (
            <label key={one.id}>
              <input type="checkbox" checked={chosen.situations.includes(one.id)} onChange={(event) => toggle(one.id, event.target.checked)} />
              <span>{one.names[locale]}</span>
              <span className="quiet-text">{intl.formatNumber(one.count)}</span>
            </label>
          ))}
        </fieldset>
      </Menu>
    </div>
  );
}

function Choice({
  id,
  value,
  onChoose,
  children,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="choice">
      <span>
        <FormattedMessage id={id} />
      </span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
