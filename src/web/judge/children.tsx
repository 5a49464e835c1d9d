import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PairPage, PairSide } from '#overview';
import type { Mention } from '#incidents';
import { ask, Refused, useLocale } from '#ui';

const mentionsOf = ({ report }: PairSide): readonly Mention[] => [
  ...new Map(report.allegations.flatMap(({ mentions }) => mentions).map((one) => [one.id, one])).values(),
];

/** Whether two mentions can be of one child: a boy is no girl, and two known age bands differ. */
const canBeOne = (a: Mention, b: Mention) =>
  (a.sex === b.sex || a.sex === 'unknown' || b.sex === 'unknown') && (a.age === b.age || a.age === 'unknown' || b.age === 'unknown');

/** What is proposed at first: one for one, where only one fits and nobody else takes it. */
function proposed(left: readonly Mention[], right: readonly Mention[]): Readonly<Record<string, string>> {
  const choices: Record<string, string> = {};
  for (const one of left) {
    const fits = right.filter((other) => canBeOne(one, other));
    const rivals = left.filter((other) => fits[0] && canBeOne(other, fits[0]));
    if (fits.length === 1 && rivals.length === 1 && fits[0]) choices[one.id] = fits[0].id;
  }
  return choices;
}

/** Two reports of one thing: which child of the one is which of the other. */
export function Children({ pair, situation, next }: { readonly pair: PairPage; readonly situation: string; readonly next: () => void }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const client = useQueryClient();
  const [left, right] = [mentionsOf(pair.left), mentionsOf(pair.right)];
  const [choices, setChoices] = useState(() => proposed(left, right));
  const record = useMutation({
    mutationFn: async () => {
      const reason = intl.formatMessage({ id: 'judge.children.reason' });
      for (const [one, other] of Object.entries(choices)) {
        if (other === '') continue;
        const verdict = other === 'unsure' ? 'unsure' : 'same';
        const against =
          other === 'unsure' ? right.filter((two) => canBeOne(left.find(({ id }) => id === one) ?? two, two)).map(({ id }) => id) : [other];
        for (const two of against)
          await ask(`/casework/${encodeURIComponent(situation)}/judgements?lang=${locale}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ left: one, right: two, verdict, reason, evidence: [pair.left.report.id, pair.right.report.id] }),
          });
      }
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      next();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate();
  };
  const name = ({ id, sex, age }: Mention) =>
    intl.formatMessage({ id: 'told.child' }, { child: id.split('/')[1] ?? '', sex, age: intl.formatMessage({ id: `age-band.${age}` }) });
  return (
    <form className="section judge-same-children" onSubmit={submit} aria-labelledby="children">
      <h2 id="children">
        <FormattedMessage id="judge.children" />
      </h2>
      <p className="note">
        <FormattedMessage id="judge.children.why" />
      </p>
      {left.map((one) => (
        <label key={one.id} className="field">
          <span>{name(one)}</span>
          <select value={choices[one.id] ?? ''} onChange={(event) => setChoices({ ...choices, [one.id]: event.target.value })}>
            <option value="">{intl.formatMessage({ id: 'judge.children.none' })}</option>
            {right
              .filter((other) => canBeOne(one, other))
              .map((other) => (
                <option key={other.id} value={other.id}>
                  {name(other)}
                </option>
              ))}
            <option value="unsure">{intl.formatMessage({ id: 'judge.children.unsure' })}</option>
          </select>
        </label>
      ))}
      {record.isError && <Refused error={record.error} />}
      <p className="toolbar">
        <button type="submit" disabled={record.isPending}>
          <FormattedMessage id="judge.children.record" />
        </button>
        <button type="button" className="quiet" onClick={next}>
          <FormattedMessage id="judge.children.skip" />
        </button>
      </p>
    </form>
  );
}
