import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { sexes, type ViolationType } from '#incidents';
import { countsChildren, nobody, numberOf, type Screen, type When } from '../draft.ts';
import type { Asking } from '../parts.tsx';
import { chainOf } from '../sent.ts';

/** All answers once more, each with a way back to its question. */
export function Check({ draft, form, go }: Asking & { readonly go: (screen: Screen) => void }) {
  const labels = (list: string, ids: readonly string[]) => {
    const entries = form.lists.find(({ id }) => id === list)?.entries ?? [];
    return ids.map((id) => entries.find((one) => one.id === id)?.label ?? id).join(', ');
  };
  const place = chainOf(form.places, draft.where.pcode).map(({ label }) => label);
  const parties = draft.parties.map((id) => form.parties.find((one) => one.id === id)?.label ?? id);
  return (
    <dl className="f-check">
      <Line screen="what" go={go} title={<FormattedMessage id="field.what" />}>
        {draft.types.map((type) => (
          <span key={type}>
            <FormattedMessage id={`field.type.${type}`} />
          </span>
        ))}
      </Line>
      <Line screen="when" go={go} title={<FormattedMessage id="field.when" />}>
        <WhenText when={draft.when} />
      </Line>
      <Line screen="where" go={go} title={<FormattedMessage id="field.where" />}>
        {place.length === 0 ? <FormattedMessage id="field.place-unknown" /> : <bdi>{place.toReversed().join(' · ')}</bdi>}
        {draft.where.near !== '' && <Written text={draft.where.near} />}
      </Line>
      {draft.types.map((type) => (
        <Line key={type} screen={`how-many ${type}`} go={go} title={<FormattedMessage id={`field.type.${type}`} />}>
          <Many draft={draft} type={type} />
          {Object.entries(draft.howMany[type]?.answers ?? {}).map(([list, ids]) => (
            <span key={list}>{labels(list, ids)}</span>
          ))}
        </Line>
      ))}
      <Line screen="who" go={go} title={<FormattedMessage id="field.who" />}>
        {parties.length === 0 ? <FormattedMessage id="field.party-unknown" /> : <bdi>{parties.join(', ')}</bdi>}
      </Line>
      <Line screen="know" go={go} title={<FormattedMessage id="field.know" />}>
        {draft.sources
          .filter(({ how }) => how !== '')
          .map(({ how }) => (
            <span key={how}>
              <FormattedMessage id={`field.know.${how}`} />
            </span>
          ))}
        <span>
          <FormattedMessage id="field.consent" /> {labels('consent', draft.consent)}
        </span>
      </Line>
      <Line screen="account" go={go} title={<FormattedMessage id="field.account" />}>
        <Written text={draft.shared} />
        <span>
          <FormattedMessage id="field.confidential" />: <Written text={draft.narrative} />,{' '}
          <FormattedMessage id="field.check.people" values={{ count: draft.people.length }} />
        </span>
      </Line>
    </dl>
  );
}

function Line({
  screen,
  go,
  title,
  children,
}: {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
      <dd>
        <button type="button" className="f-plain plain" onClick={() => go(screen)}>
          <span aria-hidden="true">
            <FormattedMessage id="field.change" />
          </span>
          <span className="f-unseen">
            <FormattedMessage id="field.change-what" values={{ what: title }} />
          </span>
        </button>
      </dd>
    </div>
  );
}

/** Somebody may look over the shoulder: of a text only its length is shown. */
function Written({ text }: { readonly text: string }) {
  return (
    <span>
      {text.trim() === '' ? (
        <FormattedMessage id="field.check.none" />
      ) : (
        <FormattedMessage id="field.check.written" values={{ count: text.trim().length }} />
      )}
    </span>
  );
}

function Many({ draft, type }: Pick<Asking, 'draft'> & { readonly type: ViolationType }) {
  const intl = useIntl();
  if (!countsChildren(type)) return null;
  const { numbers, ages } = draft.howMany[type] ?? nobody;
  const said = sexes.flatMap((sex) => {
    const aged = Object.entries(ages).reduce((sum, [key, text]) => (key.startsWith(`${sex} `) ? sum + (numberOf(text) ?? 0) : sum), 0);
    const count = Math.max(numberOf(numbers[sex] ?? '') ?? 0, aged);
    return count === 0 ? [] : [intl.formatMessage({ id: 'field.check.number' }, { count, sex: intl.formatMessage({ id: `field.${sex}` }) })];
  });
  return said.length === 0 ? <FormattedMessage id="field.check.uncounted" /> : <span>{said.join(', ')}</span>;
}

function WhenText({ when }: { readonly when: When }) {
  const intl = useIntl();
  const day = (text: string) =>
    text === '' ? '' : intl.formatDate(new Date(`${text}T00:00:00Z`), { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  if (when.kind === 'day') return day(when.day);
  if (when.kind === 'month') {
    if (when.month === '') return when.year;
    return intl.formatDate(new Date(Date.UTC(Number(when.year), Number(when.month) - 1, 15)), { timeZone: 'UTC', year: 'numeric', month: 'long' });
  }
  if (when.kind === 'unknown' || when.kind === '') return <FormattedMessage id="field.when.unknown" />;
  const words = when.kind === 'between' ? 'between' : when.to === '' ? 'ongoing' : 'lasting';
  return <FormattedMessage id={`field.when-text.${words}`} values={{ from: day(when.from), to: day(when.to) }} />;
}
