import refusals from './refusals.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import tables from './tables.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

/** The catalogue of the server and the shell. `terms` is the field's own words, said everywhere. */
export const spoken: Readonly<Record<string, string>> = { ...refusals, ...search, ...shell, ...tables, ...terms };
