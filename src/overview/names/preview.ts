import { type CommitmentList, commitmentList } from '#commitments';
import { type CouncilList, speakerList, sponsorList } from '#council';
import { bestGrade, type Grade, ok, type Result, type SourceCells } from '#kernel';
import { type Because, type NameIndex } from '#matching';
import { type Doubt, type Known, listCells, listDate, type ListSource, makeStateIndex, type NameRow, readNameList, type Register } from '#register';
import type { EditionRef, PublicRecord } from '../record.ts';
import { type ListUse, readUse, type UseKind } from './uses.ts';

/** A pasted list with what a person says about it. */
export type NamesInput = Omit<ListSource, 'url'> & {
  readonly text: string;
  /** Such as `sponsors:2427`. */
  readonly as: string;
  /** For parties: ratification, accession or succession, where the whole list is of one kind. */
  readonly action?: string | undefined;
  readonly url?: string | undefined;
  /** The day of what the States did, where the list gives one for all. */
  readonly date?: string | undefined;
  /** What a person decided about doubtful names: text to ISO code, `''` to leave it out. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
};

type Named = { readonly text: string; readonly date: string | null };

/** What a list would bring before it is taken; rows = taken + doubtful + rejected. */
export type NamesPreview = {
  readonly edition: EditionRef;
  readonly use: { readonly as: string; readonly kind: UseKind; readonly title: string };
  readonly source: { readonly url: string; readonly publisher: string; readonly grade: Grade | null; readonly saidBy: string } | null;
  readonly rows: number;
  readonly taken: readonly (Named & { readonly state: string; readonly name: string; readonly because: Because | 'chosen'; readonly known: Known })[];
  /** How many rows the record would gain. */
  readonly fresh: number;
  readonly doubtful: readonly (Named & {
    readonly doubt: Doubt;
    readonly candidates: readonly { readonly state: string; readonly name: string; readonly score: number }[];
  })[];
  readonly rejected: readonly (Named & { readonly reason: 'unknown' | 'repeated' | 'left out' })[];
  /** Words that name nobody. */
  readonly passedOver: readonly string[];
};

/** What a list would bring, to show and to take. */
export type NamesPlan = { readonly preview: NamesPreview; readonly list: CouncilList | CommitmentList };

/** The names of the States are the same as long as the register is. */
const indexes = new WeakMap<Register, NameIndex>();

/** The names of all States of a record, ready to be asked. */
export function stateIndexOf(register: Register): NameIndex {
  const index = indexes.get(register) ?? makeStateIndex(register);
  indexes.set(register, index);
  return index;
}

/** The effect of a list before it is taken in: which States it names, what of it is new, what waits for a person. */
export function previewNames(record: PublicRecord, input: NamesInput, language: 'en' | 'ar' = 'en'): Result<NamesPlan> {
  const use = readUse(record, input.as, input.action || null);
  if (!use.ok) return use;
  const cells =
    input.url === undefined || input.url === '' ? ok(withoutSource(input.readOn)) : listCells({ ...input, url: input.url }, record.register);
  if (!cells.ok) return cells;
  const date = listDate(input.date ?? '');
  if (!date.ok) return date;
  const { rows, passedOver } = readNameList(input.text, stateIndexOf(record.register));
  const decided = decide(rows, input.choices ?? {}, record.register);
  const matched = decided.filter((row) => row.kind === 'matched');
  const dated = matched.map((row) => ({ state: row.candidate.id, date: row.date || date.value.text }));
  const list = planOf(record, use.value, dated, cells.value);
  const known = new Map(list.rows.map((row) => [row.state, row.known]));
  const named = ({ text, date: own }: { readonly text: string; readonly date: string }): Named => ({ text, date: own || null });
  const nameOf = (state: string) => record.register.states.get(state)?.names[language] ?? state;
  const taken = matched.map((row) => ({
    ...named(row),
    state: row.candidate.id,
    name: nameOf(row.candidate.id),
    because: row.because,
    known: known.get(row.candidate.id) ?? ('held' as const),
  }));
  const preview: NamesPreview = {
    edition: record.edition,
    use: { as: use.value.as, kind: use.value.kind, title: titleOf(use.value) },
    source: cells.value.urls.length === 0 ? null : shownSource(record.register, cells.value),
    rows: rows.length,
    taken,
    fresh: taken.filter((row) => row.known !== 'held').length,
    doubtful: decided.flatMap((row) =>
      row.kind === 'doubtful'
        ? [
            {
              ...named(row),
              doubt: row.doubt,
              candidates: row.candidates.map(({ id, score }) => ({ state: id, name: nameOf(id), score: Math.round(score * 100) / 100 })),
            },
          ]
        : [],
    ),
    rejected: decided.flatMap((row) => (row.kind === 'rejected' ? [{ ...named(row), reason: row.reason }] : [])),
    passedOver,
  };
  return ok({ preview, list });
}

type Decided =
  | (Extract<NameRow, { kind: 'matched' }> & { readonly because: Because | 'chosen' })
  | Extract<NameRow, { kind: 'doubtful' }>
  | { readonly kind: 'rejected'; readonly text: string; readonly date: string; readonly reason: 'unknown' | 'repeated' | 'left out' };

/** What a person chose for doubtful and unknown names; a State chosen twice is counted once. */
function decide(rows: readonly NameRow[], choices: Readonly<Record<string, string>>, register: Register): readonly Decided[] {
  const seen = new Set(rows.flatMap((row) => (row.kind === 'matched' ? [row.candidate.id] : [])));
  return rows.map((row): Decided => {
    if (row.kind === 'matched') return { ...row, because: row.candidate.because };
    const choice = Object.hasOwn(choices, row.text) ? choices[row.text] : undefined;
    if (choice === undefined || (row.kind === 'rejected' && row.reason === 'repeated')) return row;
    const { text, date } = row;
    if (choice === '') return { kind: 'rejected', text, date, reason: 'left out' };
    if (!register.states.has(choice)) return row;
    if (seen.has(choice)) return { kind: 'rejected', text, date, reason: 'repeated' };
    seen.add(choice);
    return { kind: 'matched', text, date, candidate: { id: choice, name: text, score: 1, because: 'as it stands' }, because: 'chosen' };
  });
}

function planOf(
  record: PublicRecord,
  use: ListUse,
  dated: readonly { readonly state: string; readonly date: string }[],
  cells: SourceCells,
): NamesPlan['list'] {
  const states = dated.map(({ state }) => state);
  if (use.kind === 'sponsors') return sponsorList(record.council, record.register, use.resolution, states, cells);
  if (use.kind === 'speakers') return speakerList(record.council, use.debate, states, cells);
  return commitmentList(record.commitments, record.register, use.instrument, use.action, dated, cells);
}

function titleOf(use: ListUse): string {
  if (use.kind === 'sponsors') return use.resolution.symbol;
  return use.kind === 'speakers' ? use.debate.id : use.instrument.shortName;
}

function withoutSource(readOn: string): SourceCells {
  return { urls: [], saidBy: null, document: null, place: null, standing: null, why: null, note: null, readOn };
}

function shownSource(register: Register, source: SourceCells): NamesPreview['source'] {
  const { sources, saidBy } = register.read({ source });
  const [first] = sources;
  return first ? { url: first.url, publisher: first.publisher, grade: bestGrade(sources), saidBy } : null;
}
