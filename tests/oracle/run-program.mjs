// Running one program in the command line, and comparing it with CPython's recording.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/tools.mjs';
import { difference, normalise } from './normalise.mjs';
import { missing } from './programs.mjs';

const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const TIME_LIMIT_MS = 20_000;
const WAITS = 'loopscope: the program waits for ever\n';

/** A test that the binary was built: every other one would fail without it. */
export function checkBinary() {
  test('the binary is there', () => assert.ok(existsSync(BINARY), `no ${BINARY}: run make`));
}

/** A test, to be made last, that fails if the environment names a program that there is not. */
export function checkNamed() {
  test('what ONLY names is there', () => assert.deepEqual([...missing], []));
}

/** What a program gets on stdin, as a comment says: a string as JSON has it. */
const inputOf = (source) => JSON.parse(/^# input: (.+)$/m.exec(source)?.[1] ?? '""');

/**
 * Runs the binary on a source, in a folder of its own under its bare name, so that paths in
 * tracebacks are what CPython printed. Resolves to {stdout, stderr, status} and, with `trace`, the
 * text of the trace.
 *
 * @param {string} name
 * @param {string} source
 * @param {string[]} options
 * @param {boolean} [trace]
 * @param {boolean} [lines] whether the trace has lines, too
 */
export function runProgram(name, source, options, trace = false, lines = false) {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
  writeFileSync(join(folder, `${name}.py`), source);
  return new Promise((done, fail) => {
    const child = spawn(
      BINARY,
      [
        'run',
        `${name}.py`,
        ...options,
        ...(trace ? ['--trace', 'trace'] : []),
        ...(trace && !lines ? ['--no-lines'] : []),
      ],
      {
        cwd: folder,
        stdio: 'pipe',
      },
    );
    child.stdin.on('error', () => undefined).end(inputOf(source)); // it may end without reading
    const texts = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => {
        texts[stream] += text;
        // It would wait for Ctrl+C. Its output and its trace are written.
        if (texts.stderr.includes(WAITS)) child.kill('SIGKILL');
      });
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
    child.on('error', fail);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const waits = signal !== null && texts.stderr.includes(WAITS);
      const result = { ...texts, status: waits ? 'waits for ever' : (signal ?? status) };
      if (trace) result.trace = readFileSync(join(folder, 'trace'), 'utf8');
      done(result);
    });
  }).finally(() => rmSync(folder, { recursive: true }));
}

/** What differs between a recording and a run, as texts; none when they are equal. */
export function compare(expected, actual, version) {
  const differences = [];
  for (const stream of ['stdout', 'stderr']) {
    const theirs = normalise(expected[stream] ?? '', version);
    const ours = normalise(actual[stream], version);
    if (theirs !== ours)
      differences.push(`${stream} (- CPython, + here):\n${difference(theirs, ours)}`);
  }
  if (expected.status !== actual.status) {
    differences.push(`status: CPython ${expected.status}, here ${actual.status}`);
  }
  return differences;
}
