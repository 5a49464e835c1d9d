import {
  fromJointAttack,
  type Occurrence,
  type Rating,
  ratings,
  type ReportSource,
  type SourceCategory,
  type ViolationType,
  typeCards,
} from '#incidents';
import { parsePartialDate, unknownDate } from '#kernel';
import { readDate } from './dates.ts';
import type { FormerStatus, PreparedAllegation, PreparedIdentities } from './prepared.ts';
import { cellsOf, note, type Reading, type RowAt, several } from './reading.ts';
import { type RowVictims, victimsOf } from './victims.ts';
import { partiesOf, placeOf } from './where.ts';

/** What one row says, before rows that belong together are joined. */
export type ReadRow = {
  readonly number: number;
  readonly cells: readonly string[];
  readonly key: string | null;
  readonly group: string | null;
  readonly allegations: readonly PreparedAllegation[];
  readonly sources: readonly ReportSource[];
  readonly consent: readonly string[];
  readonly sharedAccount: string | null;
  readonly identities: PreparedIdentities | null;
  readonly former: FormerStatus | null;
  readonly fromJoint: boolean;
};

/** Reads one row; its faults are noted in `row`. */
export function readRow(row: RowAt, reading: Reading): ReadRow {
  const occurred = occurredOf(row, reading);
  const place = { pcodes: placeOf(row, reading) };
  const parties = partiesOf(row, reading);
  const victims = victimsOf(row, reading);
  const { types, fromJoint } = typesOf(row, reading);
  const allegations = allege(row, types, victims).map(({ type, tally, mentions }) => ({
    type,
    occurred,
    place,
    parties,
    tally,
    mentions,
    answers: {},
  }));
  const first = (field: 'key' | 'group') => cellsOf(row, reading, field)[0]?.text ?? null;
  return {
    number: row.number,
    cells: row.cells,
    key: first('key'),
    group: first('group'),
    allegations,
    sources: sourcesOf(row, reading),
    consent: consentOf(row, reading),
    sharedAccount: accountOf(row, reading, 'sharedAccount'),
    identities: identitiesOf(row, reading, victims),
    former: formerOf(row, reading),
    fromJoint,
  };
}

function typesOf(row: RowAt, reading: Reading): { readonly types: readonly ViolationType[]; readonly fromJoint: boolean } {
  const { words } = reading;
  const types = new Set<ViolationType>();
  let fromJoint = false;
  for (const { at, text } of cellsOf(row, reading, 'type')) {
    for (const part of several(text, (one) => words.type(one) !== null)) {
      const meant = words.type(part);
      if (!meant) note(row, at, 'unknown type', part);
      else if ('types' in meant) for (const type of meant.types) types.add(type);
      else if (meant.joint === 'killing or maiming') note(row, at, 'killing or maiming', part);
      else {
        const today = fromJointAttack(facilitiesOf(row, reading));
        if (today.length === 0) note(row, at, 'which facility', part);
        fromJoint ||= today.length > 0;
        for (const type of today) types.add(type);
      }
    }
  }
  return { types: [...types], fromJoint };
}

function facilitiesOf(row: RowAt, reading: Reading): readonly string[] {
  const entry = (text: string) => reading.words.entry('attack_on_facility', text);
  return cellsOf(row, reading, 'facility').flatMap(({ text }) => several(text, (part) => entry(part) !== null).flatMap((part) => entry(part) ?? []));
}

type Alleged = Pick<PreparedAllegation, 'type' | 'tally' | 'mentions'>;

/** What is alleged: the types of the row and of its columns, each with its own children. */
function allege(row: RowAt, types: readonly ViolationType[], { mentions, tallies }: RowVictims): readonly Alleged[] {
  const own = tallies.get(null) ?? [];
  const byColumn = [...tallies].flatMap(([type, tally]): readonly Alleged[] => (type === null ? [] : [{ type, tally, mentions: [] }]));
  const others = types.filter((type) => !byColumn.some((one) => one.type === type));
  const ofChildren = others.filter((type) => typeCards[type].countedBy === 'children');
  // A number beside several types cannot be shared out between them.
  if (own.length > 0 && (ofChildren.length > 1 || (others.length === 0 && byColumn.length > 0)))
    note(row, null, 'several types, one number', [...others, ...byColumn.map(({ type }) => type)].join(', '));
  const bearer = ofChildren[0] ?? others[0];
  const stated = others.map((type) => ({ type, tally: type === bearer ? own : [], mentions: type === bearer ? mentions : [] }));
  if (stated.length + byColumn.length === 0 && row.faults.length === 0) note(row, null, 'nothing alleged');
  return [...stated, ...byColumn];
}

