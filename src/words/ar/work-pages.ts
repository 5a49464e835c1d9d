import caseNames from './case-names.json' with { type: 'json' };
import counts from './counts.json' with { type: 'json' };
import editions from './editions.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import imports from './import.json' with { type: 'json' };
import judge from './judge.json' with { type: 'json' };
import proposals from './proposals.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import sign from './sign.json' with { type: 'json' };
import told from './told.json' with { type: 'json' };

/** The catalogue of the pages of the casework, which those of the public record do not load. */
export const pages: Readonly<Record<string, string>> = {
  ...caseNames,
  ...counts,
  ...editions,
  ...findings,
  ...imports,
  ...judge,
  ...proposals,
  ...reports,
  ...sign,
  ...told,
};
