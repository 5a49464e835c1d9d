/** Anything that turns unknown input into a value or throws with the path of the fault (a zod schema does). */
export type Parser<T> = { readonly parse: (input: unknown) => T };

/**
 * A call that a room offers to HTTP, to the shell and to the pages: its name, its address, what it takes
 * and what `access` decides on. Its input schema also makes the OpenAPI document.
 */
export type Call<Input, Schema extends Parser<Input> = Parser<Input>> = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path below `/api/v1`, with `:name` for its parameters. */
  readonly path: `/${string}`;
  /** The action that `access` must permit. */
  readonly action: string;
  readonly summary: string;
  /** Its answer is for this reader only: nothing on the way may keep it. */
  readonly confined?: true;
  /** Confined, and yet the reader's own browser may keep it, asking each time whether it is still so. */
  readonly holdable?: true;
  readonly input: Schema;
};
