// What a sender knows: what it sent, and what it was answered. The check holds this against what is kept.
import type { Receipt } from '#incidents';

/** A report as it was sent, in full, so that it can be sent again as exactly the same. */
export type Sent = { readonly id: string; readonly body: object };

/** A judgement or a finding: known by a reason that occurs once. */
export type Made = { readonly reason: string; readonly kind: 'judgement' | 'finding' };

export type Ledger = {
  readonly situation: string;
  readonly sent: Map<string, Sent>;
  /** Every receipt that came, for each report: all must be the same. */
  readonly receipts: Map<string, Receipt[]>;
  readonly made: Map<string, Made>;
  readonly acknowledged: Set<string>;
  /** What was asked and not answered: it may be kept or not, and nobody knows. */
  unanswered: number;
  answered: number;
};

export function newLedger(situation: string): Ledger {
  return { situation, sent: new Map(), receipts: new Map(), made: new Map(), acknowledged: new Set(), unanswered: 0, answered: 0 };
}

/** An invented report with one child, a name and an account. */
export function inventedReport(id: string, text: string): Sent {
  const body = {
    id,
    channel: 'field',
    allegations: [
      {
        type: 'killing',
        occurred: { kind: 'once', on: '2024-06-15' },
        place: { pcodes: ['EX', 'EX01'] },
        tally: [{ sex: 'boys', count: 1 }],
        mentions: [{ child: '1', sex: 'boys' }],
      },
    ],
    sources: [{ category: 'primary_witness' }],
    sharedAccount: text,
    identities: { people: [{ role: 'child', child: '1', name: 'Invented' }], narrative: text },
  };
  return { id, body };
}
