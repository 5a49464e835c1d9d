import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ReportForm } from '#incidents';
import { type Draft, type Fault, faultsOf, type Known, noSource, todayOn } from '../field/draft.ts';
import { type Asking, Select } from '../field/parts.tsx';
import { Account } from '../field/questions/account.tsx';
import { HowMany } from '../field/questions/how-many.tsx';
import { Consent, Source } from '../field/questions/know.tsx';
import { What } from '../field/questions/what.tsx';
import { When } from '../field/questions/when.tsx';
import { Where } from '../field/questions/where.tsx';
import { Who } from '../field/questions/who.tsx';
import { Faults } from '../field/report.tsx';
import { useCaseload } from '../work/caseload-frame.tsx';
import { useDesk } from '../work/desk.ts';

type Props = {
  readonly draft: Draft;
  readonly form: ReportForm;
  readonly save: (draft: Draft) => void;
  readonly send: (organisation: string) => void;
};

/** All questions of a report on one page, with every list that its violations have, and as many sources as there are. */
export function EntryForm({ draft, form, save, send }: Props) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [organisation, setOrganisation] = useState('');
  const change = (more: Partial<Draft>) => save({ ...draft, ...more });
  const asking: Asking = { draft, change, form, faults };
  return (
    <form
      className="entry f-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = faultsOf(draft, 'check', todayOn(new Date()));
        setFaults(found);
        if (found.length === 0) send(organisation);
      }}
    >
      <Faults faults={faults} />
      <Sender organisation={organisation} choose={setOrganisation} />
      <Part name="what">
        <What {...asking} />
      </Part>
      <Part name="when">
        <When {...asking} />
      </Part>
      <Part name="where">
        <Where {...asking} />
      </Part>
      <Part name="how-many">
        {draft.types.length === 0 && (
          <p className="quiet-text">
            <FormattedMessage id="entry.choose-what" />
          </p>
        )}
        {draft.types.map((type) => (
          <div className="entry-group" key={type}>
            <h3>
              <FormattedMessage id={`field.type.${type}`} />
            </h3>
            <HowMany {...asking} type={type} all heading={false} />
          </div>
        ))}
      </Part>
      <Part name="who">
        <Who {...asking} />
      </Part>
      <Part name="know">
        <SourcesPart {...asking} />
        <Consent {...asking} />
      </Part>
      <Part name="account">
        <Account {...asking} />
      </Part>
      <div className="f-foot">
        <button type="submit">
          <FormattedMessage id="entry.send" />
        </button>
      </div>
    </form>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = `entry-${name}`;
  return (
    <section className="entry-part" aria-labelledby={id}>
      <h2 id={id}>
        <FormattedMessage id={`field.${name}`} />
      </h2>
      {children}
    </section>
  );
}

/** Whose report it is: another organisation's only where the reader's role enters for others. */
function Sender({ organisation, choose }: { readonly organisation: string; readonly choose: (organisation: string) => void }) {
  const intl = useIntl();
  const desk = useDesk();
  const role = useCaseload()?.role;
  if (role !== 'information_manager' || !desk) return null;
  const options = desk.organisations.map(({ id, name }) => [id, name] as const);
  return (
    <div>
      <Select
        at="organisation"
        label={<FormattedMessage id="entry.organisation" />}
        value={organisation}
        onChange={choose}
        options={[['', intl.formatMessage({ id: 'entry.organisation-own' })], ...options]}
      />
      <p className="f-hint">
        <FormattedMessage id="entry.organisation-hint" />
      </p>
    </div>
  );
}

/** The sources, one after the other. */
function SourcesPart({ draft, change, form, faults }: Asking) {
  const { sources } = draft;
  const set = (index: number, source: Known) => change({ sources: sources.map((one, at) => (at === index ? source : one)) });
  return (
    <>
      {sources.map((source, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- sources have no key but their place in the list
        <div className="entry-group" key={index}>
          <h3>
            <FormattedMessage id="entry.source" values={{ number: index + 1 }} />
          </h3>
          <Source
            source={source}
            form={form}
            faults={faults}
            at={index === 0 ? 'know' : `know ${index}`}
            heading
            change={(next) => set(index, next)}
          />
          {sources.length > 1 && (
            <div>
              <button type="button" className="quiet small" onClick={() => change({ sources: sources.filter((_, at) => at !== index) })}>
                <FormattedMessage id="entry.remove-source" values={{ number: index + 1 }} />
              </button>
            </div>
          )}
        </div>
      ))}
      <div>
        <button type="button" className="quiet small" onClick={() => change({ sources: [...sources, noSource] })}>
          <FormattedMessage id="entry.add-source" />
        </button>
      </div>
    </>
  );
}
