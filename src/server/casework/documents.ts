import type { Actor } from '#access';
import {
  annualTables,
  countingCards,
  isCleared,
  noteTables,
  RULE_VERSION,
  type Snapshot,
  standingFindings,
  type StandingEdition,
  standingsOf,
  verifiedIn,
} from '#counting';
import { readEdition, readEditions } from '#counting/server';
import type { KeptReport } from '#incidents';
import { readReports } from '#incidents/server';
import { ok, refuse, type Result } from '#kernel';
import type { CaseNames } from '#register';
import type { FindingVersion, Window } from '#verification';
import { type Locale, say, type Values } from '#words';
import { annualParts } from '../documents/annual.ts';
import type { Speech } from '../documents/crossed.ts';
import { dayText } from '../documents/days.ts';
import { noteParts } from '../documents/note.ts';
import type { ClearedAccount, FiguresDocument } from '../documents/parts.ts';
import type { Ground } from '../ground.ts';
import { snapshotNow, snapshotOfEdition } from './editions.ts';
import { caseNames } from './names.ts';
import { mayRead, windowIn } from './snapshots.ts';

/** Which document is asked for: of a period as known now, or of an edition of it; in which language. */
export type AskedDocument = {
  readonly situation: string;
  readonly period: string;
  readonly number?: number | undefined;
  readonly locale: Locale;
};

type Known = { readonly snapshot: Snapshot; readonly position: number; readonly window: Window; readonly edition: StandingEdition | null };

/** The tables of a quarter for the Global Horizontal Note, or of a year for the annual report, with the cleared accounts. */
export async function figuresDocument(ground: Ground, asked: AskedDocument, actor: Actor, now?: Date): Promise<Result<FiguresDocument>> {
  const { db } = ground;
  const { situation, period, locale } = asked;
  const allowed = await mayRead(db, situation, actor, 'read editions');
  if (!allowed.ok) return allowed;
  const known = await knownFor(ground, asked, now);
  if (!known.ok) return known;
  const { snapshot, window, edition, position } = known.value;
  const names = await caseNames(ground, situation);
  const speech = speechOf(names, locale);
  const where = names.situationName(locale);
  const parts =
    window.rule === 'ghn'
      ? noteParts(noteTables(snapshot, window, situation), speech)
      : annualParts(annualTables(snapshot, window, situation), speech);
  const { from, to, cutOff } = window;
  const said = { rule: speech.say(`late-rule.${window.rule}`), version: edition?.ruleVersion ?? RULE_VERSION };
  return ok({
    name: `${window.rule === 'ghn' ? 'note' : 'annual'}-${situation}-${period.toLowerCase()}${edition ? `-edition-${edition.number}` : ''}`,
    title: speech.say(`document.title.${window.rule}`, { where, period: periodName(period, speech) }),
    language: locale,
    mark: ground.exercise === null ? null : speech.say('figures-file.invented'),
    under: speech.say('document.under', { ...said, from, to, cutOff, known: snapshot.asKnownOn }),
    lead: [leadOf(edition, snapshot, speech), speech.say('not-for-real-cases')],
    parts,
    accounts: {
      title: speech.say('document.accounts'),
      none: speech.say('document.no-accounts'),
      list: await accountsOf(ground, { snapshot, window, position, situation }, speech),
    },
    source: speech.say('document.source', { where }),
  });
}

/** What was known when the edition was made, or what is known now. */
async function knownFor({ db }: Ground, { situation, period, number }: AskedDocument, now: Date | undefined): Promise<Result<Known>> {
  const window = windowIn(period);
  if (!window.ok) return window;
  if (number === undefined) {
    const { snapshot, position } = await snapshotNow(db, situation, now);
    return ok({ snapshot, position, window: window.value, edition: null });
  }
  const kept = await readEdition(db, situation, number);
  const edition = standingsOf(await readEditions(db, situation)).find((line) => line.number === number);
  if (!kept || !edition || edition.period !== period) return refuse(countingCards.noSuchEdition, { number });
  return ok({ snapshot: await snapshotOfEdition(db, kept), position: edition.position, window: kept.edition.window, edition });
}

function leadOf(edition: StandingEdition | null, { asKnownOn }: Snapshot, speech: Speech): string {
  if (!edition) return speech.say('document.live', { known: asKnownOn });
  const { number, standing, checksum } = edition;
  return speech.say('document.edition', { number, standing: speech.say(`edition-standing.${standing}`), checksum });
}

/** Says the words of a document in a language, and calls parties and areas by name. */
export function speechOf(names: CaseNames, locale: Locale): Speech {
  return {
    say: (id: string, values?: Values) => say(locale, id, values),
    party: (id) => names.partyName(id, locale),
    area: (pcode) => names.placeName([pcode], locale),
    month: (month) => month,
  };
}

function periodName(period: string, { say: speak }: Speech): string {
  const [year = '', quarter] = period.split('-Q');
  return quarter === undefined ? year : speak('period.quarter', { quarter, year });
}

type Behind = { readonly snapshot: Snapshot; readonly window: Window; readonly position: number; readonly situation: string };

/** The accounts behind the verified figures that were cleared for sharing with a consent to it; each once, without who gave it. */
async function accountsOf({ db }: Ground, { snapshot, window, position, situation }: Behind, speech: Speech): Promise<readonly ClearedAccount[]> {
  const counted = new Set(verifiedIn(snapshot, window).map(({ finding }) => finding));
  const findings = standingFindings(snapshot).filter(({ finding }) => counted.has(finding));
  const ids = [...new Set(findings.flatMap(({ facts }) => facts.sources.map(({ report }) => report)))];
  const reports = await readReports(db, { situation, position }, { ids, standing: 'taken' });
  const cleared = new Map(reports.filter(isCleared).map((report) => [report.id, report]));
  const told = new Set<string>();
  return findings.flatMap((finding) =>
    finding.facts.sources.flatMap(({ report }): readonly ClearedAccount[] => {
      const found = cleared.get(report);
      if (!found || told.has(report)) return [];
      told.add(report);
      return [accountOf(finding, found, speech)];
    }),
  );
}

function accountOf({ facts }: FindingVersion, { language, sharedAccount }: KeptReport, { say: speak, area }: Speech): ClearedAccount {
  // Places in a document are no finer than the tables: the first level below the country.
  const where = facts.place.pcodes[1] ?? facts.place.pcodes[0];
  const values = {
    what: speak(`recorded-type.${facts.type}`),
    when: dayText(facts.occurred),
    where: where === undefined ? speak('part.not-known') : area(where),
  };
  return { title: speak('document.account', values), language, text: sharedAccount ?? '' };
}
