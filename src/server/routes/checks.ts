import type { FastifyRequest } from 'fastify';
import { type CheckAnswer, claimReviews, claimsCards, reportOf } from '#claims';
import { aboutText, type CheckInput, claimsCalls, type Given, limits, readText, type ReadText } from '#claims/server';
import { cards, ok, refuse, type Result } from '#kernel';
import type { Bind, Download } from '#platform/server';
import { toWord } from '#publishing/server';
import { say } from '#words';
import type { WithRecord } from '../app.ts';
import { type AboutText, checkAgainst } from '../check.ts';
import { localeOfRequest } from '../locale.ts';

type Handed = { readonly read: ReadText; readonly about: AboutText; readonly asFile: boolean };

/** Binds the check: its answers as JSON, as ClaimReview and as Word. */
export function bindChecks(bind: Bind, withRecord: WithRecord, publicAddress: (request: FastifyRequest) => string): void {
  const check = async (input: CheckInput, request: FastifyRequest): Promise<Result<CheckAnswer>> => {
    const handed = await handedIn(input, request);
    if (!handed.ok) return handed;
    const record = await withRecord(input.edition);
    if (!record.ok) return record;
    const { read, about, asFile } = handed.value;
    return checkAgainst(record.value, read, about, localeOfRequest(request), { withText: asFile || read.form !== 'plain' });
  };
  bind(claimsCalls.check, check);
  bind(claimsCalls.claimReview, async (input, request) => {
    const answer = await check(input, request);
    if (!answer.ok) return answer;
    const body = claimReviews(answer.value, { url: publicAddress(request), day: today(), language: localeOfRequest(request) });
    return ok(download('vigil-claim-review.jsonld', 'application/ld+json', JSON.stringify(body, null, 2)));
  });
  bind(claimsCalls.word, async (input, request) => {
    const answer = await check(input, request);
    if (!answer.ok) return answer;
    const locale = localeOfRequest(request);
    const document = reportOf(answer.value, { locale, say: (id, values) => say(locale, id, values), url: publicAddress(request), day: today() });
    return ok(download('vigil-check.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', await toWord(document)));
  });
}

const today = () => new Date().toISOString().slice(0, 10);

function download(name: string, type: string, body: Uint8Array | string): Download {
  return { download: { name, type, body } };
}

/** The text as it was handed in: in JSON, as a file of a form, or as the body itself. */
async function handedIn(input: CheckInput, request: FastifyRequest): Promise<Result<Handed>> {
  if (request.isMultipart()) return fromForm(input, request);
  const body = request.body instanceof Uint8Array ? request.body : null;
  if (body) {
    const read = await readText({ bytes: body, name: null, type: request.headers['content-type'] ?? null });
    return read.ok ? ok({ read: read.value, about: input, asFile: false }) : read;
  }
  if (input.text === undefined) return refuse(claimsCards.noText);
  const read = asText(input.text);
  return read.ok ? ok({ read: read.value, about: input, asFile: false }) : read;
}

/** Text that came as text is checked as it is, whatever it looks like. */
function asText(text: string): Result<ReadText> {
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse(claimsCards.empty);
  if (text.length > limits.letters) return refuse(claimsCards.tooLong, { most: limits.letters });
  return ok({ text, form: 'plain' });
}

async function fromForm(input: CheckInput, request: FastifyRequest): Promise<Result<Handed>> {
  const fields: Record<string, unknown> = {};
  let file: Given | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { bytes: await part.toBuffer(), name: part.filename, type: part.mimetype };
    else fields[part.fieldname] = part.value;
  }
  const about = aboutText.safeParse(fields);
  if (!about.success) {
    const [issue] = about.error.issues;
    return refuse(cards.badInput, { reason: issue?.message ?? '' }, `/${issue?.path.join('/') ?? ''}`);
  }
  const text = fields['text'];
  if (!file && typeof text !== 'string') return refuse(claimsCards.noText);
  const read = file ? await readText(file) : asText(String(text));
  return read.ok ? ok({ read: read.value, about: { ...input, ...about.data }, asFile: file !== null }) : read;
}
