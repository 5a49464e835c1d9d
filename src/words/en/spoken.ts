import refusals from './refusals.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };

/** The catalogue of the server and the shell. */
export const spoken: Readonly<Record<string, string>> = { ...refusals, ...shell };
