import { ok, refuse, type Result } from '#kernel';
import { type ApartFault, makeApart } from '#platform/server';
import { claimsCards } from '../cards.ts';
import type { TextForm } from '../text-form.ts';
import { decode, htmlCharset, typeCharset } from './decode.ts';
import type { FaultName } from './fault.ts';
import { type Given, sniff } from './form.ts';

/** A text as it was read: offsets of answers count in it. Plain text is left exactly as it is. */
export type ReadText = { readonly text: string; readonly form: TextForm };

/** What the worker is told, and what it answers. */
export type Job = { readonly form: TextForm; readonly content: string | Uint8Array };
export type Done = { readonly text: string } | { readonly fault: FaultName };

/** The most bytes and letters that one check takes. @source ours: some hundred pages, checked within seconds */
export const limits = { bytes: 12 * 1024 * 1024, letters: 1_000_000, seconds: 15, megabytes: 512, atOnce: 2, waiting: 16 } as const;

const names: Readonly<Record<TextForm, string>> = { plain: 'text', html: 'HTML', pdf: 'PDF', docx: 'DOCX' };

/** Reads a text from what was handed in, by its content and not by its name; nothing of it is kept. */
export async function readText(given: Given): Promise<Result<ReadText>> {
  if (given.bytes.byteLength > limits.bytes) return refuse(claimsCards.tooLarge);
  if (given.bytes.byteLength === 0) return refuse(claimsCards.empty);
  const sniffed = sniff(given);
  if (sniffed.form === 'binary') return refuse(claimsCards.binary, { form: sniffed.called });
  if (sniffed.form === 'other') return refuse(claimsCards.otherForm, { form: sniffed.called });
  const { form } = sniffed;
  if (form === 'pdf' || form === 'docx') return finish(await readApart({ form, content: given.bytes }), form);
  const declared = typeCharset(given.type) ?? (form === 'html' ? htmlCharset(given.bytes) : null);
  const text = decode(given.bytes, declared);
  if (text === null) return refuse(claimsCards.binary, { form: 'none' });
  return finish(form === 'html' ? await readApart({ form, content: text }) : { text }, form);
}

function finish(done: Done, form: TextForm): Result<ReadText> {
  if ('fault' in done) return refuse(claimsCards[done.fault], { form: names[form] });
  if (!/[\p{L}\p{N}]/u.test(done.text)) return refuse(claimsCards.empty);
  if (done.text.length > limits.letters) return refuse(claimsCards.tooLong, { most: limits.letters });
  return ok({ text: done.text, form });
}

const faultOf: Readonly<Record<ApartFault, FaultName>> = { busy: 'busy', 'too slow': 'tooSlow', 'too large': 'swollen', broken: 'broken' };
const readApart: (job: Job) => Promise<Done> = makeApart(new URL('./worker.ts', import.meta.url), limits, (fault) => ({ fault: faultOf[fault] }));
