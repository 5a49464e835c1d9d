import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Field } from '#ui';

/** An id as people copy it: with the prefix that says what it is, or as a whole address of its page. */
const bare = (text: string) => /[0-9a-f]{64}(\/\w{1,10})?/.exec(text.trim())?.[0] ?? text.trim();

/** Two reports, or two children in reports, that a person brings together. */
export function TwoOthers({ situation }: { readonly situation: string }) {
  const navigate = useNavigate();
  const { left: named = '', right: other } = useSearch({ from: '/work/$situation/judge' });
  const [left, setLeft] = useState(named);
  const [right, setRight] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const query = new URLSearchParams({ left: bare(left), right: bare(right) }).toString();
    void navigate({ href: `/work/${encodeURIComponent(situation)}/judge?${query}` });
  };
  return (
    <details className="judge-more" open={named !== '' && other === undefined}>
      <summary>
        <FormattedMessage id="judge.two-others" />
      </summary>
      <form className="judge-two" onSubmit={submit}>
        <Field id="judge.two-others.left" hint="judge.two-others.hint">
          {(id, described) => (
            <input id={id} aria-describedby={described} dir="ltr" required value={left} onChange={(event) => setLeft(event.target.value)} />
          )}
        </Field>
        <Field id="judge.two-others.right">
          {(id) => <input id={id} dir="ltr" required value={right} onChange={(event) => setRight(event.target.value)} />}
        </Field>
        <p>
          <button type="submit" className="quiet">
            <FormattedMessage id="judge.two-others.show" />
          </button>
        </p>
      </form>
    </details>
  );
}
