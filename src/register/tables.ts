import { z } from 'zod';
import { grades } from '#kernel';
import { column, type RecordTable, sourceCells, sourceColumns } from '#platform/server';
import type { OfficeRow } from './book.ts';
import type { Office } from './office.ts';
import type { Publisher } from './publisher.ts';
import type { Party, PartyName, Situation, SituationName } from './situation.ts';
import { nameKinds, regionalGroups, type State, type StateGroup, type StateName } from './state.ts';

const { text, optional, list, addresses, date, oneOf, optionalNumber } = column;
const iso3 = text.regex(/^[A-Z]{3}$/, { error: 'expected a country code of three capital letters' });
const plain = z.string().trim();

export const states: RecordTable<State> = {
  name: 'register/states',
  key: (state) => state.iso3,
  row: z
    .object({
      iso3,
      iso2: text,
      m49: text,
      name_en: text,
      name_fr: text,
      name_es: text,
      name_ru: text,
      name_zh: text,
      name_ar: text,
      formal_en: optional,
      group: z.union([oneOf(regionalGroups), z.literal('')]),
      status: oneOf(['member', 'observer', 'non-member']),
      member_since: date,
      url: addresses,
      note: optional,
    })
    .transform((row) => ({
      iso3: row.iso3,
      iso2: row.iso2,
      m49: row.m49,
      names: { en: row.name_en, fr: row.name_fr, es: row.name_es, ru: row.name_ru, zh: row.name_zh, ar: row.name_ar },
      formal: row.formal_en,
      group: row.group === '' ? null : row.group,
      status: row.status,
      memberSince: row.member_since,
      note: row.note,
      urls: row.url,
    })),
};

export const stateNames: RecordTable<StateName> = {
  name: 'register/state_names',
  key: (row) => [row.state, row.language, row.kind, row.name].join('|'),
  references: { state: states.name },
  row: z
    .object({ iso3, lang: text, name: text, kind: oneOf(nameKinds) })
    .transform((row) => ({ state: row.iso3, language: row.lang, name: row.name, kind: row.kind })),
};

export const groups: RecordTable<StateGroup> = {
  name: 'register/groups',
  key: (row) => `${row.id}|${row.asOf}`,
  references: { members: states.name },
  row: z
    .object({ id: text, name_en: text, name_ar: plain, kind: plain, members: list, as_of: date, url: addresses, note: optional })
    .transform((row) => ({
      id: row.id,
      nameEn: row.name_en,
      nameAr: row.name_ar,
      members: row.members,
      asOf: row.as_of,
      urls: row.url,
      note: row.note,
    })),
};

export const situations: RecordTable<Situation> = {
  name: 'register/situations',
  key: (row) => row.id,
  references: { members: states.name },
  row: z
    .object({
      id: text,
      name_en: text,
      name_ar: plain,
      name_fr: plain,
      members: list,
      kind: oneOf(['country', 'joint', 'regional', 'all']),
      agenda: optional,
      evidence_years: list,
      url: addresses,
      note: optional,
    })
    .transform((row) => ({
      id: row.id,
      nameEn: row.name_en,
      nameAr: row.name_ar,
      nameFr: row.name_fr,
      members: row.members,
      kind: row.kind,
      agenda: row.agenda,
      evidenceYears: row.evidence_years,
      urls: row.url,
      note: row.note,
    })),
};

export const situationNames: RecordTable<SituationName> = {
  name: 'register/situation_names',
  key: (row) => [row.situation, row.language, row.name].join('|'),
  references: { situation: situations.name },
  row: z.object({ situation: text, lang: text, name: text }).transform((row) => ({ situation: row.situation, language: row.lang, name: row.name })),
};

export const parties: RecordTable<Party> = {
  name: 'register/parties',
  key: (row) => row.id,
  references: { situations: situations.name, state: states.name },
  row: z
    .object({ id: text, name: text, kind: text, situation: list, state: optional, first_known: optional, note: optional, url: addresses })
    .transform((row) => ({ id: row.id, name: row.name, kind: row.kind, situations: row.situation, state: row.state, note: row.note, urls: row.url })),
};

export const partyNames: RecordTable<PartyName> = {
  name: 'register/party_names',
  key: (row) => [row.party, row.name].join('|'),
  references: { party: parties.name },
  row: z.object({ party: text, name: text, kind: text }),
};

export const offices: RecordTable<Office> = {
  name: 'register/offices',
  key: (row) => row.id,
  row: z
    .object({ id: text, name_en: text, name_ar: plain, short: optional })
    .transform((row) => ({ id: row.id, nameEn: row.name_en, nameAr: row.name_ar, short: row.short })),
};

export const officeHolders: RecordTable<OfficeRow> = {
  name: 'register/office_holders',
  key: (row) => [row.office, row.person ?? row.state, row.from, row.capacity].join('|'),
  references: { office: offices.name, state: states.name },
  row: z
    .object({
      office: text,
      person: optional,
      state: optional,
      from: date,
      to: date,
      capacity: oneOf(['holder', 'interim', 'acting']),
      ordinal: optionalNumber,
      ...sourceColumns,
    })
    .transform((row) => ({
      office: row.office,
      person: row.person,
      state: row.state,
      from: row.from,
      to: row.to,
      capacity: row.capacity,
      ordinal: row.ordinal,
      source: sourceCells(row),
    })),
};

export const publishers: RecordTable<Publisher> = {
  name: 'register/publishers',
  key: (row) => row.address,
  row: z.object({ address: text, id: text, name: text, kind: text, state: optional, grade: oneOf(grades) }),
};

/** All tables of the register, in an order in which references name what came before. */
export const registerTables = [
  publishers,
  states,
  stateNames,
  groups,
  situations,
  situationNames,
  parties,
  partyNames,
  offices,
  officeHolders,
] as const;
