import { accountCommand } from './account.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { countCommand } from './count.ts';
import { debatesCommand } from './debates.ts';
import { exerciseCommand } from './exercise.ts';
import { editionCommand } from './edition.ts';
import { figuresCommand } from './figures.ts';
import { findingCommand } from './finding.ts';
import { importCommand } from './import.ts';
import { instrumentCommand } from './instrument.ts';
import { linkCommand } from './link.ts';
import { judgeCommand } from './judge.ts';
import { loadCommand } from './load.ts';
import { namesCommand } from './names.ts';
import { partyCommand } from './party.ts';
import { placesCommand } from './places.ts';
import { recordCommand } from './record.ts';
import { reportCommand } from './report.ts';
import { resolutionCommand } from './resolution.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { chooseDatabase, makeProgram, runProgram } from './shell.ts';
import { signCommand } from './sign.ts';
import { situationCommand } from './situation.ts';
import { stateCommand } from './state.ts';
import { timelineCommand } from './timeline.ts';

const program = makeProgram();
const commands = [
  serveCommand,
  loadCommand,
  recordCommand,
  stateCommand,
  situationCommand,
  partyCommand,
  debatesCommand,
  resolutionCommand,
  instrumentCommand,
  timelineCommand,
  searchCommand,
  namesCommand,
  figuresCommand,
  checkCommand,
  linkCommand,
  reportCommand,
  importCommand,
  judgeCommand,
  findingCommand,
  signCommand,
  countCommand,
  editionCommand,
  accountCommand,
  backupCommand,
  restoreCommand,
  placesCommand,
  exerciseCommand,
];
for (const add of commands) add(program);
process.exitCode = await runProgram(program, chooseDatabase(process.argv.slice(2)));
