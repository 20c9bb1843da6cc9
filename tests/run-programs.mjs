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
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkBinary, compare, runProgram } from './oracle/run-program.mjs';

const TESTS = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(TESTS);
const INTERRUPT_AT = '10';
const only = process.env.ONLY?.split(',');
const pythons = process.env.PYTHONS?.split(',');

const read = (...path) => readFileSync(join(...path), 'utf8');

/** The names of the programs of a folder, without `.py`. */
function programsIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .map((file) => file.slice(0, -3))
    .filter((name) => !only || only.includes(name))
    .sort();
}

/** The source with the leading "# " of the given lines removed; `key` is as in the recording. */
function withSwitches(source, key) {
  const lines = source.split('\n');
  const numbers = key === 'original' ? [] : key.split(/[+,]/).map(Number);
  for (const number of numbers) lines[number - 1] = lines[number - 1].replace(/^(\s*)# /, '$1');
  return lines.join('\n');
}

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
  const folder = join(ROOT, 'public', 'examples');
  const source = read(folder, `${name}.py`);
  const about = JSON.parse(read(folder, `${name}.json`));
  const recording = JSON.parse(read(TESTS, 'examples', 'expected', `${name}.json`));
  for (const version of about.pythons) {
    if (pythons && !pythons.includes(version)) continue;
    test(`${name} ${version} is recorded`, () => assert.ok(recording[version]?.original));
    for (const [key, expected] of Object.entries(recording[version] ?? {})) {
      const title = `${name} ${version} ${key === 'original' ? '' : `lines ${key}`}`.trim();
      testRun(title, name, withSwitches(source, key), version, about.interrupt, expected);
    }
  }
}

function testProgram(name) {
  const folder = join(TESTS, 'programs');
  const source = read(folder, `${name}.py`);
  const recording = JSON.parse(read(folder, 'expected', `${name}.json`));
  const interrupt = /^(#.*\n)*# interrupt: /.test(source);
  for (const [version, expected] of Object.entries(recording)) {
    if (pythons && !pythons.includes(version)) continue;
    testRun(`${name} ${version}`, name, source, version, interrupt, expected);
  }
}

const suites = [
  ['examples', join(ROOT, 'public', 'examples'), testExample],
  ['programs', join(TESTS, 'programs'), testProgram],
];
checkBinary();
for (const [title, folder, testOne] of suites) {
  describe(title, { concurrency: 2 }, () => programsIn(folder).forEach(testOne));
}
