import add from './add.json' with { type: 'json' };
import casework from './casework.json' with { type: 'json' };
import check from './check.json' with { type: 'json' };
import debate from './debate.json' with { type: 'json' };
import editionPages from './edition-pages.json' with { type: 'json' };
import exercise from './exercise-pages.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import frame from './frame.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import instrument from './instrument.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import party from './party.json' with { type: 'json' };
import publishing from './publishing.json' with { type: 'json' };
import record from './record.json' with { type: 'json' };
import resolution from './resolution.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import situation from './situation.json' with { type: 'json' };
import state from './state.json' with { type: 'json' };
import states from './states.json' with { type: 'json' };
import telling from './telling.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };
import verdicts from './verdicts.json' with { type: 'json' };
import work from './work.json' with { type: 'json' };

/** The catalogue of the pages. `terms` is the field's own words, said everywhere. */
export const pages: Readonly<Record<string, string>> = {
  ...add,
  ...casework,
  ...check,
  ...debate,
  ...editionPages,
  ...exercise,
  ...facts,
  ...figures,
  ...frame,
  ...home,
  ...instrument,
  ...names,
  ...party,
  ...publishing,
  ...record,
  ...resolution,
  ...search,
  ...situation,
  ...state,
  ...states,
  ...telling,
  ...terms,
  ...timeline,
  ...verdicts,
  ...work,
};
