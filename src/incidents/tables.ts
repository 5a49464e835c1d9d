import { z } from 'zod';
import { column, type RecordTable } from '#platform/server';
import type { Term, TermList } from './term.ts';

const { text, optional, list, addresses, yes } = column;
const labels = { label_en: text, label_fr: text, label_ar: text, checked: list };

export const termLists: RecordTable<TermList> = {
  name: 'terms/term_lists',
  key: (row) => row.id,
  row: z.object({ id: text, ...labels, several: yes, types: list, origin: text, url: addresses, note: optional }).transform((row) => ({
    id: row.id,
    labels: { en: row.label_en, fr: row.label_fr, ar: row.label_ar },
    checked: row.checked,
    several: row.several,
    types: row.types,
    origin: row.origin,
    urls: row.url,
    note: row.note,
  })),
};

export const terms: RecordTable<Term> = {
  name: 'terms/terms',
  key: (row) => `${row.list}|${row.id}`,
  references: { list: termLists.name },
  row: z.object({ list: text, id: text, parent: optional, ...labels, note: optional }).transform((row) => ({
    list: row.list,
    id: row.id,
    parent: row.parent,
    labels: { en: row.label_en, fr: row.label_fr, ar: row.label_ar },
    checked: row.checked,
    note: row.note,
  })),
};

/** The option lists, in an order in which references name what came before. */
export const termTables = [termLists, terms] as const;
