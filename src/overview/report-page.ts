import type { KeptReport, SentMark } from '#incidents';
import type { Judgement } from '#linkage';
import type { FindingFacts, FindingVersion } from '#verification';

/** A report with everything that came under its id, what corrects it, and, for those who may see that, what came of it. */
export type ReportPage = {
  readonly reports: readonly KeptReport[];
  readonly corrections: readonly SentMark[];
  /** `null` where who asks may not read judgements. */
  readonly judgements: readonly Judgement[] | null;
  /** `null` where who asks may not read findings. */
  readonly findings: readonly (Pick<FindingVersion, 'finding' | 'version' | 'status' | 'statusOn'> & Pick<FindingFacts, 'type'>)[] | null;
  readonly mayOpenIdentities: boolean;
};

/**
 * What is kept apart of everything that came under the id of a report, once it is opened. Only its shape stands here,
 * so that the page which opens it can be written; nothing of this room ever holds one.
 */
export type OpenedIdentities = {
  readonly opened: readonly {
    readonly contentHash: string;
    readonly identities: {
      readonly people: readonly { readonly role: string; readonly child: string | null; readonly name: string; readonly contact: string | null }[];
      readonly places: readonly {
        readonly allegation: number;
        readonly text: string;
        readonly latitude: number | null;
        readonly longitude: number | null;
      }[];
      readonly narrative: string | null;
    } | null;
  }[];
};
