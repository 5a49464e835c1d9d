import backup from './backup.json' with { type: 'json' };
import casework from './casework.json' with { type: 'json' };
import checks from './checks.json' with { type: 'json' };
import claims from './claims.json' with { type: 'json' };
import debate from './debate.json' with { type: 'json' };
import imports from './import.json' with { type: 'json' };
import exercise from './exercise.json' with { type: 'json' };
import figuresFile from './figures-file.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import editions from './editions.json' with { type: 'json' };
import instrument from './instrument.json' with { type: 'json' };
import keeping from './keeping.json' with { type: 'json' };
import link from './link.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import party from './party.json' with { type: 'json' };
import record from './record.json' with { type: 'json' };
import refusals from './refusals.json' with { type: 'json' };
import resolution from './resolution.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import situation from './situation.json' with { type: 'json' };
import stateLines from './state-lines.json' with { type: 'json' };
import tables from './tables.json' with { type: 'json' };
import telling from './telling.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };
import verdicts from './verdicts.json' with { type: 'json' };

/** The catalogue of the server and the shell. `terms` is the field's own words, said everywhere. */
export const spoken: Readonly<Record<string, string>> = {
  ...backup,
  ...casework,
  ...checks,
  ...claims,
  ...debate,
  ...imports,
  ...exercise,
  ...documents,
  ...editions,
  ...figuresFile,
  ...instrument,
  ...keeping,
  ...link,
  ...names,
  ...party,
  ...record,
  ...refusals,
  ...resolution,
  ...search,
  ...shell,
  ...situation,
  ...stateLines,
  ...tables,
  ...telling,
  ...terms,
  ...timeline,
  ...verdicts,
};
