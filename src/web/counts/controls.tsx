import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type FiguresAbout, measures } from '#counting';
import { sexes } from '#incidents';
import { usePeriodName } from './names.ts';
import type { CountsSearch } from './search.ts';

export type OnChoose = (change: CountsSearch) => void;

type Props = {
  readonly about: FiguresAbout;
  readonly search: CountsSearch;
  readonly onChoose: OnChoose;
  /** What the rows may be, first the one that holds where nothing is chosen. */
  readonly overs: readonly string[];
  /** Whether an earlier day may be set beside. */
  readonly since?: boolean;
};

/** What is shown: every choice stands in the address and is made at once. */
export function Controls({ about, search, onChoose, overs, since = false }: Props) {
  const intl = useIntl();
  const option = (id: string) => intl.formatMessage({ id });
  return (
    <form className="figure-controls" onSubmit={(event) => event.preventDefault()}>
      <Periods about={about} onChoose={onChoose} />
      <Choice id="counts.choose.over" value={search.over ?? overs[0] ?? ''} onChoose={(over) => onChoose({ over })}>
        {overs.map((over) => (
          <option key={over} value={over}>
            {option(`counts.over.${over}`)}
          </option>
        ))}
      </Choice>
      <Choice id="counts.choose.measure" value={search.measure ?? 'children'} onChoose={(measure) => onChoose({ measure })}>
        {measures.map((measure) => (
          <option key={measure} value={measure}>
            {option(`counts.measure.${measure}`)}
          </option>
        ))}
      </Choice>
      <Choice id="counts.choose.sex" value={search.sex ?? ''} onChoose={(sex) => onChoose({ sex })}>
        <option value="">{option('counts.sex.all')}</option>
        {sexes.map((sex) => (
          <option key={sex} value={sex}>
            {option(`sex.${sex}`)}
          </option>
        ))}
      </Choice>
      <Day
        key={`known ${search.asKnownOn}`}
        id="counts.choose.known"
        value={search.asKnownOn ?? ''}
        onChoose={(asKnownOn) => onChoose({ asKnownOn })}
      />
      {since && (
        <Day key={`since ${search.since}`} id="counts.choose.since" value={search.since ?? ''} onChoose={(day) => onChoose({ since: day })} />
      )}
    </form>
  );
}

function Periods({ about: { period, years }, onChoose }: Pick<Props, 'about' | 'onChoose'>) {
  const nameOf = usePeriodName();
  const all = years.includes(period.slice(0, 4)) ? years : [period.slice(0, 4), ...years];
  return (
    <Choice id="counts.choose.period" value={period} onChoose={(chosen) => onChoose({ period: chosen })}>
      {all.map((year) => (
        <optgroup key={year} label={year}>
          {[year, `${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`].map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  );
}

type ChoiceProps = { readonly id: string; readonly value: string; readonly onChoose: (value: string) => void };

function Choice({ id, value, onChoose, children }: ChoiceProps & { readonly children: ReactNode }) {
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

/** A day, taken once it is whole: while somebody types its year it is none yet. */
function Day({ id, value, onChoose }: ChoiceProps) {
  const [written, setWritten] = useState(value);
  return (
    <label className="choice">
      <span>
        <FormattedMessage id={id} />
      </span>
      <input
        type="date"
        min="1990-01-01"
        value={written}
        onChange={(event) => {
          const day = event.target.value;
          setWritten(day);
          if (day === '' || /^(19|20)\d\d-/.test(day)) onChoose(day);
        }}
      />
    </label>
  );
}
