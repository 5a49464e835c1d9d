import { figuresCommand } from './figures.ts';
import { loadCommand } from './load.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { makeProgram, runProgram } from './shell.ts';
import { stateCommand } from './state.ts';

const program = makeProgram();
for (const add of [serveCommand, loadCommand, stateCommand, searchCommand, figuresCommand]) add(program);
process.exitCode = await runProgram(program, process.argv.slice(2));
