import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CaseRole } from '#access';
import type { DraftView } from '#counting';
import { Refused, useTell } from '#ui';
import { useCaseload } from '../work/caseload-frame.tsx';

/** What can be signed here: a quarter handed over, its second signature, an edition frozen, or a correction. */
type Deed = 'submit' | 'sign' | 'freeze' | 'correct';

const writers: readonly CaseRole[] = ['information_manager', 'focal_point'];
const publishers: readonly CaseRole[] = ['co_chair', 'headquarters'];

/** The one deed that is open to this role in this state; `null` where there is none. */
function deedFor({ period, standing, waiting, changed }: DraftView, role: CaseRole): Deed | null {
  if (waiting) return role === 'co_chair' ? 'sign' : null;
  if (standing && changed && publishers.includes(role)) return 'correct';
  if (period.includes('Q') && standing?.kind !== 'submission') return writers.includes(role) ? 'submit' : null;
  return !standing && publishers.includes(role) ? 'freeze' : null;
}

/** The box in which a period is signed, bound to the checksum of what is shown. */
export function SignBox({ draft }: { readonly draft: DraftView }) {
  const caseload = useCaseload();
  const deed = caseload && deedFor(draft, caseload.role);
  if (!deed) return <NotYours draft={draft} />;
  return <Box draft={draft} deed={deed} />;
}

/** Who acts next, where it is not the reader. */
function NotYours({ draft: { period, standing, waiting, changed } }: { readonly draft: DraftView }) {
  const id = waiting ? 'waits' : standing ? (changed ? 'correct' : null) : period.includes('Q') ? 'submit' : 'freeze';
  if (id === null) return null;
  return (
    <p className="quiet-text">
      <FormattedMessage id={`editions.next.${id}`} />
    </p>
  );
}

function Box({ draft, deed }: { readonly draft: DraftView; readonly deed: Deed }) {
  const intl = useIntl();
  const base = `/casework/${encodeURIComponent(draft.situation)}`;
  const path =
    deed === 'submit' ? `${base}/submissions` : deed === 'sign' ? `${base}/submissions/${draft.waiting?.number}/signature` : `${base}/editions`;
  const tell = useTell<object>(path);
  const [reason, setReason] = useState(intl.formatMessage({ id: `editions.reason.${deed}` }));
  // The second signature is for what was prepared, whatever is known by now.
  const seen = deed === 'sign' ? (draft.waiting?.checksum ?? '') : draft.checksum;
  const body = deed === 'sign' ? { seen, reason } : { period: draft.period, seen, reason };
  return (
    <form
      className="sign-box"
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate(body);
      }}
    >
      <h2>
        <FormattedMessage id={`editions.sign.${deed}`} />
      </h2>
      <p>
        <FormattedMessage id={`editions.sign-what.${deed}`} />
      </p>
      {deed === 'sign' && draft.waiting?.checksum !== draft.checksum && (
        <p>
          <FormattedMessage id="editions.changed-since-prepared" />
        </p>
      )}
      <label className="field">
        <span>
          <FormattedMessage id="editions.reason" />
        </span>
        <textarea rows={2} required value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className="checksum quiet-text">
        <FormattedMessage id="editions.bound" values={{ checksum: <bdi key="c">{seen.slice(0, 16)}</bdi> }} />
      </p>
      <button type="submit" disabled={tell.isPending}>
        <FormattedMessage id={`editions.button.${deed}`} />
      </button>
      {tell.isError && <Refused error={tell.error} />}
    </form>
  );
}
