// Runs the programs of tests/lang in build/loopscope and compares them with CPython 3.13.
//
//   node tests/run-lang.mjs                          all of them
//   ONLY=classes,exceptions/notes node tests/run-lang.mjs   only these features or programs
//   LOOPSCOPE=path/to/program node tests/run-lang.mjs       another binary
//
// Compared are stdout, stderr and the exit status, with addresses numbered on both sides. Programs
// that lang/not-yet.json names, with what is missing, must still differ: an entry that is no longer
// true is a failure.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isNamed } from './oracle/programs.mjs';
import { checkBinary, checkNamed, compare, runProgram } from './oracle/run-program.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'lang');
const VERSION = '3.13';
const NOT_YET = JSON.parse(readFileSync(join(FOLDER, 'not-yet.json'), 'utf8'));

// What these hold are no programs of a feature.
const OTHERS = ['generator', 'syntax'];
const features = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHERS.includes(entry.name))
  .map((entry) => entry.name)
  .filter((name) => readdirSync(join(FOLDER, name)).some((file) => file.endsWith('.py')))
  .sort();

function testProgram(feature, name, expected) {
  const missing = NOT_YET[`${feature}/${name}`];
  test(`${feature}/${name}${missing ? ` (not yet: ${missing})` : ''}`, async () => {
    assert.ok(expected, 'it is not recorded');
    const source = readFileSync(join(FOLDER, feature, `${name}.py`), 'utf8');
    const actual = await runProgram(name, source, ['--python', VERSION]);
    const differences = compare(expected, actual, VERSION);
    if (missing) {
      assert.ok(differences.length, 'it is equal now: take it off not-yet.json');
      return;
    }
    // A plain error: node:test would add its own diff of two texts to ours.
    if (differences.length) throw new Error('\n' + differences.join('\n\n'));
  });
}

checkBinary();
for (const feature of features) {
  const path = join(FOLDER, feature, 'expected.json');
  const recording = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  describe(feature, { concurrency: 2 }, () => {
    const programs = readdirSync(join(FOLDER, feature))
      .filter((file) => file.endsWith('.py'))
      .map((file) => file.slice(0, -3))
      .filter((name) => isNamed(feature, `${feature}/${name}`))
      .sort();
    for (const name of programs) testProgram(feature, name, recording[name]);
  });
}

// Random programs (lang/generator): one test for all, since they are no one's words.
if (isNamed('generator')) {
  const file = join(FOLDER, 'generator', 'corpus.json.gz');
  const corpus = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  test(`generator (${Object.keys(corpus).length} programs)`, async () => {
    for (const [name, { source, ...expected }] of Object.entries(corpus)) {
      const actual = await runProgram(name, source, ['--python', VERSION]);
      const differences = compare(expected, actual, VERSION);
      if (differences.length) throw new Error(`${name}\n\n${differences.join('\n\n')}`);
    }
  });
}

checkNamed();
