import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type CheckAnswer, claimReviews, claimsCards, dayOf, reportOf, type ShownClaim, type ShownSource } from '#claims';
import { day, limits, readText } from '#claims/server';
import { refuse, type Result } from '#kernel';
import { readConfig } from '#platform/server';
import { toWord } from '#publishing/server';
import { checkAgainst } from '../server/check.ts';
import { locale, print, t, tell, tellRefusal } from './shell.ts';
import { withRecord } from './with-record.ts';

type Options = {
  readonly date?: string;
  readonly origin?: string;
  readonly word?: string;
  readonly claimreview?: boolean;
  readonly edition?: string;
  readonly json?: boolean;
};

/** `vigil check FILE|-`: an answer with its sources for each statement of a text that the record can check. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description(t('shell.check'))
    .argument('<file>')
    .option('--date <date>', t('shell.check.date'))
    .option('--origin <origin>', t('shell.check.origin'))
    .option('--word <to>', t('shell.check.word'))
    .option('--claimreview', t('shell.check.claim-review'))
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(check);
}

async function check(file: string, options: Options): Promise<void> {
  const bytes =
    options.date !== undefined && !day.safeParse(options.date).success ? refuse(claimsCards.badDate, { date: options.date }) : await bytesOf(file);
  const read = bytes.ok ? await readText({ bytes: bytes.value, name: file, type: null }) : bytes;
  if (!read.ok) {
    process.exitCode = tellRefusal(read.refusal);
    return;
  }
  await withRecord(options.edition, async (record) => {
    const checked = await checkAgainst(record, read.value, options, locale, { withText: read.value.form !== 'plain' });
    if (!checked.ok) {
      process.exitCode = tellRefusal(checked.refusal);
      return;
    }
    const answer = checked.value;
    const made = { url: readConfig().url, day: new Date().toISOString().slice(0, 10) };
    if (options.word !== undefined) {
      writeFileSync(options.word, await toWord(reportOf(answer, { ...made, locale, say: t })));
      tell(t('shell.check.written', { file: options.word }));
    }
    if (options.claimreview) print(JSON.stringify(claimReviews(answer, { ...made, language: locale }), null, 2));
    else if (options.json) print(JSON.stringify(answer, null, 2));
    else for (const line of linesOf(answer)) print(line);
  });
}

/** The content of a file or of standard input; more than is taken is not even read to its end. */
async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  if (file !== '-') {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || found.isDirectory()) return refuse(claimsCards.noFile, { file });
    return found.size > limits.bytes ? refuse(claimsCards.tooLarge) : { ok: true, value: readFileSync(file) };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limits.bytes) return refuse(claimsCards.tooLarge);
    parts.push(part);
  }
  return { ok: true, value: Buffer.concat(parts) };
}

function linesOf(answer: CheckAnswer): readonly string[] {
  const { textDate, claims, left } = answer;
  return [
    textDate === null ? t('report.undated') : t('report.dated', { day: dayOf(textDate, locale) }),
    answer.language === 'en' ? t('report.counts', { claims: claims.length, left }) : t('report.other-language'),
    ...claims.flatMap((claim, at) => ['', ...claimLines(claim, at + 1)]),
  ];
}

function claimLines(claim: ShownClaim, number: number): readonly string[] {
  const also = claim.also.map((verdict) => t(`verdict.${verdict}`)).join(', ');
  const inset = `${' '.repeat(String(number).length)}  `;
  return [
    `${number}. ${t(`verdict.${claim.verdict}`)}  (${t(`kind.${claim.kind}`)})`,
    `${inset}“${claim.quote.replace(/\s+/g, ' ')}”`,
    `${inset}${claim.answer}`,
    ...(also === '' ? [] : [inset + t('report.also', { verdicts: also })]),
    ...(claim.since === null ? [] : [inset + t('report.since', { what: claim.since })]),
    ...claim.confusedWith.map((one) => inset + t('report.confused', { what: one.answer })),
    ...claim.sources.map((source) => `${inset}${sourceLine(source)}`),
  ];
}

function sourceLine({ document, place, publisher, grade, url }: ShownSource): string {
  return `${t(`grade.${grade}`)}: ${[document ?? publisher, ...(place === null ? [] : [place])].join(', ')}  ${url}`;
}
