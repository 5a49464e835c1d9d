import { type Command, Option } from 'commander';
import { type Verdict, verdicts } from '#linkage';
import { judgePair } from '../server/casework/work.ts';
import { caseOptions, type CaseOptions, withCase } from './casework.ts';
import { t } from './shell.ts';

/** `vigil judge A B --as same`: two reports, or two mentions of a child (report/key). */
export function judgeCommand(program: Command): void {
  caseOptions(program.command('judge').description(t('shell.judge')).argument('<left>').argument('<right>'))
    .addOption(new Option('--as <verdict>', t('shell.judge.as')).choices(verdicts).makeOptionMandatory())
    .option('--evidence <reports...>', t('shell.judge.evidence'))
    .action(async (left: string, right: string, options: CaseOptions & { as: Verdict; evidence?: readonly string[] }) => {
      const { situation = '', reason = '', as: verdict, evidence = [] } = options;
      await withCase(
        options,
        (db, actor) => judgePair(db, situation, { left, right, verdict, reason, evidence }, { actor }),
        ({ judgement, clusters }) => [
          `${judgement.left} ${t(`judgement.${verdict}`)} ${judgement.right}`,
          t(clusters[0] === clusters[1] ? 'shell.judge.together' : 'shell.judge.apart', { cluster: clusters[0] }),
        ],
      );
    });
}
