import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CheckAnswer } from '#claims';
import { Menu, Problem, Refused } from '#ui';
import { useCheckAddress } from './address.ts';
import type { Draft } from './draft.ts';

/** Takes the answers along: as JSON, as ClaimReview, as Word, or copied as words. */
export function Leaving({ answer, draft, text }: { readonly answer: CheckAnswer; readonly draft: Draft; readonly text: string }) {
  const address = useCheckAddress();
  const intl = useIntl();
  const [copied, setCopied] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const made = async (form: '/word' | '/claim-review', name: string) => {
    setError(null);
    try {
      const body = JSON.stringify({ text, date: draft.date, origin: draft.origin });
      const response = await fetch(`/api/v1${address(form)}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      if (!response.ok) throw new Problem(response.status, ((await response.json()) as { detail?: string }).detail ?? response.statusText);
      take(await response.blob(), name);
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)));
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asWords(answer, (id) => intl.formatMessage({ id })));
      setCopied(true);
      window.setTimeout(() => setCopied(false), 2500);
    } catch {
      // No clipboard outside a secure context: the words are taken as a file.
      take(new Blob([asWords(answer, (id) => intl.formatMessage({ id }))], { type: 'text/plain' }), 'vigil-check.txt');
    }
  };
  return (
    <div className="leaving">
      <button type="button" className="quiet small" onClick={() => void copy()}>
        <FormattedMessage id="check.copy" />
      </button>
      <Menu label={<FormattedMessage id="check.download" />}>
        <ul>
          <li>
            <button type="button" className="plain" onClick={() => void made('/word', 'vigil-check.docx')}>
              <FormattedMessage id="check.download.word" />
            </button>
          </li>
          <li>
            <button type="button" className="plain" onClick={() => take(jsonOf(answer), 'vigil-check.json')}>
              <FormattedMessage id="check.download.json" />
            </button>
          </li>
          <li>
            <button type="button" className="plain" onClick={() => void made('/claim-review', 'vigil-claim-review.jsonld')}>
              <FormattedMessage id="check.download.claim-review" />
            </button>
          </li>
        </ul>
      </Menu>
      <output className="quiet-text">{copied && <FormattedMessage id="copy.copied" />}</output>
      {error && <Refused error={error} />}
    </div>
  );
}

function jsonOf(answer: CheckAnswer): Blob {
  return new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' });
}

/** Gives the browser a file to keep. */
function take(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function asWords({ claims }: CheckAnswer, say: (id: string) => string): string {
  return claims
    .map((claim, at) => {
      const lines = [`${at + 1}. ${say(`verdict.${claim.verdict}`)}: “${claim.quote}”`, claim.answer, ...(claim.since === null ? [] : [claim.since])];
      return [
        ...lines,
        ...claim.sources.map(({ grade, document, url }) => `${say(`grade.${grade}`)}: ${document === null ? '' : `${document} `}${url}`),
      ].join('\n');
    })
    .join('\n\n');
}
