import { z } from 'zod';
import { figureSubjects, qualifiers, units } from '#kernel';
import { column, type RecordTable, sourceCells, sourceColumns, standingColumns } from '#platform/server';
import { parseSymbol } from '#register';
import type { CouncilRows } from './book.ts';
import { speakerCountKinds } from './meeting.ts';
import { voteKinds } from './resolution.ts';

type Row<Name extends keyof CouncilRows> = CouncilRows[Name][number];

const { text, optional, list, number, optionalNumber, date, yes, oneOf } = column;
const plain = z.string().trim();
const sourced = { ...sourceColumns };
const contested = { ...standingColumns, ...sourceColumns };
const state = 'register/states';
const situation = 'register/situations';
const party = 'register/parties';

const symbol = text.transform((cell, context) => {
  const parsed = parseSymbol(cell);
  if (!parsed) context.addIssue(`expected a UN document symbol, found "${cell}"`);
  return parsed?.text ?? cell;
});
const optionalSymbol = plain.transform((cell) => (cell === '' ? null : (parseSymbol(cell)?.text ?? cell)));

export const resolutions: RecordTable<Row<'resolutions'>> = {
  name: 'council/resolutions',
  key: (row) => row.symbol,
  references: { penholders: state },
  row: z
    .object({
      symbol,
      title: text,
      adopted: date,
      meeting: optionalSymbol,
      in_favour: optionalNumber,
      against: optionalNumber,
      abstained: optionalNumber,
      penholders: list,
      draft: optionalSymbol,
      newly: optional,
      subject: list,
      press_release: optionalSymbol,
      ...sourced,
    })
    .transform((row) => ({
      symbol: row.symbol,
      title: row.title,
      adopted: row.adopted,
      meeting: row.meeting,
      result: row.in_favour === null ? null : { inFavour: row.in_favour, against: row.against ?? 0, abstained: row.abstained ?? 0 },
      penholders: row.penholders,
      draft: row.draft,
      newly: row.newly,
      subject: row.subject,
      pressRelease: row.press_release,
      source: sourceCells(row),
    })),
};
const resolution = resolutions.name;

export const votes: RecordTable<Row<'votes'>> = {
  name: 'council/votes',
  key: (row) => [row.resolution, row.state, row.source.saidBy].join('|'),
  references: { state, resolution },
  row: z
    .object({ resolution: symbol, state: text, vote: oneOf(voteKinds), basis: oneOf(['stated', 'follows from the result']), ...sourced })
    .transform((row) => ({ resolution: row.resolution, state: row.state, vote: row.vote, basis: row.basis, source: sourceCells(row) })),
};

export const terms: RecordTable<Row<'terms'>> = {
  name: 'council/membership',
  key: (row) => [row.state, row.from].join('|'),
  references: { state },
  row: z
    .object({ state: text, from: date, to: date, seat: oneOf(['permanent', 'elected']), ...sourced })
    .transform((row) => ({ state: row.state, from: row.from, to: row.to, seat: row.seat, source: sourceCells(row) })),
};

export const sponsorships: RecordTable<Row<'sponsorships'>> = {
  name: 'council/sponsors',
  key: (row) => [row.resolution, row.state, row.role, row.source.saidBy].join('|'),
  references: { state, resolution },
  row: z
    .object({ resolution: symbol, state: text, role: oneOf(['penholder', 'sponsor', 'co-sponsor']), basis: optional, ...sourced })
    .transform((row) => ({ resolution: row.resolution, state: row.state, role: row.role, basis: row.basis, source: sourceCells(row) })),
};

export const sponsorCounts: RecordTable<Row<'sponsorCounts'>> = {
  name: 'council/sponsor_counts',
  key: (row) => [row.resolution, row.count, row.qualifier, row.source.saidBy].join('|'),
  references: { resolution },
  row: z
    .object({ resolution: symbol, count: number, qualifier: oneOf(qualifiers), what: optional, ...contested })
    .transform((row) => ({ resolution: row.resolution, count: row.count, qualifier: row.qualifier, what: row.what, source: sourceCells(row) })),
};

export const provisions: RecordTable<Row<'provisions'>> = {
  name: 'council/provisions',
  key: (row) => [row.resolution, row.op, row.sub, row.topic, row.op === '' ? row.summary.slice(0, 40) : ''].join('|'),
  references: { resolution },
  row: z
    .object({ resolution: symbol, op: plain, sub: plain, topic: text, verb: plain, addressee: plain, summary: text, confirmed: yes, ...sourced })
    .transform((row) => ({
      resolution: row.resolution,
      op: row.op,
      sub: row.sub,
      topic: row.topic,
      verb: row.verb,
      addressee: row.addressee,
      summary: row.summary,
      confirmed: row.confirmed,
      source: sourceCells(row),
    })),
};

export const debates: RecordTable<Row<'debates'>> = {
  name: 'council/debates',
  key: (row) => row.date,
  references: { presidency: state },
  row: z
    .object({
      date,
      meeting: optionalSymbol,
      presidency: optional,
      theme: optional,
      outcome: optional,
      concept_note: optionalSymbol,
      report: optionalSymbol,
      press_release: optionalSymbol,
      format: optional,
      ...sourced,
    })
    .transform((row) => ({
      date: row.date,
      meeting: row.meeting,
      presidency: row.presidency,
      theme: row.theme,
      outcome: row.outcome,
      conceptNote: row.concept_note,
      report: row.report,
      pressRelease: row.press_release,
      format: row.format,
      source: sourceCells(row),
    })),
};
const debate = debates.name;

