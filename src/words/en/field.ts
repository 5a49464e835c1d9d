import field from './field.json' with { type: 'json' };

/** The catalogue of the light form for the field, which loads nothing else. */
export const pages: Readonly<Record<string, string>> = field;
