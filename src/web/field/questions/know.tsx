import { FormattedMessage, useIntl } from 'react-intl';
import { ratings, type ReportForm } from '#incidents';
import { knowings, type Known, noSource } from '../draft.ts';
import { type Asking, Choice, Choices, Select, toggled } from '../parts.tsx';

/** How the monitor knows, and whether it may be shared. */
export function Know({ draft, change, form, faults }: Asking) {
  const [first = noSource, ...others] = draft.sources;
  return (
    <>
      <Source source={first} form={form} faults={faults} at="know" heading change={(source) => change({ sources: [source, ...others] })} />
      <Consent draft={draft} change={change} form={form} faults={faults} />
    </>
  );
}

/** With whom the source agreed to share. */
export function Consent({ draft, change, form, faults }: Asking) {
  const list = form.lists.find(({ id }) => id === 'consent');
  return (
    <Choices at="consent" legend={<FormattedMessage id="field.consent" />} hint={<FormattedMessage id="field.consent-hint" />} faults={faults}>
      {list?.entries.map(({ id, label }) => (
        <Choice
          key={id}
          kind="checkbox"
          name="consent"
          checked={draft.consent.includes(id)}
          onChange={(wanted) => change({ consent: toggled(draft.consent, id, wanted) })}
        >
          {label}
        </Choice>
      ))}
    </Choices>
  );
}

type SourceProps = {
  readonly source: Known;
  readonly change: (source: Known) => void;
  readonly form: ReportForm;
  readonly faults: Asking['faults'];
  readonly at: string;
  readonly heading?: boolean;
};

/** One source: how near it stood, what there is to show for it, how reliable it is. */
export function Source({ source, change, form, faults, at, heading = false }: SourceProps) {
  const intl = useIntl();
  const kinds = form.lists.find(({ id }) => id === 'source_type');
  const rated = form.lists.find(({ id }) => id === 'source_rating')?.entries ?? [];
  const rating = (id: string) => rated.find((one) => one.id === id)?.label ?? id;
  return (
    <>
      <Choices at={at} heading={heading} legend={<FormattedMessage id="field.know" />} faults={faults}>
        {knowings.map((how) => (
          <Choice key={how} kind="radio" name={at} checked={source.how === how} onChange={() => change({ ...source, how })}>
            <FormattedMessage id={`field.know.${how}`} />
          </Choice>
        ))}
      </Choices>
      <details open={source.types.length > 0 || source.reliability !== ''}>
        <summary>
          <FormattedMessage id="field.know-types" />{' '}
          <span className="f-hint">
            (<FormattedMessage id="field.optional" />)
          </span>
        </summary>
        <fieldset className="f-choices">
          <legend className="f-unseen">
            <FormattedMessage id="field.know-types" />
          </legend>
          {kinds?.entries.map(({ id, label }) => (
            <Choice
              key={id}
              kind="checkbox"
              name={`${at} types`}
              checked={source.types.includes(id)}
              onChange={(wanted) => change({ ...source, types: toggled(source.types, id, wanted) })}
            >
              {label}
            </Choice>
          ))}
        </fieldset>
        <Select
          at={`${at} reliability`}
          label={<FormattedMessage id="field.reliability" />}
          value={source.reliability}
          onChange={(value) => change({ ...source, reliability: value as Known['reliability'] })}
          options={[['', intl.formatMessage({ id: 'field.reliability-unsaid' })], ...ratings.map((id) => [id, rating(id)] as const)]}
        />
      </details>
    </>
  );
}
