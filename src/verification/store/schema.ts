import type { JSONColumnType } from 'kysely';
import type { FindingFacts, Lineage, Signer } from '../finding.ts';
import type { SignOffLevel, Status } from '../status.ts';

type Of = { readonly situation: string; readonly finding: string };
type Held = { readonly since: number; readonly until: number | null };

/** The tables of this room. `since` and `until` are positions in the record of deeds. */
export type VerificationTables = {
  readonly finding_deeds: {
    readonly situation: string;
    readonly position: number;
    readonly kind: string;
    readonly person: string;
    readonly organisation: string;
    readonly on_day: string;
    readonly reason: string;
    readonly body: JSONColumnType<object>;
  };
  readonly finding_versions: Of & {
    readonly version: number;
    readonly since: number;
    readonly type: string;
    readonly facts: JSONColumnType<FindingFacts>;
    readonly author_person: string;
    readonly author_organisation: string;
  };
  readonly finding_states: Of &
    Held & {
      readonly version: number;
      readonly status: Status;
      readonly status_on: string;
      readonly reason: string;
      readonly first_verified_on: string | null;
      readonly contributors: JSONColumnType<readonly Signer[]>;
      readonly replaces: JSONColumnType<Lineage> | null;
      readonly replaced_by: JSONColumnType<Lineage> | null;
    };
  /** Which reports each version rests on. */
  readonly finding_reports: Of & { readonly version: number; readonly report: string; readonly since: number };
  readonly sign_offs: Of &
    Held & {
      readonly version: number;
      readonly level: SignOffLevel;
      readonly person: string;
      readonly organisation: string;
      readonly signed_on: string;
      readonly recorded_on: string;
    };
  readonly attributions: Of &
    Held & {
      readonly version: number;
      readonly state: 'proposal' | 'attribution';
      readonly parties: JSONColumnType<readonly string[]>;
      readonly proposed_person: string;
      readonly proposed_organisation: string;
      readonly proposed_on: string;
      readonly confirmed_person: string | null;
      readonly confirmed_organisation: string | null;
      readonly confirmed_on: string | null;
    };
};

const key = 'situation text not null, finding uuid not null';
const held = 'since bigint not null, until bigint';

export const schema = [
  `create table finding_deeds (situation text not null, position bigint not null, kind text not null, person text not null,
     organisation text not null, on_day date not null, reason text not null, body jsonb not null, primary key (situation, position))`,
  `create table finding_versions (${key}, version integer not null, since bigint not null, type text not null, facts jsonb not null,
     author_person text not null, author_organisation text not null, primary key (situation, finding, version))`,
  `create table finding_states (${key}, ${held}, version integer not null, status text not null, status_on date not null,
     reason text not null, first_verified_on date, contributors jsonb not null, replaces jsonb, replaced_by jsonb,
     primary key (situation, finding, since))`,
  `create index finding_states_held on finding_states (situation, since, until)`,
  `create index finding_states_status on finding_states (situation, status, until)`,
  `create table sign_offs (${key}, ${held}, version integer not null, level text not null, person text not null,
     organisation text not null, signed_on date not null, recorded_on date not null,
     primary key (situation, finding, since, level))`,
  `create table attributions (${key}, ${held}, version integer not null, state text not null, parties jsonb not null,
     proposed_person text not null, proposed_organisation text not null, proposed_on date not null,
     confirmed_person text, confirmed_organisation text, confirmed_on date,
     primary key (situation, finding, since, state))`,
];

/** The reports that findings rest on, so that what came of a report is found from the report. */
export const reportsSchema = [
  `create table finding_reports (${key}, version integer not null, report text not null, since bigint not null,
     primary key (situation, report, finding, version))`,
  `insert into finding_reports select distinct situation, finding, version, source ->> 'report', since
     from finding_versions, jsonb_array_elements(facts -> 'sources') as source`,
];
