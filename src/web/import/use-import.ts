import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  batchesOf,
  type ChosenBefore,
  editKey,
  type Edits,
  editsOf,
  type Head,
  type Mapping,
  type NumberedRow,
  prepare,
  type Prepared,
  rowsOf,
  type Sheet,
  type WordEntry,
} from '#exchange';
import type { Import, ImportSums } from '#incidents';
import { writtenAs } from '#register';
import { ask, useLocale } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';

/** A sheet with what the server proposes for it. */
export type ReadSheet = Sheet & { readonly head: Head | null; readonly mapping: Mapping | null };

type Words = { readonly entries: readonly WordEntry[]; readonly choices: readonly ChosenBefore[]; readonly today: string };

/** A file that was read: its sheets, which of them is looked at, what was decided and mended. */
export type Reading = {
  readonly fileName: string;
  readonly sheets: readonly ReadSheet[];
  readonly at: number;
  readonly mapping: Mapping | null;
  readonly confirmed: boolean;
  readonly edits: Edits;
  readonly choices: readonly ChosenBefore[];
};

/** How far an import has come. */
export type Running = { readonly done: number; readonly all: number };
type Outcome = { readonly import: Import; readonly sums: ImportSums };

function begunWith(fileName: string, sheets: readonly ReadSheet[], at: number): Reading {
  return { fileName, sheets, at, mapping: sheets[at]?.mapping ?? null, confirmed: false, edits: {}, choices: [] };
}

/** Sends something to the situation in the reader's language: a file as it is, everything else as JSON. */
function useSending(base: string) {
  const { locale } = useLocale();
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type its call answers with
  return <T>(path: string, body: object | File) =>
    ask<T>(`${base}${path}?lang=${locale}`, {
      method: 'POST',
      headers: { 'content-type': body instanceof File ? 'application/octet-stream' : 'application/json' },
      body: body instanceof File ? body : JSON.stringify(body),
    });
}

/** What is under way, and what went wrong. */
function useAttempts() {
  const [running, setRunning] = useState<Running | 'reading' | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const attempt = async (state: Running | 'reading', work: () => Promise<void>) => {
    setError(null);
    setRunning(state);
    try {
      await work();
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)));
    } finally {
      setRunning(null);
    }
  };
  return { running, setRunning, error, attempt };
}

/** What the chosen sheet comes to with what was decided and mended. */
function usePrepared(situation: string, reading: Reading | null) {
  const names = useCaseNames(situation);
  const { data: words } = useQuery({
    queryKey: ['import-words', situation],
    queryFn: () => ask<Words>(`/casework/${encodeURIComponent(situation)}/imports/words`),
  });
  const sheet = reading?.sheets[reading.at];
  const rows = useMemo<readonly NumberedRow[]>(() => (sheet?.head ? rowsOf(sheet, sheet.head) : []), [sheet]);
  const prepared = useMemo<Prepared | null>(() => {
    if (!reading?.mapping || !reading.confirmed || !words) return null;
    const choices = [...words.choices, ...reading.choices];
    return prepare(rows, reading.mapping, { names, entries: words.entries, today: words.today, choices }, reading.edits);
  }, [reading, rows, words, names]);
  return { names, sheet, rows, prepared };
}

/**
 * One sheet on its way to reports. The file is read by the server once; what its cells mean is worked out here at each
 * change, by the same rules that the server takes the rows by.
 */
export function useImport(situation: string) {
  const client = useQueryClient();
  const send = useSending(`/casework/${encodeURIComponent(situation)}`);
  const { running, setRunning, error, attempt } = useAttempts();
  const [reading, setReading] = useState<Reading | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { names, sheet, rows, prepared } = usePrepared(situation, reading);
  const change = (more: (before: Reading) => Partial<Reading>) => setReading((before) => before && { ...before, ...more(before) });

  const open = (file: File) =>
    attempt('reading', async () => {
      setReading(null);
      setOutcome(null);
      const { sheets } = await send<{ readonly sheets: readonly ReadSheet[] }>('/imports/read', file);
      const at = sheets.findIndex(({ mapping }) => mapping !== null);
      setReading(begunWith(file.name, sheets, Math.max(0, at)));
    });
  const take = async () => {
    if (!reading?.mapping || !sheet?.head || !prepared) return;
    const { mapping, fileName, edits, choices } = reading;
    const { head } = sheet;
    await attempt({ done: 0, all: rows.length }, async () => {
      for (const choice of choices) await send('/names/choices', choice);
      const { import: begun } = await send<{ readonly import: Import }>('/imports', { fileName, names: head.names, mapping });
      let done = 0;
      for (const batch of batchesOf(rows, prepared)) {
        setOutcome(await send<Outcome>(`/imports/${begun.id}/rows`, { ...batch, edits: editsOf(edits, batch.rows) }));
        done += batch.rows.length;
        setRunning({ done, all: rows.length });
      }
      await client.invalidateQueries();
    });
  };
  return {
    names,
    reading,
    sheet,
    rows,
    prepared,
    running,
    outcome,
    error,
    open,
    take,
    change: (more: Partial<Reading>) => change(() => more),
    chooseSheet: (at: number) => setReading((before) => before && begunWith(before.fileName, before.sheets, at)),
    /** Writes something in place of a cell, in every row that has the same fault. */
    mend: (cells: readonly { readonly row: number; readonly at: number }[], text: string) =>
      change(({ edits }) => ({ edits: { ...edits, ...Object.fromEntries(cells.map(({ row, at }) => [editKey(row - 1, at), text])) } })),
    /** Says which place or party a spelling means, in every row. */
    choose: (about: 'place' | 'party', found: string, chosen: string) =>
      change(({ choices }) => ({ choices: [...choices, { about, written: writtenAs(found), chosen }] })),
  };
}

export type ImportWork = ReturnType<typeof useImport>;