export const debateCounts: RecordTable<Row<'debateCounts'>> = {
  name: 'council/debate_counts',
  key: (row) => [row.debate, row.what, row.count, row.source.saidBy].join('|'),
  references: { debate },
  row: z
    .object({ debate: text, what: oneOf(speakerCountKinds), count: number, qualifier: oneOf(qualifiers), ...contested })
    .transform((row) => ({ debate: row.debate, what: row.what, count: row.count, qualifier: row.qualifier, source: sourceCells(row) })),
};

export const presidents: RecordTable<Row<'presidents'>> = {
  name: 'council/debate_presidents',
  key: (row) => [row.debate, row.person].join('|'),
  references: { debate, state },
  row: z
    .object({ debate: text, person: text, state: optional, capacity: optional, ...sourced })
    .transform((row) => ({ debate: row.debate, person: row.person, state: row.state, capacity: row.capacity, source: sourceCells(row) })),
};

export const speakers: RecordTable<Row<'speakers'>> = {
  name: 'council/speakers',
  key: (row) => [row.debate, row.speaker, row.body, row.role, row.state].join('|'),
  references: { debate, state, spokeFor: state },
  row: z
    .object({ debate: text, speaker: optional, role: optional, body: optional, state: optional, kind: text, spoke_for: list, ...sourced })
    .transform((row) => ({
      debate: row.debate,
      speaker: row.speaker,
      role: row.role,
      body: row.body,
      state: row.state,
      kind: row.kind,
      spokeFor: row.spoke_for,
      source: sourceCells(row),
    })),
};

export const statements: RecordTable<Row<'statements'>> = {
  name: 'council/statements',
  key: (row) => row.symbol ?? row.date,
  row: z
    .object({ symbol: optionalSymbol, date, meeting: optionalSymbol, summary: text, ...sourced })
    .transform((row) => ({ symbol: row.symbol, date: row.date, meeting: row.meeting, summary: row.summary, source: sourceCells(row) })),
};

export const annualReports: RecordTable<Row<'annualReports'>> = {
  name: 'council/annual_reports',
  key: (row) => row.symbol,
  row: z
    .object({ symbol, other_symbol: optionalSymbol, published: date, date, reporting_year: optionalNumber, requested_by: optional, ...sourced })
    .transform((row) => ({
      symbol: row.symbol,
      otherSymbol: row.other_symbol,
      published: row.published,
      date: row.date,
      reportingYear: row.reporting_year,
      requestedBy: row.requested_by,
      source: sourceCells(row),
    })),
};

export const countryReports: RecordTable<Row<'countryReports'>> = {
  name: 'council/country_reports',
  key: (row) => [row.situation, row.symbol, row.from, row.ordinal].join('|'),
  references: { situation },
  row: z
    .object({
      symbol: optionalSymbol,
      situation: text,
      ordinal: optionalNumber,
      period_from: date,
      period_to: date,
      date,
      conclusions: optionalSymbol,
      total_violations: optionalNumber,
      ...sourced,
    })
    .transform((row) => ({
      symbol: row.symbol,
      situation: row.situation,
      ordinal: row.ordinal,
      from: row.period_from,
      to: row.period_to,
      date: row.date,
      conclusions: row.conclusions,
      totalViolations: row.total_violations,
      source: sourceCells(row),
    })),
};

export const milestones: RecordTable<Row<'milestones'>> = {
  name: 'council/milestones',
  key: (row) => [row.date, row.event].join('|'),
  row: z
    .object({ date, event: text, kind: text, about: optional, ...sourced })
    .transform((row) => ({ date: row.date, event: row.event, kind: row.kind, about: row.about, source: sourceCells(row) })),
};

export const figures: RecordTable<Row<'figures'>> = {
  name: 'council/figures',
  key: (row) => [row.year, row.situation, row.violation, row.unit, row.attributedTo, row.scope, row.late, row.value, row.qualifier].join('|'),
  references: { situation, attributedTo: party },
  row: z
    .object({
      year: number,
      report: optionalSymbol,
      situation: text,
      violation: text.pipe(
        z.enum(figureSubjects as unknown as readonly [string, ...string[]], {
          error: (issue) => `expected a violation's code, found "${String(issue.input)}"`,
        }),
      ),
      unit: oneOf(units),
      value: number,
      qualifier: oneOf(qualifiers),
      attributed_to: optional,
      scope: optional,
      late: z.enum(['included', 'excluded', 'only', '']).transform((cell) => (cell === '' ? null : cell)),
      boys: optionalNumber,
      girls: optionalNumber,
      sex_unknown: optionalNumber,
      ...contested,
    })
    .transform((row) => ({
      year: row.year,
      report: row.report,
      situation: row.situation,
      violation: row.violation as Row<'figures'>['violation'],
      unit: row.unit,
      value: row.value,
      qualifier: row.qualifier,
      attributedTo: row.attributed_to,
      scope: row.scope,
      late: row.late,
      boys: row.boys,
      girls: row.girls,
      sexUnknown: row.sex_unknown,
      source: sourceCells(row),
    })),
};

/** All tables of the council, in an order in which references name what came before. */
export const councilTables = [
  resolutions,
  votes,
  terms,
  sponsorships,
  sponsorCounts,
  provisions,
  debates,
  debateCounts,
  presidents,
  speakers,
  statements,
  annualReports,
  countryReports,
  milestones,
  figures,
] as const;
