// Holds what is kept against what was answered, and finds whatever is lost, doubled, unexpected or half done.
import { sql } from 'kysely';
import type { Database } from '#platform/server';
import type { Ledger } from './ledger.ts';

export type FaultKind = 'lost' | 'doubled' | 'unexpected' | 'changed' | 'half done' | 'out of order';
export type Fault = { readonly kind: FaultKind; readonly what: string };

type Kept = {
  readonly reports: readonly {
    readonly id: string;
    readonly hash: string;
    readonly position: number;
    readonly parts: number;
    readonly names: number;
  }[];
  readonly deeds: readonly { readonly position: number; readonly action: string; readonly subject: string; readonly reason: string }[];
  readonly claims: readonly { readonly id: string }[];
  readonly judgements: readonly { readonly reason: string; readonly position: number }[];
  readonly findings: readonly { readonly reason: string; readonly position: number; readonly states: number }[];
  readonly position: number;
};

async function read(db: Database, situation: string): Promise<Kept> {
  const of = async <Row>(text: string) => (await sql.raw<Row>(text.replaceAll(':s', `'${situation}'`)).execute(db)).rows;
  const [last] = await of<{ position: number }>('select position::float8 from caseloads where situation = :s');
  return {
    reports: await of(`select report as id, content_hash as hash, position::float8,
      (select count(*)::int from allegations a join mentions m using (situation, report, content_hash) where a.report = r.report and a.situation = :s) as parts,
      (select count(*)::int from identity_people p join identity_narratives n using (situation, report, content_hash)
         where p.report = r.report and p.situation = :s) as names
      from reports r where situation = :s order by position`),
    deeds: await of('select position::float8, action, subject, reason from deeds where situation = :s order by position'),
    claims: await of('select id from report_ids where situation = :s'),
    judgements: await of('select reason, position::float8 from judgements where situation = :s'),
    findings: await of(`select reason, position::float8,
      (select count(*)::int from finding_states s join finding_versions v using (situation, finding, since) where s.since = d.position and s.situation = :s) as states
      from finding_deeds d where situation = :s`),
    position: last?.position ?? 0,
  };
}

/** Every fault there is; nothing where all that was answered is kept once, whole, and nothing else is. */
export async function faultsIn(db: Database, ledger: Ledger): Promise<readonly Fault[]> {
  const kept = await read(db, ledger.situation);
  return [...reportFaults(ledger, kept), ...madeFaults(ledger, kept), ...deedFaults(kept)];
}

function reportFaults({ sent, receipts }: Ledger, { reports, claims, deeds }: Kept): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (kind: FaultKind, what: string) => faults.push({ kind, what });
  const byId = Map.groupBy(reports, ({ id }) => id);
  const received = Map.groupBy(
    deeds.filter(({ action }) => action === 'receive a report'),
    ({ subject }) => subject,
  );
  for (const [id, all] of receipts) {
    const [first] = all;
    const one = byId.get(id)?.[0];
    if (all.some((receipt) => JSON.stringify(receipt) !== JSON.stringify(first))) say('changed', `two receipts of ${id}`);
    if (!one) say('lost', `report ${id}`);
    else if (one.hash !== first?.contentHash || one.position !== first.position) say('changed', `report ${id} is not as its receipt says`);
  }
  for (const [id, all] of byId) {
    if (!sent.has(id)) say('unexpected', `report ${id}`);
    if (all.length > 1) say('doubled', `report ${id}`);
    for (const { parts, names, position } of all) {
      if (parts !== 1 || names !== 1) say('half done', `report ${id}`);
      if (!received.get(id)?.some((deed) => deed.position === position)) say('half done', `report ${id} without its deed`);
    }
  }
  for (const [id, all] of received) {
    if (all.length > 1) say('doubled', `deed of report ${id}`);
    if (!byId.has(id)) say('half done', `deed without report ${id}`);
  }
  for (const { id } of claims) if (!byId.has(id)) say('half done', `id ${id} without a report`);
  return faults;
}

function madeFaults({ made, acknowledged }: Ledger, { judgements, findings, deeds }: Kept): readonly Fault[] {
  const faults: Fault[] = [];
  const byReason = Map.groupBy([...judgements, ...findings], ({ reason }) => reason);
  const deedAt = new Map(deeds.map((deed) => [deed.position, deed]));
  for (const reason of acknowledged) if (!byReason.has(reason)) faults.push({ kind: 'lost', what: reason });
  for (const [reason, all] of byReason) {
    if (!made.has(reason)) faults.push({ kind: 'unexpected', what: reason });
    if (all.length > 1) faults.push({ kind: 'doubled', what: reason });
    for (const one of all) {
      if (deedAt.get(one.position)?.reason !== reason) faults.push({ kind: 'half done', what: `${reason} without its deed` });
      if ('states' in one && one.states !== 1) faults.push({ kind: 'half done', what: `${reason} without its finding` });
    }
  }
  return faults;
}

function deedFaults({ deeds, position }: Kept): readonly Fault[] {
  const last = deeds.at(-1)?.position ?? 0;
  return last === position ? [] : [{ kind: 'out of order', what: `the caseload stands at ${position}, its last deed at ${last}` }];
}
