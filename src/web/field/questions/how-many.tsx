import { FormattedMessage } from 'react-intl';
import { ageBands, type FormList, sexes, type ViolationType } from '#incidents';
import { countsChildren, type HowMany as Answer, nobody } from '../draft.ts';
import { type Asking, Choice, Choices, toggled, Typed } from '../parts.tsx';

/** The one further list that the field form asks for each type, short enough for a phone. */
const shortList: Readonly<Record<ViolationType, string>> = {
  killing: 'attack_type',
  maiming: 'attack_type',
  recruitment: 'child_role',
  sexual_violence: 'sexual_violence_form',
  abduction: 'abduction_purpose',
  attack_on_schools: 'facility_impact',
  attack_on_hospitals: 'facility_impact',
  denial_humanitarian_access: 'denial_method',
  military_use: 'military_use_purpose',
  deprivation_liberty: 'deprivation_reason',
};

type Props = Asking & {
  readonly type: ViolationType;
  /** Which further lists are asked: the short one, or all that the type has. */
  readonly all?: boolean;
  readonly heading?: boolean;
};

/** How many children, by sex and, where known, by age; and what more there is to say of the violation. */
export function HowMany({ draft, change, form, faults, type, all = false, heading = true }: Props) {
  const answer = draft.howMany[type] ?? nobody;
  const set = (more: Partial<Answer>) => change({ howMany: { ...draft.howMany, [type]: { ...answer, ...more } } });
  const lists = form.lists.filter(({ id, types }) => (all ? types.includes(type) : id === shortList[type]));
  return (
    <>
      {countsChildren(type) && <Numbers type={type} answer={answer} set={set} faults={faults} heading={heading} />}
      {lists.map((list) => (
        <Answers key={list.id} type={type} list={list} answer={answer} set={set} open={!countsChildren(type) && !all} />
      ))}
    </>
  );
}

type Part = { readonly type: ViolationType; readonly answer: Answer; readonly set: (more: Partial<Answer>) => void };

function Numbers({ type, answer, set, faults, heading }: Part & Pick<Asking, 'faults'> & { readonly heading: boolean }) {
  const { numbers, unknown } = answer;
  return (
    <Choices
      at={`many ${type}`}
      heading={heading}
      legend={<FormattedMessage id="field.how-many-of" values={{ type: <FormattedMessage key="type" id={`field.type.${type}`} /> }} />}
      faults={faults}
    >
      <div className="f-row">
        {sexes.map((sex) => (
          <Typed
            key={sex}
            at={`many ${type} ${sex}`}
            numeric
            label={<FormattedMessage id={`field.${sex}`} />}
            value={numbers[sex] ?? ''}
            onChange={(text) => set({ numbers: { ...numbers, [sex]: text }, unknown: false })}
            faults={faults}
          />
        ))}
      </div>
      <Ages type={type} answer={answer} set={set} />
      <Choice
        kind="checkbox"
        name="unknown"
        checked={unknown}
        onChange={(wanted) => set({ unknown: wanted, ...(wanted && { numbers: {}, ages: {} }) })}
      >
        <FormattedMessage id="field.number-unknown" />
      </Choice>
    </Choices>
  );
}

function Ages({ type, answer: { ages }, set }: Part) {
  const bands = ageBands.filter((age) => age !== 'unknown');
  return (
    <details open={Object.values(ages).some((text) => text !== '')}>
      <summary>
        <FormattedMessage id="field.ages" />
      </summary>
      {sexes.map((sex) => (
        <fieldset key={sex} className="f-ages">
          <legend>
            <FormattedMessage id={`field.${sex}`} />
          </legend>
          {bands.map((age) => (
            <Typed
              key={age}
              at={`many ${type} ${sex} ${age}`}
              numeric
              label={<FormattedMessage id={`field.age.${age}`} />}
              value={ages[`${sex} ${age}`] ?? ''}
              onChange={(text) => set({ ages: { ...ages, [`${sex} ${age}`]: text }, unknown: false })}
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}

function Answers({ type, list, answer, set, open }: Part & { readonly list: FormList; readonly open: boolean }) {
  const chosen = answer.answers[list.id] ?? [];
  const kind = list.several ? 'checkbox' : 'radio';
  const choose = (id: string, wanted: boolean) =>
    set({ answers: { ...answer.answers, [list.id]: list.several ? toggled(chosen, id, wanted) : [id] } });
  const entries = list.entries.map(({ id, label }) => (
    <Choice key={id} kind={kind} name={`${type} ${list.id}`} checked={chosen.includes(id)} onChange={(wanted) => choose(id, wanted)}>
      {label}
    </Choice>
  ));
  const optional = (
    <>
      {list.label}{' '}
      <span className="f-hint">
        (<FormattedMessage id="field.optional" />)
      </span>
    </>
  );
  if (open) {
    return (
      <Choices at={`answers ${type} ${list.id}`} legend={optional} faults={[]}>
        {entries}
      </Choices>
    );
  }
  return (
    <details open={chosen.length > 0}>
      <summary>{optional}</summary>
      <fieldset className="f-choices">
        <legend className="f-unseen">{list.label}</legend>
        {entries}
      </fieldset>
    </details>
  );
}
