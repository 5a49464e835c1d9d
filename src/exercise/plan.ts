import { addDays } from '#kernel';
import { type PlannedDeed, workOn } from './finding-work.ts';
import { type Gathered, judgeChildren, judgeNeighbours, type PlannedJudgement, judgeReports } from './judging.ts';
import type { OrganisationId } from './people.ts';
import { makeRandom, type Random } from './random.ts';
import { type Deed, moment, type Step } from './step.ts';
import { tell, type ToldReport } from './telling.ts';
import { makeWorld, type TrueIncident, type World } from './world.ts';

/** How the caseload is worked: as people do it, or fully and rightly, each violation on its day. */
export type Manner = 'as people do' | 'rightly';

/** What an exercise is made from; the same gives the same, letter by letter. */
export type Recipe = { readonly size: number; readonly seed: string; readonly until: string; readonly manner: Manner };

/** What truly happened, what is told of it, and everything that people do about it in its order. */
export type Plan = { readonly recipe: Recipe; readonly world: World; readonly reports: readonly ToldReport[]; readonly steps: readonly Step[] };

/** Plans an exercise. */
export function makePlan(recipe: Recipe): Plan {
  const { size, seed, until, manner } = recipe;
  const world = makeWorld(makeRandom(`${seed} world`), size, until);
  const random = makeRandom(`${seed} people`);
  const told = world.incidents.map((incident) => ({ incident, reports: tellings(random, incident, until, manner) }));
  const reports = told.flatMap((one) => one.reports).sort(byDay);
  const judged = told.map((one) => judgeReports(random, one.incident, one.reports, manner));
  const judgements = [
    ...judged.flatMap((one) => one.judgements),
    ...judgeChildren(random, reports, manner),
    ...(manner === 'rightly' ? [] : judgeNeighbours(random, judged.map(({ gathered }) => gathered).sort(byFirst))),
  ];
  const deeds = judged.flatMap(({ gathered }) => gathered.incident.violations.flatMap((violation) => workOn(random, gathered, violation, manner)));
  const steps = [
    ...reports.flatMap((report) => sendingOf(random, report, manner)),
    ...judgements.map((one) => judging(random, one)),
    ...inLists(deeds.filter(({ deed }) => deed.kind === 'sign')),
    ...deeds
      .filter(({ deed }) => deed.kind !== 'sign')
      .map(({ day, ...one }): Step => ({ ...one, at: moment(day, one.deed, random.between(0, 59)) })),
  ];
  return {
    recipe,
    world,
    reports,
    steps: steps.filter(({ at }) => at.slice(0, 10) <= until).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

const byDay = (a: ToldReport, b: ToldReport) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
const byFirst = (a: Gathered, b: Gathered) => ((a.together[0]?.report.day ?? '') < (b.together[0]?.report.day ?? '') ? -1 : 1);

const reporting = ['river-hands', 'mountain-law', 'valley-health', 'children-desk', 'mission'] as const satisfies readonly OrganisationId[];

/** Who tells of an incident, how well, and when: at once, weeks later, or so late that the year is over. */
function tellings(random: Random, incident: TrueIncident, until: string, manner: Manner): readonly ToldReport[] {
  const { day, outside } = incident;
  if (manner === 'rightly') {
    const [first, second] = twoOf(random);
    return [
      tell(random, incident, { organisation: first, quality: 'full', on: day, corrects: null, whole: true }),
      tell(random, incident, { organisation: second, quality: random.chance(0.5) ? 'full' : 'counted', on: day, corrects: null, whole: true }),
    ];
  }
  const number = Number(random.weighted(outside === null ? { 1: 20, 2: 37, 3: 27, 4: 12, 5: 4 } : { 1: 60, 2: 40 }));
  const reports: ToldReport[] = [];
  for (let index = 0; index < number; index++) {
    const late = random.chance(0.08) ? random.between(60, 300) : random.chance(0.3) ? random.between(6, 45) : random.between(0, 5);
    const on = addDays(day, late);
    const quality = outside === 'rumour' ? 'vague' : random.weighted({ full: 55, counted: 28, vague: 17 });
    const organisation = random.pick(reporting);
    const report = tell(random, incident, { organisation, quality, on, corrects: null, whole: false });
    if (on <= until) reports.push(report);
    const again = addDays(on, random.between(2, 20));
    if (quality !== 'full' && again <= until && random.chance(0.12))
      reports.push(tell(random, incident, { organisation, quality: 'full', on: again, corrects: report.sent.id, whole: false }));
  }
  return reports.sort(byDay);
}

function twoOf(random: Random): readonly [OrganisationId, OrganisationId] {
  const first = random.pick(reporting);
  return [first, random.pick(reporting.filter((one) => one !== first))];
}

/** A report is sent; now and then again, as a device does that got no answer, and rarely with other content under its id. */
function sendingOf(random: Random, report: ToldReport, manner: Manner): readonly Step[] {
  const { sent, identities, by, organisation, day } = report;
  const own = { 'monitor-1': 'river-hands', 'monitor-2': 'mountain-law', 'manager-1': 'children-desk' }[by as 'monitor-1'] === organisation;
  const deed: Deed = { kind: 'send', sent, identities, organisation: own ? null : organisation };
  const step = (one: Deed, at: string): Step => ({ at, by, reason: 'report', deed: one });
  const first = step(deed, moment(day, deed, random.between(0, 59)));
  if (manner === 'rightly' || !random.chance(0.04)) return [first];
  const other: Deed = random.chance(0.25) ? { ...deed, sent: { ...sent, sharedAccount: '(Invented.) Another text came under the same id.' } } : deed;
  return [first, step(other, moment(addDays(day, 1), deed, random.between(0, 59)))];
}

function judging(random: Random, { day, left, right, verdict, reason }: PlannedJudgement): Step {
  const deed: Deed = { kind: 'judge', left, right, verdict };
  return { at: moment(day, deed, random.between(0, 59)), by: 'manager-1', reason, deed };
}

/** Signatures of one person, level and day become lists of at most so many findings. */
const longestList = 50;

function inLists(signatures: readonly PlannedDeed[]): readonly Step[] {
  const lists = Map.groupBy(signatures, ({ day, deed }) => (deed.kind === 'sign' ? `${day} ${deed.level} ${deed.signedOn}` : ''));
  return [...lists.values()].flatMap((all) => {
    const steps: Step[] = [];
    for (let at = 0; at < all.length; at += longestList) {
      const [first, ...others] = all.slice(at, at + longestList);
      if (first?.deed.kind !== 'sign') continue;
      const findings = [...first.deed.findings, ...others.flatMap(({ deed }) => (deed.kind === 'sign' ? deed.findings : []))];
      steps.push({ at: moment(first.day, first.deed, 0), by: first.by, reason: first.reason, deed: { ...first.deed, findings } });
    }
    return steps;
  });
}

/** What is truly one: the incident of each report, and the child of each mention. For measuring linkage against. */
export function trueClusters({ reports }: Plan): { readonly reports: ReadonlyMap<string, string>; readonly mentions: ReadonlyMap<string, string> } {
  return {
    reports: new Map(reports.map(({ sent, incident }) => [sent.id, incident])),
    mentions: new Map(reports.flatMap(({ children }) => Object.entries(children))),
  };
}
