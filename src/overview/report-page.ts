import type { KeptReport, SentMark } from '#incidents';
import type { Judgement } from '#linkage';
import type { FindingVersion } from '#verification';

/** A report with everything that came under its id, what corrects it, and, for those who may see that, what came of it. */
export type ReportPage = {
  readonly reports: readonly KeptReport[];
  readonly corrections: readonly SentMark[];
  /** `null` where who asks may not read judgements. */
  readonly judgements: readonly Judgement[] | null;
  /** `null` where who asks may not read findings. */
  readonly findings: readonly Pick<FindingVersion, 'finding' | 'version' | 'status' | 'statusOn'>[] | null;
  readonly mayOpenIdentities: boolean;
};
