// Runs every recorded example and program in build/loopscope and compares its trace, event by
// event, with CPython's.
//
//   node tests/run-traces.mjs                              all of them, in every recorded version
//   ONLY=timer,gather PYTHONS=3.13 node tests/run-traces.mjs     only these
//   LOOPSCOPE=path/to/program node tests/run-traces.mjs    another binary
//
// tests/oracle/README.md says what is compared and how the recordings are made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  EXAMPLES,
  INTERRUPT_AT,
  isInterrupted,
  isWanted,
  PROGRAMS,
  programsIn,
  readTraces,
  withSwitches,
} from './oracle/programs.mjs';
import { checkBinary, runProgram } from './oracle/run-program.mjs';
import { comparable, firstDifference, parseTrace } from './oracle/trace-diff.mjs';

const read = (...path) => readFileSync(join(...path), 'utf8');

function testTrace(title, name, source, version, interrupt, recorded) {
  test(title, async () => {
    const options = ['--python', version];
    if (interrupt) options.push('--interrupt-at', INTERRUPT_AT);
    const run = await runProgram(name, source, options, true);
    const ours = comparable(parseTrace(run.trace));
    const difference = firstDifference(comparable(parseTrace(recorded)), ours, source);
    if (difference) throw new Error(`(- CPython, + here) ${difference}`);
  });
}

function testExample(name) {
  const source = read(EXAMPLES, `${name}.py`);
  const { interrupt } = JSON.parse(read(EXAMPLES, `${name}.json`));
  for (const [version, traces] of Object.entries(readTraces('examples', name))) {
    if (!isWanted(version)) continue;
    for (const [key, recorded] of Object.entries(traces)) {
      const title = `${name} ${version} ${key === 'original' ? '' : `lines ${key}`}`.trim();
      testTrace(title, name, withSwitches(source, key), version, interrupt, recorded);
    }
  }
}

function testProgram(name) {
  const source = read(PROGRAMS, `${name}.py`);
  for (const [version, recorded] of Object.entries(readTraces('programs', name))) {
    if (isWanted(version))
      testTrace(`${name} ${version}`, name, source, version, isInterrupted(source), recorded);
  }
}

checkBinary();
for (const [title, folder, testOne] of [
  ['traces of examples', EXAMPLES, testExample],
  ['traces of programs', PROGRAMS, testProgram],
]) {
  describe(title, { concurrency: 2 }, () => programsIn(folder).forEach(testOne));
}
