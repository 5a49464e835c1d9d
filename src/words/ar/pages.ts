import frame from './frame.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import state from './state.json' with { type: 'json' };

/** The catalogue of the pages. */
export const pages: Readonly<Record<string, string>> = { ...frame, ...home, ...state };
