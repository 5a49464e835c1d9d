import { FormattedMessage, useIntl } from 'react-intl';
import { ageBands, sexes } from '#incidents';
import { countsChildren, type Person } from '../draft.ts';
import { type Asking, Choice, Choices, Select, toggled, Typed } from '../parts.tsx';

const roles = ['child', 'witness', 'source', 'contact', 'alleged_perpetrator'] as const;
const newPerson: Person = { role: 'child', name: '', contact: '', sex: 'unknown', age: 'unknown', types: [] };

/** What was told: what may be shared, and apart from it what points at people. */
export function Account({ draft, change, form, faults }: Asking) {
  const set = (index: number, more: Partial<Person>) =>
    change({ people: draft.people.map((person, at) => (at === index ? { ...person, ...more } : person)) });
  return (
    <>
      <p className="f-hint">
        <FormattedMessage id="field.account-lead" />
      </p>
      <Typed
        at="shared"
        rows={4}
        label={<FormattedMessage id="field.shared" />}
        hint={<FormattedMessage id="field.shared-hint" />}
        value={draft.shared}
        onChange={(shared) => change({ shared })}
      />
      <section className="f-apart" aria-labelledby="apart">
        <h2 id="apart">
          <FormattedMessage id="field.confidential" />
        </h2>
        <Typed
          at="narrative"
          rows={4}
          label={<FormattedMessage id="field.narrative" />}
          hint={<FormattedMessage id="field.narrative-hint" />}
          value={draft.narrative}
          onChange={(narrative) => change({ narrative })}
        />
        {draft.people.map((person, index) => (
          <OnePerson
            // oxlint-disable-next-line react/no-array-index-key -- people have no key but their place in the list
            key={index}
            number={index + 1}
            person={person}
            set={(more) => set(index, more)}
            remove={() => change({ people: draft.people.filter((_, at) => at !== index) })}
            asking={{ draft, change, form, faults }}
          />
        ))}
        <button type="button" className="f-quiet quiet" onClick={() => change({ people: [...draft.people, newPerson] })}>
          <FormattedMessage id="field.add-person" />
        </button>
      </section>
    </>
  );
}

type PersonProps = {
  readonly number: number;
  readonly person: Person;
  readonly set: (more: Partial<Person>) => void;
  readonly remove: () => void;
  readonly asking: Asking;
};

function OnePerson({ number, person, set, remove, asking: { draft, faults } }: PersonProps) {
  const intl = useIntl();
  const word = (id: string) => intl.formatMessage({ id });
  const asked = draft.types.filter(countsChildren);
  const at = `person ${number - 1}`;
  return (
    <fieldset className="f-person">
      <legend>
        <FormattedMessage id="field.person" values={{ number }} />
      </legend>
      <Select
        at={`${at} role`}
        label={<FormattedMessage id="field.role" />}
        value={person.role}
        onChange={(role) => set({ role: role as Person['role'] })}
        options={roles.map((role) => [role, word(`field.role.${role}`)])}
      />
      <Typed at={`${at} name`} label={<FormattedMessage id="field.name" />} value={person.name} onChange={(name) => set({ name })} faults={faults} />
      <Typed at={`${at} contact`} label={<FormattedMessage id="field.contact" />} value={person.contact} onChange={(contact) => set({ contact })} />
      {person.role === 'child' && (
        <>
          <div className="f-row">
            <Select
              at={`${at} sex`}
              label={<FormattedMessage id="field.sex" />}
              value={person.sex}
              onChange={(sex) => set({ sex: sex as Person['sex'] })}
              options={sexes.map((sex) => [sex, word(`field.${sex}`)])}
            />
            <Select
              at={`${at} age`}
              label={<FormattedMessage id="field.age" />}
              value={person.age}
              onChange={(age) => set({ age: age as Person['age'] })}
              options={ageBands.map((age) => [age, word(`field.age.${age}`)])}
            />
          </div>
          {asked.length > 1 && (
            <Choices at={`${at} types`} legend={<FormattedMessage id="field.child-types" />} faults={faults}>
              {asked.map((type) => (
                <Choice
                  key={type}
                  kind="checkbox"
                  name={`${at} types`}
                  checked={person.types.includes(type)}
                  onChange={(wanted) => set({ types: toggled(person.types, type, wanted) })}
                >
                  <FormattedMessage id={`field.type.${type}`} />
                </Choice>
              ))}
            </Choices>
          )}
        </>
      )}
      <button type="button" className="f-quiet quiet" onClick={remove}>
        <FormattedMessage id="field.remove-person" values={{ number }} />
      </button>
    </fieldset>
  );
}
