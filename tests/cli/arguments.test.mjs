// What a program of the command line finds in sys.argv.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const FOLDER = mkdtempSync(join(tmpdir(), 'loopscope-'));
after(() => rmSync(FOLDER, { recursive: true }));

writeFileSync(join(FOLDER, 'show.py'), 'import sys\nprint(sys.argv, sys.version_info[1])\n');

const run = (...args) =>
  spawnSync(BINARY, ['run', ...args], { cwd: FOLDER, encoding: 'utf8', input: '' });

test('the words behind the file and the options are the program’s', () => {
  assert.equal(run('show.py').stdout, "['show.py'] 13\n");
  assert.equal(
    run('show.py', 'a', '--python', '3.8').stdout,
    "['show.py', 'a', '--python', '3.8'] 13\n",
  );
  assert.equal(run('show.py', '--python', '3.8', 'a', 'é').stdout, "['show.py', 'a', 'é'] 8\n");
  assert.equal(run('--python', '3.8', 'show.py', '-v', '--').stdout, "['show.py', '-v', '--'] 8\n");
});

test('behind -- everything is the program’s', () => {
  assert.equal(
    run('show.py', '--', '--python', '3.8').stdout,
    "['show.py', '--python', '3.8'] 13\n",
  );
  assert.equal(run('show.py', '--python', '3.8', '--').stdout, "['show.py'] 8\n");
  assert.equal(run('show.py', '--', '--').stdout, "['show.py', '--'] 13\n");
});

test('argparse reads them', () => {
  writeFileSync(
    join(FOLDER, 'parse.py'),
    'import argparse\np = argparse.ArgumentParser()\np.add_argument("--count", type=int)\n' +
      'print(p.parse_args().count)\n',
  );
  assert.equal(run('parse.py', '--', '--count', '3').stdout, '3\n');
  const wrong = run('parse.py', '--', '--count', 'x');
  assert.match(wrong.stderr, /^usage: parse\.py \[-h\] \[--count COUNT\]\n/);
  assert.equal(wrong.status, 2);
});

test('a word that looks like an option and is none is misuse', () => {
  const { stdout, stderr, status } = run('show.py', '--verbose');
  assert.match(stderr, /^loopscope: no such option .*behind --\): --verbose/);
  assert.deepEqual([stdout, status], ['', 2]);
});

test('a value that does not fit is told with what is needed', () => {
  for (const [option, value, needs] of [
    ['--python', '3.7', 'a version from 3.8 to 3.14'],
    ['--seed', '-1', 'a whole number from 0 on'],
    ['--max-memory', '1k', 'a whole number from 0 on'],
    ['--latency', 'soon', 'a number from 0 on'],
  ]) {
    const { stdout, stderr, status } = run('show.py', String(option), String(value));
    assert.equal(stderr, `loopscope: ${option} needs ${needs}, not '${value}'\n`);
    assert.deepEqual([stdout, status], ['', 2]);
  }
  assert.equal(run('show.py', '--trace').stderr, 'loopscope: --trace needs a value\n');
});
