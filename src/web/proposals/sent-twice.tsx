import './proposals.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProposalsPage } from '#overview';
import { ask, Asked, Refused, useLocale, Way } from '#ui';

/** Reports that came twice, the same content under two ids: all judged at once, with one confirmation. */
export function SentTwice({ situation }: { readonly situation: string }) {
  return (
    <Asked<ProposalsPage> path={`/casework/${encodeURIComponent(situation)}/proposals?certain=only&limit=200`}>
      {({ certain, proposals }) => (certain === 0 ? null : <Confirm situation={situation} pairs={proposals} />)}
    </Asked>
  );
}

function Confirm({ situation, pairs }: { readonly situation: string; readonly pairs: ProposalsPage['proposals'] }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const home = `/casework/${encodeURIComponent(situation)}`;
  const record = useMutation({
    mutationFn: async () => {
      const reason = intl.formatMessage({ id: 'proposal.twice-sent.reason' });
      for (const { left, right } of pairs)
        await ask(`${home}/judgements?lang=${locale}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ left, right, verdict: 'same', reason }),
        });
    },
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div className="sent-twice">
      <p>
        <FormattedMessage id="proposal.twice-sent" values={{ count: pairs.length }} />{' '}
        {!looking && (
          <button type="button" className="quiet small" onClick={() => setLooking(true)}>
            <FormattedMessage id="proposal.twice-sent.look" />
          </button>
        )}
      </p>
      {looking && (
        <>
          <ul className="plain-list">
            {pairs.map(({ left, right }) => (
              <li key={`${left} ${right}`}>
                <Way to={`/work/${encodeURIComponent(situation)}/judge?${new URLSearchParams({ left, right }).toString()}`}>
                  <bdi>
                    {left.slice(0, 8)} · {right.slice(0, 8)}
                  </bdi>
                </Way>
              </li>
            ))}
          </ul>
          <p className="toolbar">
            <button type="button" disabled={record.isPending} onClick={() => record.mutate()}>
              <FormattedMessage id="proposal.twice-sent.record" values={{ count: pairs.length }} />
            </button>
            <button type="button" className="quiet" onClick={() => setLooking(false)}>
              <FormattedMessage id="proposal.twice-sent.not-now" />
            </button>
          </p>
        </>
      )}
      {record.isError && <Refused error={record.error} />}
    </div>
  );
}
