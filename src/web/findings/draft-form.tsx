import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ageBands, type KeptReport, sexes, type Tally, violationTypes } from '#incidents';
import { Field, Refused, useTell } from '#ui';
import { type DraftTaken, type Eligibility, type FindingFacts, type Statement, statementsOf } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { useOrganisationName } from '../work/desk.ts';
import { type Chosen, choicesOf, chosenAtFirst, factsOf, sentFacts } from './draft.ts';
import { PartText } from './parts.tsx';
import type { ShownFinding } from './shown.ts';
import { Reason } from './reason.tsx';

type Props = {
  readonly reports: readonly KeptReport[];
  readonly situation: string;
  /** What stands, where this is a new version. */
  readonly stands: FindingFacts | null;
  readonly path: string;
  readonly done: (findings: readonly ShownFinding[]) => void;
};

const parts = ['occurred', 'place', 'parties', 'tally'] as const;

/** Facts composed from reports: whose statement is taken, part by part; numbers and date can be written by hand. */
export function DraftForm({ reports, situation, stands, path, done }: Props) {
  const intl = useIntl();
  const names = useCaseNames(situation);
  const [chosen, setChosen] = useState<Chosen>(() => chosenAtFirst(reports, stands));
  const [reason, setReason] = useState(stands ? '' : intl.formatMessage({ id: 'finding-new.reason-default' }));
  const tell = useTell<{ readonly findings: readonly ShownFinding[] }>(path, { done: ({ findings }) => done(findings) });
  const change = (more: Partial<Chosen>) => setChosen((before) => ({ ...before, ...more }));
  const facts = factsOf(reports, chosen, stands, names);
  if (!facts) return null;
  const choices = choicesOf(reports, chosen.type, stands);
  return (
    <form
      className="finding-form"
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate({ facts: sentFacts(facts), reason: reason.trim() });
      }}
    >
      <TypeChoice chosen={chosen} reports={reports} change={change} isNew={stands === null} />
      {parts.map((part) => (
        <PartChoice
          key={part}
          part={part}
          choices={choices}
          value={chosen.taken[part]}
          situation={situation}
          choose={(report) =>
            change({ taken: { ...chosen.taken, [part]: report }, ...(part === 'tally' && { numbers: {} }), ...(part === 'occurred' && { date: '' }) })
          }
        />
      ))}
      <Field id="finding-new.another-day" hint="finding-new.another-day-hint">
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            dir="ltr"
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            value={chosen.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        )}
      </Field>
      <Numbers tally={facts.tally} change={(key, count) => change({ numbers: { ...chosen.numbers, [key]: count } })} />
      <Reportable eligibility={facts.eligibility} change={(more) => change({ eligibility: { ...chosen.eligibility, ...more } })} />
      <Reason reason={reason} change={setReason} />
      {tell.isError && <Refused error={tell.error} />}
      <button type="submit" className="button" disabled={tell.isPending}>
        <FormattedMessage id={stands ? 'finding-revise.now' : 'finding-new.open'} />
      </button>
      {stands === null && (
        <p className="note">
          <FormattedMessage id="finding-new.bound" />
        </p>
      )}
    </form>
  );
}

type TypeProps = {
  readonly chosen: Chosen;
  readonly reports: readonly KeptReport[];
  readonly change: (more: Partial<Chosen>) => void;
  readonly isNew: boolean;
};

/** Of a new finding the types that its reports allege; of a new version every type. */
function TypeChoice({ chosen, reports, change, isNew }: TypeProps) {
  const intl = useIntl();
  const alleged = new Set(reports.flatMap(({ allegations }) => allegations.map(({ type }) => type)));
  const types = violationTypes.filter((type) => !isNew || alleged.has(type));
  return (
    <Field id="finding.part.type">
      {(id) => (
        <select
          id={id}
          value={chosen.type}
          onChange={({ target }) => {
            const type = types.find((one) => one === target.value) ?? chosen.type;
            change(isNew ? { ...chosenAtFirst(reports, null), taken: firstOf(reports, type), type } : { type });
          }}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {intl.formatMessage({ id: `recorded-type.${type}` })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const firstOf = (reports: readonly KeptReport[], type: Chosen['type']): DraftTaken => {
  const report = statementsOf(reports, type).find(({ said }) => said.type === type)?.report ?? '';
  return { occurred: report, place: report, parties: report, tally: report };
};

type PartProps = {
  readonly part: (typeof parts)[number];
  readonly choices: readonly Statement[];
  readonly value: string;
  readonly situation: string;
  readonly choose: (report: string) => void;
};

function PartChoice({ part, choices, value, situation, choose }: PartProps) {
  const name = useId();
  const names = useCaseNames(situation);
  const nameOf = useOrganisationName();
  return (
    <fieldset className="finding-options">
      <legend>
        <FormattedMessage id={`finding.part.${part}`} />
      </legend>
      {choices.map(({ report, organisation, said }) => (
        <label key={report}>
          <input type="radio" name={name} checked={report === value} onChange={() => choose(report)} />
          <span>
            <PartText part={part} said={said} names={names} />
            <span className="finding-note">{report === '' ? <FormattedMessage id="finding-new.stands" /> : <bdi>{nameOf(organisation)}</bdi>}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The numbers by sex and age band, for a person to change. */
function Numbers({ tally, change }: { readonly tally: Tally; readonly change: (key: string, count: number) => void }) {
  const intl = useIntl();
  const countOf = (sex: string, age: string) => tally.find((cell) => cell.sex === sex && cell.age === age)?.count ?? 0;
  return (
    <fieldset className="finding-options">
      <legend>
        <FormattedMessage id="finding-new.tally" />
      </legend>
      <div className="finding-bands">
        {ageBands.map((age) => (
          <div key={age} className="finding-band">
            <span className="quiet-text">
              <FormattedMessage id={`age-band.${age}`} />
            </span>
            {sexes.map((sex) => (
              <label key={sex}>
                <span>
                  <FormattedMessage id={`sex.${sex}`} />
                  <span className="unseen">, {intl.formatMessage({ id: `age-band.${age}` })}</span>
                </span>
                <input
                  type="number"
                  min={0}
                  max={1_000_000}
                  value={countOf(sex, age)}
                  onChange={({ target }) => change(`${sex} ${age}`, Math.max(0, Math.trunc(Number(target.value)) || 0))}
                />
              </label>
            ))}
          </div>
        ))}
      </div>
      <p className="note">
        <FormattedMessage id="finding-new.tally-hint" />
      </p>
    </fieldset>
  );
}

const eligible = {
  conflict: ['linked', 'not linked', 'not known'],
  age: ['under 18', 'age not known', '18 or more', 'no child is a victim'],
  author: ['state force', 'armed group', 'party not identified', 'neither', 'not known'],
} as const satisfies { readonly [part in keyof Eligibility]: readonly Eligibility[part][] };

function Reportable({ eligibility, change }: { readonly eligibility: Eligibility; readonly change: (more: Partial<Eligibility>) => void }) {
  const name = useId();
  return (
    <section className="finding-reportable" aria-labelledby={name}>
      <h2 id={name}>
        <FormattedMessage id="finding-new.reportable" />
      </h2>
      {(['conflict', 'age', 'author'] as const).map((part) => (
        <fieldset key={part} className="finding-options">
          <legend>
            <FormattedMessage id={`eligibility.${part}`} />
          </legend>
          {eligible[part].map((one) => (
            <label key={one}>
              <input type="radio" name={`${name}${part}`} checked={eligibility[part] === one} onChange={() => change({ [part]: one })} />
              <FormattedMessage id={`eligibility.${part}.${one}`} />
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
