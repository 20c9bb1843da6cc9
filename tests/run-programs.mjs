// Runs every recorded example and program in build/loopscope and compares it with CPython.
//
//   node tests/run-programs.mjs                 all of them, in every version that is recorded
//   ONLY=timer,gather node tests/run-programs.mjs         only these
//   PYTHONS=3.13 node tests/run-programs.mjs              only these versions
//   LOOPSCOPE=path/to/program node tests/run-programs.mjs another binary
//
// Compared are stdout, stderr and the exit status, after what tests/oracle/README.md describes has
// been evened out on both sides.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  EXAMPLES,
  INTERRUPT_AT,
  isInterrupted,
  isWanted,
  PROGRAMS,
  programsIn,
  WHOLE,
  withSwitches,
} from './oracle/programs.mjs';
import { checkBinary, checkNamed, compare, runProgram } from './oracle/run-program.mjs';

const TESTS = dirname(fileURLToPath(import.meta.url));

const read = (...path) => readFileSync(join(...path), 'utf8');

/** Runs the binary on a source; resolves to {stdout, stderr, status}. */
function run(name, source, version, interrupt) {
  const options = ['--python', version];
  if (interrupt) options.push('--interrupt-at', INTERRUPT_AT);
  return runProgram(name, source, options);
}

function testRun(title, name, source, version, interrupt, expected) {
  test(title, async () => {
    const differences = compare(expected, await run(name, source, version, interrupt), version);
    // A plain error: node:test would add its own diff of two texts to ours.
    if (differences.length) throw new Error('\n' + differences.join('\n\n'));
  });
}

function testExample(name) {
  const source = read(EXAMPLES, `${name}.py`);
  const about = JSON.parse(read(EXAMPLES, `${name}.json`));
  const recording = JSON.parse(read(TESTS, 'examples', 'expected', `${name}.json`));
  for (const version of about.pythons) {
    if (!isWanted(version)) continue;
    test(`${name} ${version} is recorded`, () => assert.ok(recording[version]?.original));
    for (const [key, expected] of Object.entries(recording[version] ?? {})) {
      const title = `${name} ${version} ${key === 'original' ? '' : `lines ${key}`}`.trim();
      testRun(title, name, withSwitches(source, key), version, about.interrupt, expected);
    }
  }
}

function testProgram(name, folder) {
  const source = read(folder, `${name}.py`);
  const recording = JSON.parse(read(folder, 'expected', `${name}.json`));
  const interrupt = isInterrupted(source);
  for (const [version, expected] of Object.entries(recording)) {
    if (!isWanted(version)) continue;
    testRun(`${name} ${version}`, name, source, version, interrupt, expected);
  }
}

const suites = [
  ['examples', EXAMPLES, testExample],
  ['programs', PROGRAMS, testProgram],
  ['whole programs', WHOLE, testProgram],
];
checkBinary();
for (const [title, folder, testOne] of suites) {
  describe(title, { concurrency: 2 }, () => {
    for (const name of programsIn(folder)) testOne(name, folder);
  });
}

checkNamed();
