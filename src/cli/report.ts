import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { sentReport } from '#incidents/server';
import { sendReport } from '../server/casework/work.ts';
import { reportCall } from '../server/routes/casework.ts';
import { caseOptions, type CaseOptions, readInput, withCase } from './casework.ts';
import { t } from './shell.ts';

/** `vigil report FILE|-`: sends a report. One that has no id gets one; the same file with its id again changes nothing. */
export function reportCommand(program: Command): void {
  caseOptions(program.command('report').description(t('shell.report')).argument('<file>', t('shell.case.file')), { reason: false })
    .option('--organisation <id>', t('shell.report.organisation'))
    .action(async (file: string, options: CaseOptions & { organisation?: string }) => {
      const { situation = '', organisation } = options;
      await withCase(
        options,
        async (db, actor) => {
          const also = { situation, ...(organisation !== undefined && { organisation }) };
          const read = readInput(file, reportCall.input.partial({ id: true }), also);
          if (!read.ok) return read;
          const { situation: _, organisation: sender, identities, id = randomBytes(32).toString('hex'), ...report } = read.value;
          return sendReport(db, { situation, sent: sentReport({ ...report, id }), identities, organisation: sender }, { actor });
        },
        ({ id, contentHash, receivedAt, standing }) => [
          t(standing === 'taken' ? 'shell.report.taken' : 'shell.report.conflict', { id }),
          t('shell.report.receipt', { hash: contentHash, at: receivedAt }),
        ],
      );
    });
}
