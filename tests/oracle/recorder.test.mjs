// The recorder in the CPythons of this machine: the program must not notice it, and what it writes
// must be a trace that `loopscope replay` takes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { findPythons } from '../../scripts/pythons.mjs';
import { ROOT } from './programs.mjs';
import { parseTrace } from './trace-diff.mjs';

const RECORDER = join(ROOT, 'public', 'loopscope_record.py');
const LOOPSCOPE = join(ROOT, 'build', 'loopscope');

const PROGRAM = `
import asyncio, sys, traceback, warnings

async def child(seconds):
    await asyncio.sleep(seconds)
    return seconds

async def fail():
    raise KeyError("lost")

async def cancelled(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        traceback.print_exc()

async def main():
    print(await asyncio.gather(child(0.02), child(0.01)), sys.argv[1:])
    await cancelled(asyncio.ensure_future(child(1)))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    warnings.warn("once")
    asyncio.ensure_future(fail())
    await asyncio.sleep(0.01)
    try:
        await asyncio.wait_for(child(5), 0.01)
    except asyncio.TimeoutError:
        sys.stdout.write("no ")
        sys.stdout.write("newline")
    raise ValueError("the end")

asyncio.run(main())
`;

const SPINS = `
import asyncio, time

async def main():
    await asyncio.sleep(3600)
    start = time.monotonic()
    time.sleep(60)
    print(time.monotonic() - start, time.time())
    await asyncio.sleep(1e6)

asyncio.run(main())
`;

const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
after(() => rmSync(folder, { recursive: true }));

function run(program, args) {
  const env = { ...process.env, PYTHONUTF8: '1', NO_COLOR: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const result = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env });
  return { stdout: result.stdout, stderr: result.stderr, status: result.status };
}

/** What a task is shown as has an address. */
function withoutAddresses(result) {
  return JSON.parse(JSON.stringify(result).replace(/0x[0-9a-f]+/g, '0x'));
}

for (const { path, minor } of findPythons(8).filter((python) => python.minor <= 14)) {
  describe(`the recorder in CPython 3.${minor}`, () => {
    writeFileSync(join(folder, 'program.py'), PROGRAM);
    writeFileSync(join(folder, 'spins.py'), SPINS);

    for (const mode of [[], ['--virtual']]) {
      test(`the program does not notice it ${mode.join('')}`.trim(), () => {
        if (mode.length) writeFileSync(join(folder, 'program.py'), withoutThreads(PROGRAM));
        const plain = run(path, ['program.py', 'a', '-b']);
        const args = [RECORDER, ...mode, '--output', 'trace', 'program.py', 'a', '-b'];
        assert.deepEqual(withoutAddresses(run(path, args)), withoutAddresses(plain));
        assert.equal(plain.status, 1);
        const replayed = run(LOOPSCOPE, ['replay', 'trace']);
        assert.equal(replayed.stderr, '');
        const state = JSON.parse(replayed.stdout.replace(/1e999/g, '1e308'));
        assert.equal(state.ended, true);
        assert.equal(state.status, 1);
        assert.equal(state.exit_exception, 'ValueError');
        assert.equal(state.counts.pending_futures, 0);
        const written = state.outputs.filter((o) => o.stream === 'stdout').map((o) => o.text);
        assert.equal(written.join(''), plain.stdout);
      });
    }

    test('the virtual clock takes no time and is exact', () => {
      const begin = performance.now();
      const args = ['--virtual', '--output', 'trace', '--interrupt-at', '5000', 'spins.py'];
      const { stdout, stderr } = run(path, [RECORDER, ...args]);
      assert.ok(performance.now() - begin < 20_000);
      assert.equal(stdout, '60.0 1700003660.0\n');
      assert.match(stderr, /KeyboardInterrupt\s*$/);
      const events = parseTrace(readFileSync(join(folder, 'trace'), 'utf8'));
      const clocks = events.filter((e) => e.event === 'clock').map((e) => e.now);
      assert.deepEqual(clocks, [3600, 3660, 5000]);
      assert.ok(events.some((e) => e.event === 'interrupt'));
    });
  });
}

function withoutThreads(source) {
  return source.replace(/^.*run_in_executor.*$/m, '');
}
