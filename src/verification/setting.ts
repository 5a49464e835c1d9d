/**
 * What a situation asks of the sources before the CTFMR can sign. Versioned, so that a figure can say under which
 * setting it was verified.
 */
export type SigningSetting = {
  readonly version: string;
  readonly primarySources: number;
  /** Different organisations among the sources. */
  readonly independentSources: number;
};

/**
 * The setting where a situation has chosen none.
 * @source ours: the Field Manual's threshold was looked for and not found (mrmtools.org; introductions of the annual
 * reports say only that the UN vets all information). Shown on screen as Vigil's setting, not a UN rule.
 */
export const defaultSetting: SigningSetting = { version: 'vigil-1', primarySources: 1, independentSources: 2 };
