import type { JSONColumnType } from 'kysely';
import type { Deed } from '../deed.ts';
import type { Attribution, ConfirmedAttribution, FindingFacts, FindingVersion } from '../finding.ts';
import type { VerificationTables } from './schema.ts';

/** A row as it is read: JSON has become its value. */
type Read<Row> = {
  readonly [Column in keyof Row]: Row[Column] extends JSONColumnType<infer Value extends object>
    ? Value
    : Row[Column] extends JSONColumnType<infer Value extends object> | null
      ? Value | null
      : Row[Column];
};
type StateRow = Read<VerificationTables['finding_states']> & {
  readonly facts: FindingFacts;
  readonly author_person: string;
  readonly author_organisation: string;
};

/** The columns of a deed. What only its kind has goes into the body. */
export function columnsOf(situation: string, { position, kind, by, on, reason, ...body }: Deed) {
  return { situation, position, kind, ...by, on_day: on, reason, body: JSON.stringify(body) };
}

/** A deed as it was recorded. */
export function deedOf(row: Read<VerificationTables['finding_deeds']>): Deed {
  const { position, kind, person, organisation, on_day: on, reason, body } = row;
  return { position, kind, by: { person, organisation }, on, reason, ...body } as Deed;
}

/** How a finding stands, as columns. */
export function stateOf(finding: FindingVersion, since: number) {
  return {
    situation: finding.situation,
    finding: finding.finding,
    since,
    until: null,
    version: finding.version,
    status: finding.status,
    status_on: finding.statusOn,
    reason: finding.reason,
    first_verified_on: finding.firstVerifiedOn,
    contributors: JSON.stringify(finding.contributors),
    replaces: finding.replaces && JSON.stringify(finding.replaces),
    replaced_by: finding.replacedBy && JSON.stringify(finding.replacedBy),
  };
}

/** A finding as it stood, put together from its rows. */
export function versionOf(
  row: StateRow,
  signOffs: readonly VerificationTables['sign_offs'][],
  attributions: readonly VerificationTables['attributions'][],
): FindingVersion {
  const confirmed = attributions.find(({ state }) => state === 'attribution');
  const proposed = attributions.find(({ state }) => state === 'proposal');
  return {
    finding: row.finding,
    version: row.version,
    situation: row.situation,
    facts: row.facts,
    author: { person: row.author_person, organisation: row.author_organisation },
    contributors: row.contributors,
    status: row.status,
    statusOn: row.status_on,
    reason: row.reason,
    signOffs: signOffs.map(({ level, person, organisation, signed_on: on, recorded_on: recordedOn }) => ({
      level,
      by: { person, organisation },
      on,
      recordedOn,
    })),
    proposal: proposed ? attributionOf(proposed) : null,
    attribution: confirmed ? confirmedOf(confirmed) : null,
    firstVerifiedOn: row.first_verified_on,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
  };
}

function attributionOf(row: VerificationTables['attributions']): Attribution {
  const { parties, proposed_person: person, proposed_organisation: organisation, proposed_on: proposedOn } = row;
  return { parties: parties as unknown as readonly string[], proposedBy: { person, organisation }, proposedOn };
}

function confirmedOf(row: VerificationTables['attributions']): ConfirmedAttribution {
  const confirmedBy = { person: row.confirmed_person ?? '', organisation: row.confirmed_organisation ?? '' };
  return { ...attributionOf(row), confirmedBy, confirmedOn: row.confirmed_on ?? '' };
}
