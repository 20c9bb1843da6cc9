// `loopscope check`: what a program uses and is not here, found without running it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXAMPLES, programsIn } from '../oracle/programs.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const FOLDER = mkdtempSync(join(tmpdir(), 'loopscope-'));
after(() => rmSync(FOLDER, { recursive: true }));

/** The lines that it prints about a source, without the file's name; and the exit status. */
function check(source, ...options) {
  writeFileSync(join(FOLDER, 'p.py'), source);
  const run = spawnSync(BINARY, ['check', 'p.py', ...options], { cwd: FOLDER, encoding: 'utf8' });
  assert.equal(run.stderr, '');
  const lines = run.stdout.split('\n').filter(Boolean);
  assert.equal(run.status, lines.length ? 1 : 0);
  return lines.map((line) => line.replace(/^p\.py:/, ''));
}

const NO_PACKAGE = 'Loopscope has modules of the standard library only';

test('modules that are not here, at their place', () => {
  assert.deepEqual(check('import os.path, ssl\nimport asyncio.subprocess as sp\n'), [
    '1:17: Loopscope does not have the module ssl',
    '2:8: Loopscope does not have the module asyncio.subprocess',
  ]);
  assert.deepEqual(check('x = "é"; import 迴圈, numpy as np\nfrom aiohttp.web import (\n  a)\n'), [
    `1:17: No module named '迴圈': ${NO_PACKAGE}`,
    `1:21: No module named 'numpy': ${NO_PACKAGE}`,
    `2:6: No module named 'aiohttp.web': ${NO_PACKAGE}`,
  ]);
  assert.deepEqual(check('def f():\n    import ssl\n'), [
    '2:12: Loopscope does not have the module ssl',
  ]);
});

test('names of modules that are not here', () => {
  const source = `import asyncio as aio, time
from asyncio import (Queue,
    create_subprocess_exec as run, nothing)
def f(x="é"):
    return "ü", aio.subprocess.PIPE, aio.slep(1)
class A:
    from math import tau
    x = time.slep
`;
  assert.deepEqual(check(source), [
    '3:5: Loopscope does not have asyncio.create_subprocess_exec',
    "3:36: module 'asyncio' has no attribute 'nothing'",
    '5:21: Loopscope does not have asyncio.subprocess',
    "5:42: module 'asyncio' has no attribute 'slep'. Did you mean: 'sleep'?",
    "8:14: module 'time' has no attribute 'slep'. Did you mean: 'sleep'?",
  ]);
});

test('the version counts', () => {
  const source = 'import asyncio\nasyncio.timeout(1)\nasyncio.create_subprocess_exec\n';
  assert.deepEqual(check(source, '--python', '3.8'), [
    "2:9: module 'asyncio' has no attribute 'timeout'",
    '3:9: Loopscope does not have asyncio.create_subprocess_exec',
  ]);
  assert.equal(check(source).length, 1);
});

test('what only looks like it is no matter', () => {
  const source = `import asyncio, time, json
# asyncio.nope
text = "time.nope"
def f(time):
    return time.nope, f"{asyncio}"
def g():
    json = {}
    json.nope
def h():
    global json
    json = f
json.nope
asyncio.own = 1
asyncio.own
asyncio.tasks.sleep, asyncio.Queue.nope
`;
  assert.deepEqual(check(source), []);
});

test('a program may be prepared', () => {
  const source = `import asyncio, sys
try:
    import uvloop
except ImportError:
    import nothing_at_all
try:
    import tomli, json
    if json:
        import other
except Exception as error:
    pass
if sys.version_info >= (3, 20):
    asyncio.future_thing()
elif sys.platform == "win32":
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
else:
    if True:
        asyncio.another_thing()
if hasattr(asyncio, "thing"): asyncio.thing()
try:
    asyncio.thing()
except (AttributeError, ValueError):
    pass
try:
    asyncio.told
finally:
    pass
`;
  assert.deepEqual(check(source), ["25:13: module 'asyncio' has no attribute 'told'"]);
});

test("the program's own modules are there, and are not executed", () => {
  mkdirSync(join(FOLDER, 'package'), { recursive: true });
  writeFileSync(join(FOLDER, 'package', '__init__.py'), '');
  writeFileSync(join(FOLDER, 'package', 'part.py'), '1 / 0\n');
  writeFileSync(join(FOLDER, 'helper.py'), 'raise SystemExit("executed")\n');
  const source = 'import helper, package.part, absent\nhelper.any, package.part.thing\n';
  assert.deepEqual(check(source), [`1:30: No module named 'absent': ${NO_PACKAGE}`]);
});

test('a source that does not compile is shown as CPython shows it', () => {
  writeFileSync(join(FOLDER, 'bad.py'), 'import ssl\ndef f(:\n');
  const run = spawnSync(BINARY, ['check', 'bad.py'], { cwd: FOLDER, encoding: 'utf8' });
  assert.equal(run.stdout, '');
  assert.match(
    run.stderr,
    /^ {2}File "bad\.py", line 2\n {4}def f\(:\n[^]*SyntaxError: invalid syntax\n$/,
  );
  assert.equal(run.status, 1);
  assert.equal(spawnSync(BINARY, ['check', 'absent.py'], { cwd: FOLDER }).status, 2);
});

test('the examples have nothing to find', () => {
  for (const name of programsIn(EXAMPLES)) {
    const source = readFileSync(join(EXAMPLES, `${name}.py`), 'utf8');
    assert.deepEqual(check(source), [], name);
  }
});

test('every name of asyncio that CPython has and Loopscope has not is known as such', () => {
  const names = JSON.parse(readFileSync(join(ROOT, 'tests/oracle/asyncio_names.json'), 'utf8'));
  for (const [version, all] of Object.entries(names)) {
    const own = all.filter((name) => !name.includes('.'));
    const found = check(
      `import asyncio\n${own.map((name) => `asyncio.${name}\n`).join('')}`,
      '--python',
      version,
    );
    assert.deepEqual(
      found.filter((line) => !line.includes('Loopscope does not have')),
      [],
      version,
    );
  }
});
