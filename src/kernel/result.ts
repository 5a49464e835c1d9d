/** What a command or query answers: a value, or a refusal that is itself a value. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A refusal: which card it is, the values its sentence needs, and where in the input the fault lies. */
export type Refusal = {
  readonly card: Card;
  readonly values?: Readonly<Record<string, string | number>>;
  /** JSON pointer or `file:row:column` of the fault, where there is one. */
  readonly at?: string;
};

/** One kind of refusal: how HTTP and the shell say it, and the message of the catalogue that explains it. */
export type Card = {
  /** The id of its sentence in the catalogues, also the `type` of the problem document. */
  readonly id: string;
  /** HTTP status. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Exit code of the shell: 1 data errors, 2 wrong use. */
  readonly exit: 1 | 2;
};

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(card: Card, values?: Refusal['values'], at?: string): Result<never> {
  return { ok: false, refusal: { card, ...(values && { values }), ...(at !== undefined && { at }) } };
}

/** The cards that any room may use; a room's own cards stand in its `api.ts`. */
export const cards = {
  notFound: { id: 'not-found', status: 404, exit: 1 },
  badInput: { id: 'bad-input', status: 400, exit: 2 },
  unknownInput: { id: 'unknown-input', status: 400, exit: 2 },
  wrongMethod: { id: 'wrong-method', status: 405, exit: 2 },
  notAllowed: { id: 'not-allowed', status: 403, exit: 2 },
} as const satisfies Record<string, Card>;
