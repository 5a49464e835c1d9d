import { z } from 'zod';
import { qualifiers } from '#kernel';
import { column, type RecordTable, sourceCells, sourceColumns, standingColumns } from '#platform/server';
import type { CommitmentsRows } from './book.ts';
import { actions, type Completeness, entryRules, instrumentKinds, type InstrumentName } from './commitment.ts';

type Row<Name extends keyof CommitmentsRows> = CommitmentsRows[Name][number];

const { text, optional, list, number, optionalNumber, date, yes, oneOf } = column;

export const instruments: RecordTable<Row<'instruments'>> = {
  name: 'commitments/instruments',
  key: (row) => row.id,
  row: z
    .object({
      id: text,
      short_name: text,
      name: text,
      name_ar: optional,
      kind: oneOf(instrumentKinds),
      adopted: date,
      opened: date,
      in_force: date,
      depositary: optional,
      subject: list,
      entry_rule: z.union([oneOf(entryRules), z.literal('')]),
      entry_clause: optional,
      ...sourceColumns,
    })
    .transform((row) => ({
      id: row.id,
      shortName: row.short_name,
      name: row.name,
      nameAr: row.name_ar,
      kind: row.kind,
      adopted: row.adopted,
      opened: row.opened,
      inForce: row.in_force,
      depositary: row.depositary,
      subject: row.subject,
      entryRule: row.entry_rule === '' ? null : row.entry_rule,
      entryClause: row.entry_clause,
      source: sourceCells(row),
    })),
};
const instrument = instruments.name;

export const instrumentNames: RecordTable<InstrumentName> = {
  name: 'commitments/instrument_names',
  key: (row) => [row.instrument, row.language, row.name].join('|'),
  references: { instrument },
  row: z
    .object({ instrument: text, lang: text, name: text })
    .transform((row) => ({ instrument: row.instrument, language: row.lang, name: row.name })),
};

export const instrumentCounts: RecordTable<Row<'instrumentCounts'>> = {
  name: 'commitments/instrument_counts',
  key: (row) => [row.instrument, row.asOf, row.count, row.qualifier, row.what, row.source.saidBy].join('|'),
  references: { instrument },
  row: z
    .object({ instrument: text, as_of: date, count: number, qualifier: oneOf(qualifiers), what: optional, ...standingColumns, ...sourceColumns })
    .transform((row) => ({
      instrument: row.instrument,
      asOf: row.as_of,
      count: row.count,
      qualifier: row.qualifier,
      what: row.what,
      source: sourceCells(row),
    })),
};

export const completeness: RecordTable<Completeness> = {
  name: 'commitments/instrument_completeness',
  key: (row) => row.instrument,
  references: { instrument },
  row: z
    .object({ instrument: text, held: number, of: optionalNumber, of_as_of: optional, true_as_of: optional, complete: yes, statement: text })
    .transform((row) => ({
      instrument: row.instrument,
      held: row.held,
      of: row.of,
      ofAsOf: row.of_as_of,
      trueAsOf: row.true_as_of,
      complete: row.complete,
      statement: row.statement,
    })),
};

export const commitments: RecordTable<Row<'commitments'>> = {
  name: 'commitments/commitments',
  key: (row) => [row.state, row.instrument, row.action, row.date, row.source.saidBy].join('|'),
  references: { state: 'register/states', instrument },
  row: z
    .object({
      state: text,
      instrument: text,
      action: oneOf(actions),
      date,
      not_before: date,
      not_after: date,
      declared_age: optionalNumber,
      ...standingColumns,
      ...sourceColumns,
    })
    .transform((row) => ({
      state: row.state,
      instrument: row.instrument,
      action: row.action,
      date: row.date,
      notBefore: row.not_before,
      notAfter: row.not_after,
      declaredAge: row.declared_age,
      source: sourceCells(row),
    })),
};

/** All tables of the commitments, in an order in which references name what came before. */
export const commitmentsTables = [instruments, instrumentNames, instrumentCounts, completeness, commitments] as const;
