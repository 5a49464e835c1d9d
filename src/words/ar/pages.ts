import frame from './frame.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import publishing from './publishing.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import state from './state.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

/** The catalogue of the pages. `terms` is the field's own words, said everywhere. */
export const pages: Readonly<Record<string, string>> = { ...frame, ...home, ...publishing, ...search, ...state, ...terms };
