import type { CaseRole, Member } from '#access';
import { readReports, withdrawnReports } from '#incidents/server';
import { readJudgements } from '#linkage/server';
import { type Database, dayIn, caseloads, knownNow } from '#platform/server';
import type { FindingVersion, SigningSetting } from '#verification';
import { readFindings } from '#verification/server';
import { emptyBook, takeKnown, type WorkBook } from './book.ts';
import { itemsOf, numbersOf, pageAfter, type WorkItem, type WorkNumbers, type WorkPage, type WorkRow } from './lists.ts';
import type { NoPair, PairPage } from './pair.ts';
import { type AgeBucket, canSignNow, type Work, type WorkList, workOf } from './rules.ts';
import { type AskedPair, readPair } from './store/pair.ts';

type Kept = { readonly book: WorkBook; position: number; made: { readonly key: string; readonly work: Work } | null };

const freshBook = (): Kept => ({ book: emptyBook(), position: -1, made: null });

/** Who looks at work lists, in which role, and, in tests, when. */
export type Reading = { readonly situation: string; readonly member: Member; readonly role: CaseRole; readonly now?: Date | undefined };

/** Which page of which list. */
export type AskedList = {
  readonly list: WorkList;
  readonly age?: AgeBucket | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/**
 * The work lists of every situation. A book is read once and then brought forward by what came to be known since, so
 * that nothing is read twice; within a situation everything changes only with its position.
 */
export function makeWork(db: Database, settingOf: (situation: string) => Promise<SigningSetting>) {
  const books = new Map<string, Kept>();
  const turns = new Map<string, Promise<unknown>>();

  const forward = async (situation: string): Promise<Kept> => {
    const known = await knownNow(db, situation);
    const before = books.get(situation) ?? freshBook();
    if (known.position <= before.position) return before;
    // Withdrawn reports take their judgements and candidates with them: rare, so the book is read anew.
    const kept = before.position >= 0 && (await withdrawnReports(db, known, before.position)).size > 0 ? freshBook() : before;
    const [reports, findings, judgements] = await Promise.all([
      readReports(db, known, { after: kept.position }),
      readFindings(db, known, { changedAfter: kept.position }),
      readJudgements(db, known, kept.position),
    ]);
    takeKnown(kept.book, { reports, findings, judgements });
    kept.position = known.position;
    books.set(situation, kept);
    return kept;
  };
  /** One after the other, so that nothing is taken into a book twice. */
  const keptOf = (situation: string): Promise<Kept> => {
    const before = turns.get(situation) ?? Promise.resolve();
    const next = before.then(
      () => forward(situation),
      () => forward(situation),
    );
    turns.set(situation, next);
    return next;
  };
  const workIn = async (
    situation: string,
    now = new Date(),
  ): Promise<{ readonly work: Work; readonly book: WorkBook; readonly setting: SigningSetting; readonly zone: string }> => {
    const setting = await settingOf(situation);
    const kept = await keptOf(situation);
    const zone = (await caseloads(db)).find((one) => one.situation === situation)?.zone ?? 'UTC';
    const today = dayIn(zone, now);
    const key = `${kept.position} ${today} ${setting.version}`;
    if (kept.made?.key !== key) kept.made = { key, work: workOf(kept.book, today, setting) };
    return { work: kept.made.work, book: kept.book, setting, zone };
  };
  return {
    workIn,
    numbers: async ({ situation, member, role, now }: Reading): Promise<WorkNumbers> => {
      const { work, setting } = await workIn(situation, now);
      return numbersOf(work, setting, member, role);
    },
    page: async ({ situation, member, role, now }: Reading, { list, age, after, limit }: AskedList): Promise<WorkPage> => {
      const { work, setting } = await workIn(situation, now);
      const all = itemsOf(work, list, role, age);
      const { items, next } = pageAfter(all, after, limit);
      const rows = await rowsOf(db, situation, items, member);
      return { ...numbersOf(work, setting, member, role), list, total: all.length, rows, next };
    },
    pair: async (situation: string, asked: AskedPair, person: string, now?: Date): Promise<PairPage | NoPair | null> => {
      const found = await workIn(situation, now);
      return readPair(db, situation, found, asked, { person, zone: found.zone });
    },
  };
}

/** The work lists of a server. */
export type WorkLists = ReturnType<typeof makeWork>;

const reportsIn = (item: WorkItem): readonly string[] => {
  if (item.kind === 'report') return [item.report];
  if (item.kind === 'pair') return [item.pair.left, item.pair.right];
  if (item.kind === 'finding') return [];
  const { question } = item;
  if (question.kind === 'other content') return [question.report];
  return 'left' in question ? [question.left, question.right].map((id) => id.split('/')[0] ?? id) : [];
};
const findingsIn = (item: WorkItem): readonly string[] => {
  if (item.kind === 'finding') return [item.finding.finding];
  return item.kind === 'question' && item.question.kind === 'attribution' ? [item.question.finding] : [];
};

/** What is shown of the things on a page: read for these only. */
async function rowsOf(db: Database, situation: string, items: readonly WorkItem[], member: Member): Promise<readonly WorkRow[]> {
  const known = await knownNow(db, situation);
  const reports = new Map(
    (await readReports(db, known, { ids: [...new Set(items.flatMap(reportsIn))], standing: 'taken' })).map((one) => [one.id, one]),
  );
  const found = await readFindings(db, known, { ids: [...new Set(items.flatMap(findingsIn))] });
  const findings = new Map(found.map((one) => [one.finding, one]));
  return items.map((item): WorkRow => {
    const finding = findings.get(findingsIn(item)[0] ?? '');
    return {
      key: item.key,
      reports: reportsIn(item).flatMap((id) => reports.get(id) ?? []),
      finding: finding ? { ...lineOf(finding), ...waitingOf(item, member) } : null,
      because: item.kind === 'pair' ? item.pair.because : [],
      question: item.kind === 'question' ? item.question : null,
    };
  });
}

function lineOf({ finding, version, status, statusOn, facts, signOffs, attribution, proposal }: FindingVersion) {
  return { finding, version, status, statusOn, facts, signOffs, attribution, proposal };
}

function waitingOf(item: WorkItem, member: Member) {
  if (item.kind !== 'finding') return { since: '', age: '0-30' as const, lacking: [], level: null, canSign: false };
  const { since, age, lacking, level } = item.finding;
  return { since, age, lacking, level, canSign: canSignNow(item.finding, member) };
}
