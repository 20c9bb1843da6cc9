// Runs every recorded example and program in build/loopscope and compares its trace, event by
// event, with CPython's.
//
//   node tests/run-traces.mjs                              all of them, in every recorded version
//   ONLY=timer,gather PYTHONS=3.13 node tests/run-traces.mjs     only these
//   LOOPSCOPE=path/to/program node tests/run-traces.mjs    another binary
//
// tests/oracle/README.md says what is compared and how the recordings are made.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import {
  EXAMPLES,
  INTERRUPT_AT,
  isInterrupted,
  isNamed,
  isWanted,
  PROGRAMS,
  programsIn,
  readTraces,
  ROOT,
  WHOLE,
  withSwitches,
} from './oracle/programs.mjs';
import { checkBinary, checkNamed, runProgram } from './oracle/run-program.mjs';
import { comparable, firstDifference, hasLines, parseTrace } from './oracle/trace-diff.mjs';

const read = (...path) => readFileSync(join(...path), 'utf8');

/** `interrupt` is the second of Ctrl+C, or undefined. */
function testTrace(title, name, source, version, interrupt, recorded) {
  test(title, async () => {
    const options = ['--python', version];
    if (interrupt) options.push('--interrupt-at', interrupt);
    const lines = hasLines(recorded);
    const run = await runProgram(name, source, options, true, lines);
    const ours = comparable(parseTrace(run.trace), lines);
    const difference = firstDifference(comparable(parseTrace(recorded), lines), ours, source);
    if (difference) throw new Error(`(- CPython, + here) ${difference}`);
  });
}

function testExample(name) {
  const source = read(EXAMPLES, `${name}.py`);
  const { interrupt } = JSON.parse(read(EXAMPLES, `${name}.json`));
  const at = interrupt ? INTERRUPT_AT : undefined;
  for (const [version, traces] of Object.entries(readTraces('examples', name))) {
    if (!isWanted(version)) continue;
    for (const [key, recorded] of Object.entries(traces)) {
      const title = `${name} ${version} ${key === 'original' ? '' : `lines ${key}`}`.trim();
      testTrace(title, name, withSwitches(source, key), version, at, recorded);
    }
  }
}

function testProgram(name, folder) {
  const source = read(folder, `${name}.py`);
  const at = isInterrupted(source) ? INTERRUPT_AT : undefined;
  for (const [version, recorded] of Object.entries(readTraces(basename(folder), name))) {
    if (isWanted(version)) testTrace(`${name} ${version}`, name, source, version, at, recorded);
  }
}

/** Random programs, made by oracle/generate.py and recorded by oracle/fuzz.mjs --record. */
function testGenerated() {
  const packed = readFileSync(join(ROOT, 'tests', 'oracle', 'generated.json.br'));
  for (const { seed, version, source, trace } of JSON.parse(
    brotliDecompressSync(packed).toString(),
  )) {
    if (isWanted(version) && isNamed(`seed${seed}`))
      testTrace(`seed ${seed} ${version}`, 'p', source, version, '1000', trace);
  }
}

checkBinary();
for (const [title, folder, testOne] of [
  ['traces of examples', EXAMPLES, testExample],
  ['traces of programs', PROGRAMS, testProgram],
  ['traces of whole programs', WHOLE, testProgram],
]) {
  describe(title, { concurrency: 2 }, () => {
    for (const name of programsIn(folder)) testOne(name, folder);
  });
}
describe('traces of generated programs', { concurrency: 2 }, testGenerated);

checkNamed();
