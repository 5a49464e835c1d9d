import { actions, type CommitmentAction, deposits, type Instrument } from '#commitments';
import type { Debate, Resolution } from '#council';
import { ok, refuse, type Result } from '#kernel';
import { resolutionNumber } from '#register';
import { overviewCards } from '../cards.ts';
import { findNamed } from '../named.ts';
import type { PublicRecord } from '../record.ts';

/** What a list of names can be. */
export const useKinds = ['sponsors', 'speakers', 'endorsers', 'signatories', 'parties'] as const;
export type UseKind = (typeof useKinds)[number];

/** A list's use with the thing it belongs to; `action` of parties is told apart State by State. */
export type ListUse =
  | { readonly kind: 'sponsors'; readonly as: string; readonly resolution: Resolution }
  | { readonly kind: 'speakers'; readonly as: string; readonly debate: Debate }
  | {
      readonly kind: 'endorsers' | 'signatories' | 'parties';
      readonly as: string;
      readonly instrument: Instrument;
      readonly action: CommitmentAction | null;
    };

/** Reads a use such as `sponsors:2427`, `endorsers:SSD`, `parties:OPAC`, `speakers:2018-07-09`. */
export function readUse(record: PublicRecord, as: string, action: string | null = null): Result<ListUse> {
  const [kind = '', ...rest] = as.trim().split(':');
  const target = rest.join(':').trim();
  if (!isUseKind(kind) || target === '') return refuse(overviewCards.noSuchUse, { use: as });
  if (kind === 'sponsors') {
    const number = resolutionNumber(target);
    const resolution = record.council.resolutions.find((one) => one.number === number);
    return resolution ? ok({ kind, as: `${kind}:${resolution.number}`, resolution }) : refuse(overviewCards.noSuchResolution, { resolution: target });
  }
  if (kind === 'speakers') {
    const debate = record.council.debates.find(({ id }) => id === target);
    return debate ? ok({ kind, as: `${kind}:${debate.id}`, debate }) : refuse(overviewCards.noSuchDebate, { debate: target });
  }
  return instrumentUse(record, kind, target, action);
}

function instrumentUse(record: PublicRecord, kind: 'endorsers' | 'signatories' | 'parties', target: string, wanted: string | null): Result<ListUse> {
  const named = findNamed(record, 'instrument', target);
  const instrument = record.commitments.instruments.get(named.id ?? '');
  if (!instrument) return refuse(overviewCards.noSuchInstrument, { instrument: target, alike: named.id === null ? named.alike : 'none' });
  const action = wanted === null ? null : actions.find((one) => one === wanted);
  const fits = usesOf(instrument).includes(kind) && (!action || kind !== 'parties' || deposits.includes(action));
  if (!fits || action === undefined) return refuse(overviewCards.unfitUse, { use: kind, instrument: instrument.shortName });
  const usual = kind === 'endorsers' ? 'endorsement' : kind === 'signatories' ? 'signature' : null;
  return ok({ kind, as: `${kind}:${instrument.id}`, instrument, action: kind === 'parties' ? action : usual });
}

/** A treaty has signatories and parties, every other text endorsers. @source Vienna Convention on the Law of Treaties, article 2 */
function usesOf({ kind }: Instrument): readonly UseKind[] {
  return kind === 'treaty' ? ['signatories', 'parties'] : ['endorsers'];
}

function isUseKind(text: string): text is UseKind {
  return (useKinds as readonly string[]).includes(text);
}

/** One choice of what a list can be: its use, and how the thing is called. */
export type UseChoice = { readonly as: string; readonly kind: UseKind; readonly title: string; readonly date: string | null };

/** Everything that a list of names can be about, newest first in each kind. */
export function useChoices({ council, commitments }: PublicRecord): readonly UseChoice[] {
  return [
    ...council.resolutions
      .toReversed()
      .map(({ number, symbol, adopted }) => ({ as: `sponsors:${number}`, kind: 'sponsors' as const, title: symbol, date: adopted.text || null })),
    ...council.debates.toReversed().map(({ id, meeting }) => ({ as: `speakers:${id}`, kind: 'speakers' as const, title: meeting ?? '', date: id })),
    ...[...commitments.instruments.values()].flatMap((one) =>
      usesOf(one).map((kind) => ({ as: `${kind}:${one.id}`, kind, title: one.shortName, date: one.adopted.text || null })),
    ),
  ];
}
