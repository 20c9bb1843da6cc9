// Runs every recorded example and program in build/loopscope and compares it with CPython.
//
//   node tests/run-programs.mjs                 all of them, in every version that is recorded
//   ONLY=timer,gather node tests/run-programs.mjs         only these
//   PYTHONS=3.13 node tests/run-programs.mjs              only these versions
//   LOOPSCOPE=path/to/program node tests/run-programs.mjs another binary
//
// Each program is run in a folder of its own under its bare name, so that paths in tracebacks are
// what CPython printed. Compared are stdout, stderr and the exit status, after what
// tests/oracle/README.md describes has been evened out on both sides.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { difference, normalise } from './oracle/normalise.mjs';

const TESTS = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(TESTS);
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const INTERRUPT_AT = '10';
const TIME_LIMIT_MS = 20_000;
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
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
  writeFileSync(join(folder, `${name}.py`), source);
  const args = ['run', `${name}.py`, '--python', version];
  if (interrupt) args.push('--interrupt-at', INTERRUPT_AT);
  return new Promise((done, fail) => {
    const child = spawn(BINARY, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => (texts[stream] += text));
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
    child.on('error', fail);
    child.on('close', (status, signal) => done({ ...texts, status: signal ?? status }));
    child.on('close', () => clearTimeout(timer));
  }).finally(() => rmSync(folder, { recursive: true }));
}

function compare(expected, actual, version) {
  const differences = [];
  for (const stream of ['stdout', 'stderr']) {
    const theirs = normalise(expected[stream], version);
    const ours = normalise(actual[stream], version);
    if (theirs !== ours)
      differences.push(`${stream} (- CPython, + here):\n${difference(theirs, ours)}`);
  }
  if (expected.status !== actual.status) {
    differences.push(`status: CPython ${expected.status}, here ${actual.status}`);
  }
  return differences;
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
test('the binary is there', () => assert.ok(existsSync(BINARY), `no ${BINARY}: run make`));
for (const [title, folder, testOne] of suites) {
  describe(title, { concurrency: 2 }, () => programsIn(folder).forEach(testOne));
}
