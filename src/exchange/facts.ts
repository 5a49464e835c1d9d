import { type KeptReport, type SentReport, typeCards } from '#incidents';
import type { CaseParty } from '#register';
import type { DeterminedFacts, Eligibility } from '#verification';
import type { PreparedReport } from './prepared.ts';

/** The report that a prepared one is, once it has an id. */
export function sentOf({ allegations, sources, consent, sharedAccount }: PreparedReport, id: string, corrects: string | null): SentReport {
  return {
    id,
    channel: 'import',
    deviceSequence: null,
    language: 'und',
    corrects,
    allegations: allegations.map(({ mentions, ...one }) => ({
      ...one,
      mentions: mentions.map(({ child, sex, age }) => ({ id: `${id}/${child}`, sex, age })),
    })),
    sources,
    consent,
    sharedAccount,
  };
}

/**
 * What a finding on one violation of a past record begins with. Where the record says that it was verified, it was
 * found then to be reportable; who confirms it here stands for that. Everything else is not known.
 * @source ours: a past status is somebody's word about a sign-off that Vigil has not seen, and signs nothing here
 */
export function pastFacts(
  { id, allegations }: Pick<KeptReport | SentReport, 'id' | 'allegations'>,
  status: string,
  parties: ReadonlyMap<string, CaseParty>,
): readonly DeterminedFacts[] {
  return allegations.map(({ type, occurred, place, parties: alleged, tally, mentions, answers }) => ({
    type,
    occurred,
    place,
    alleged,
    tally,
    victims: mentions,
    answers,
    eligibility: eligibilityOf(typeCards[type].countedBy === 'children', status === 'verified', alleged, parties),
    reports: [id],
    reliedOn: { type: [id], occurred: [id], place: [id], tally: [id] },
  }));
}

function eligibilityOf(ofChildren: boolean, wasVerified: boolean, alleged: readonly string[], parties: ReadonlyMap<string, CaseParty>): Eligibility {
  if (!wasVerified) return { conflict: 'not known', age: ofChildren ? 'age not known' : 'no child is a victim', author: 'not known' };
  const kinds = new Set(alleged.map((party) => parties.get(party)?.kind));
  const author =
    alleged.length === 0 ? 'party not identified' : kinds.has('state') ? 'state force' : kinds.has('non-state') ? 'armed group' : 'not known';
  return { conflict: 'linked', age: ofChildren ? 'under 18' : 'no child is a victim', author };
}