function occurredOf(row: RowAt, reading: Reading): Occurrence {
  const day = (field: 'date' | 'ended') => {
    const [cell] = cellsOf(row, reading, field);
    if (!cell) return null;
    const read = readDate(cell.text, cell.order);
    const date = 'text' in read ? parsePartialDate(read.text) : null;
    if ('fault' in read || !date) note(row, cell.at, 'fault' in read ? read.fault : 'no date', cell.text);
    else if (date.from > reading.today) note(row, cell.at, 'date to come', cell.text);
    return date && { date, at: cell.at };
  };
  const [began, ended] = [day('date'), day('ended')];
  const on = began?.date ?? unknownDate;
  if (!ended || ended.date.text === on.text) return { kind: 'once', on };
  if (ended.date.to < on.from) note(row, ended.at, 'ended before it began', ended.date.text);
  return { kind: 'lasting', began: on, ended: ended.date };
}

function sourcesOf(row: RowAt, reading: Reading): readonly ReportSource[] {
  const { words } = reading;
  const [rated] = cellsOf(row, reading, 'reliability');
  const rating = rated ? words.entry('source_rating', rated.text) : null;
  if (rated && !ratings.some((one) => one === rating)) note(row, rated.at, 'unknown rating', rated.text);
  const types = cellsOf(row, reading, 'evidence').flatMap(({ at, text }) =>
    several(text, (part) => words.entry('source_type', part) !== null).flatMap((part) => {
      const type = words.entry('source_type', part);
      if (type === null) note(row, at, 'unknown evidence', part);
      return type ?? [];
    }),
  );
  const categories = cellsOf(row, reading, 'source').flatMap(({ at, text }) =>
    several(text, (part) => words.source(part) !== null).flatMap((part) => {
      const category = words.source(part);
      if (category === null) note(row, at, 'unknown source', part);
      return (category as SourceCategory | null) ?? [];
    }),
  );
  return [...new Set(categories)].map((category) => ({
    category,
    types: [...new Set(types)],
    reliability: rating as Rating | null,
    credibility: null,
  }));
}

function consentOf(row: RowAt, reading: Reading): readonly string[] {
  const { words } = reading;
  const purposes = cellsOf(row, reading, 'consent').flatMap(({ at, text }) =>
    several(text, (part) => words.entry('consent', part) !== null).flatMap((part) => {
      const purpose = words.entry('consent', part);
      if (purpose === null) note(row, at, 'unknown consent', part);
      return purpose ?? [];
    }),
  );
  return [...new Set(purposes)];
}

/** The longest account that is taken. */
const longest = 50_000;

function accountOf(row: RowAt, reading: Reading, field: 'sharedAccount' | 'narrative'): string | null {
  const [cell] = cellsOf(row, reading, field);
  if (!cell) return null;
  if (cell.text.length > longest) note(row, cell.at, 'too long', `${cell.text.slice(0, 40)}…`);
  return cell.text;
}

function identitiesOf(row: RowAt, reading: Reading, { names }: RowVictims): PreparedIdentities | null {
  const contacts = cellsOf(row, reading, 'contact').map(({ text }) => ({ role: 'contact' as const, child: null, name: text.slice(0, 300) }));
  const people = [...names.map(({ child, name }) => ({ role: 'child' as const, child, name })), ...contacts];
  const places = cellsOf(row, reading, 'exactPlace').map(({ text }) => ({ allegation: 1, text: text.slice(0, 1000) }));
  const narrative = accountOf(row, reading, 'narrative');
  return people.length + places.length === 0 && narrative === null ? null : { people, places, narrative };
}

function formerOf(row: RowAt, reading: Reading): FormerStatus | null {
  const [cell] = cellsOf(row, reading, 'status');
  if (!cell) return null;
  const status = reading.words.status(cell.text);
  if (status === null) {
    note(row, cell.at, 'unknown status', cell.text);
    return null;
  }
  const [day] = cellsOf(row, reading, 'statusOn');
  const read = day ? readDate(day.text, day.order) : { text: '' };
  if (day && 'fault' in read) note(row, day.at, read.fault, day.text);
  return { status, on: 'text' in read ? read.text : '' };
}
