// What a program of the command line reads: stdin as far as it is there, a file, or a text.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const FOLDER = mkdtempSync(join(tmpdir(), 'loopscope-'));
after(() => rmSync(FOLDER, { recursive: true }));

writeFileSync(
  join(FOLDER, 'ask.py'),
  'import sys\nprint(input("? "))\nprint(input("! "), list(sys.stdin))\n',
);
writeFileSync(join(FOLDER, 'answers.txt'), 'file 1\nfile 2\nfile 3');

const loopscope = (args, input = '') =>
  spawnSync(BINARY, args, { cwd: FOLDER, input, encoding: 'utf8' });

test('stdin is the program’s', () => {
  const { stdout, status } = loopscope(['run', 'ask.py'], 'one\ntwo\nthree\n');
  assert.equal(stdout, "? one\n! two ['three\\n']\n");
  assert.equal(status, 0);
});

test('--input reads a file, --input-text a text', () => {
  const file = loopscope(['run', 'ask.py', '--input', 'answers.txt'], 'not this\n');
  assert.equal(file.stdout, "? file 1\n! file 2 ['file 3']\n");
  const text = loopscope(['run', 'ask.py', '--input-text', 'a\nb\n'], 'not this\n');
  assert.equal(text.stdout, '? a\n! b []\n');
  const none = loopscope(['run', 'ask.py', '--input-text', ''], 'not this\n');
  assert.equal(none.stdout, '? ');
  assert.match(none.stderr, /EOFError: EOF when reading a line\n$/);
  assert.equal(none.status, 1);
});

test('an input that is not there, or not given, is misuse', () => {
  const missing = loopscope(['run', 'ask.py', '--input', 'nothing.txt']);
  assert.match(missing.stderr, /can't open file 'nothing\.txt': \[Errno 2\]/);
  assert.equal(missing.status, 2);
  assert.equal(loopscope(['run', 'ask.py', '--input']).status, 2);
});

test('a program that is read from stdin has no input', () => {
  const { stdout, stderr } = loopscope(['run', '-'], 'print(input("? "))\n');
  assert.equal(stdout, '? ');
  assert.match(stderr, /EOFError/);
});

test('a question is shown before the answer is waited for', async () => {
  const child = spawn(BINARY, ['run', 'ask.py'], { cwd: FOLDER, stdio: 'pipe' });
  let shown = '';
  const ended = new Promise((done) => child.on('close', done));
  const answers = { '? ': 'first\n', '? first\n! ': 'second\n' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
    const answer = answers[shown];
    if (answer === undefined) return;
    child.stdin.write(answer);
    if (answer === 'second\n') child.stdin.end();
  });
  assert.equal(await ended, 0);
  assert.equal(shown, '? first\n! second []\n');
});

test('Ctrl+C ends the wait for an answer', async () => {
  const child = spawn(BINARY, ['run', 'ask.py'], { cwd: FOLDER, stdio: 'pipe' });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
  const ended = new Promise((done) => child.on('close', done));
  child.stdout.once('data', () => child.kill('SIGINT'));
  assert.equal(await ended, 130);
  assert.match(complaint, /KeyboardInterrupt\n$/);
});
