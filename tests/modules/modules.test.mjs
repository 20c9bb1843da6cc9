// A program of several files: what it prints is what CPython 3.13 printed (expected.json, with the
// folder's path taken out). The last program finds a module through --path.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));

function run(folder, ...args) {
  const { stdout, stderr, status } = spawnSync(BINARY, ['run', ...args], {
    cwd: join(HERE, folder),
    encoding: 'utf8',
  });
  const clean = (text) => text.replaceAll(join(HERE, folder) + '/', '');
  return { stdout: clean(stdout), stderr: clean(stderr), status };
}

test('modules and packages beside the program', () => {
  const expected = JSON.parse(readFileSync(join(HERE, 'expected.json'), 'utf8'));
  assert.deepEqual(run('program', 'main.py'), expected);
});

test('a module in a folder of --path', () => {
  const { stdout, status } = run('.', '--path', 'program', 'elsewhere/main.py');
  assert.equal(stdout, 'hello there\n');
  assert.equal(status, 0);
});

test('without --path it is not there', () => {
  const { stderr, status } = run('.', 'elsewhere/main.py');
  assert.match(stderr, /ModuleNotFoundError: No module named 'greeting'/);
  assert.equal(status, 1);
});
