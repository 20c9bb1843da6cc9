// The recorder in the CPythons of this machine: the program must not notice it, and what it writes
// must be a trace that `loopscope replay` takes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
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

const BESIDE = `
import asyncio, sys
import beside
from beside import doubled

async def main():
    print(__name__, __file__ == sys.argv[0] or __file__.endswith("main.py"), sys.argv[1:])
    print(await doubled(2), beside.__name__)

asyncio.run(main())
sys.exit(5)
`;

const THREADS = `
import asyncio, threading, time

def work(seconds):
    time.sleep(seconds)
    return seconds

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 0.01))
    future = loop.create_future()
    threading.Thread(target=loop.call_soon_threadsafe, args=(future.set_result, 5),
                     name="other", daemon=True).start()
    print(await future)

asyncio.run(main())
`;

const STREAMS = `
import asyncio

async def handle(reader, writer):
    writer.write(b"got " + await reader.readline())
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    for _ in range(2):
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"hello\\n")
        print(await reader.readline())
        writer.close()
    server.close()
    await server.wait_closed()

asyncio.run(main())
`;

const REFUSED = `
import asyncio

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        asyncio.create_task(main)
    except TypeError as error:
        print(type(error).__name__)

asyncio.run(main())
`;

const NEVER_ENDS = `
import asyncio, sys

async def main():
    while True:
        await asyncio.sleep(0)
        print("on", flush=True)

asyncio.run(main())
`;

const LINES = `"""Text."""
import asyncio

def add(x, y=1):
    """Text."""
    total = x + y
    return total

def steps():
    yield 1
    yield 2

async def main():
    global shared
    shared = add(1)
    while shared < 4:
        shared += 1
    for step in steps():
        await asyncio.sleep(0)
    try:
        raise KeyError(step)
    except KeyError:
        return shared

asyncio.run(main())
`;

/** Objects whose own code must not be called by who looks at them. */
const TOUCHY = `
import asyncio

class Loud:
    def __repr__(self):
        print("__repr__ is called")
        return "Loud()"

class Touchy:
    def touched(self, *args):
        raise ValueError("touched")
    __repr__ = __str__ = __eq__ = __hash__ = __bool__ = __getattribute__ = touched

class LoudError(Exception):
    args = property(lambda self: print("args are asked for"))
    def __repr__(self):
        print("__repr__ is called")
        return "LoudError()"

class LoudList(list):
    def __iter__(self):
        print("__iter__ is called")
        return super().__iter__()

class LoudTask(asyncio.Task):
    def get_name(self):
        print("get_name is called")
        return "name"

class Callback:
    def __call__(self, *args):
        print("called with", len(args))
    def __getattr__(self, name):
        raise KeyError(name)

class Reply:
    _asyncio_future_blocking = False
    def __init__(self, loop):
        self.loop, self.callbacks = loop, []
    def __getattr__(self, name):
        raise KeyError(name)
    def get_loop(self):
        return self.loop
    def result(self):
        return "a reply"
    def add_done_callback(self, callback, *, context=None):
        self.callbacks.append((callback, context))
    def finish(self):
        for callback, context in self.callbacks:
            self.loop.call_soon(callback, self, context=context)
    def __await__(self):
        self._asyncio_future_blocking = True
        yield self
        return self.result()

async def work(*things):
    loud, touchy, items = things
    nested = [touchy, {1: touchy}, (loud, touchy), items]
    await asyncio.sleep(0.01)
    try:
        raise LoudError(loud, touchy)
    except LoudError as error:
        kept = error
    return loud

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.ensure_future(work(Loud(), Touchy(), LoudList([1])))
    loop.call_soon(Callback(), Loud(), Touchy())
    for value in Loud(), Touchy():
        future = loop.create_future()
        future.add_done_callback(Callback())
        future.set_result(value)
        got = await future
    failed = loop.create_future()
    failed.set_exception(LoudError(1))
    try:
        await failed
    except LoudError:
        print("caught")
    loop.set_task_factory(lambda loop, coro, **options: LoudTask(coro, loop=loop))
    task = loop.create_task(asyncio.sleep(0.01))
    await task
    reply = Reply(loop)
    loop.call_later(0.01, reply.finish)
    print(await reply)

asyncio.run(main())
`;

/** How programs end: by what they do in their last line, which is said to go before the colon. */
const ENDS = {
  'sys.exit with a text': 'sys.exit("bye")',
  'sys.exit with a number': 'sys.exit(300)',
  'SystemExit in a task': 'asyncio.run(leave())',
  'os._exit': 'sys.stdout.flush(); os._exit(3)',
  'an exception': 'raise KeyError("end")',
  'SystemExit below gather': 'asyncio.run(fail())',
  'Ctrl+C': 'raise KeyboardInterrupt',
  'an error of syntax': 'async def',
  'a name of the module': 'print(__name__, __doc__, __spec__, __cached__, sorted(globals()))',
};

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

    for (const mode of [[], ['--virtual'], ['--virtual', '--lines', 'stmt', '--locals']]) {
      test(`the program does not notice it ${mode.join(' ')}`.trim(), () => {
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

    const traced = (name, source, options = []) => {
      writeFileSync(join(folder, `${name}.py`), source);
      const result = run(path, [RECORDER, '--output', 'trace', ...options, `${name}.py`]);
      const replayed = run(LOOPSCOPE, ['replay', 'trace']);
      assert.equal(replayed.stderr, '');
      return { ...result, events: parseTrace(readFileSync(join(folder, 'trace'), 'utf8')) };
    };
    const count = (events, kind) => events.filter((event) => event.event === kind).length;

    test('modules beside the program, its arguments and its status', () => {
      writeFileSync(join(folder, 'beside.py'), 'async def doubled(x):\n    return 2 * x\n');
      writeFileSync(join(folder, 'main.py'), BESIDE);
      const { stdout, status } = run(path, [
        RECORDER,
        '--output',
        'trace',
        'main.py',
        '-x',
        '--lines',
      ]);
      assert.equal(stdout, "__main__ True ['-x', '--lines']\n4 beside\n");
      assert.equal(status, 5);
    });

    test('threads are told of in real time', () => {
      const { stdout, events } = traced('threads', THREADS);
      assert.equal(stdout, '0.01\n5\n');
      const names = events.filter((e) => e.event === 'thread_created').map((e) => e.name);
      assert.equal(names[0], 'MainThread');
      assert.ok(names.includes('other'));
      assert.equal(events.find((e) => e.name === 'other').daemon, 1);
      assert.ok(events.some((e) => e.event === 'thread_waits' && e.what === 'time.sleep'));
      assert.equal(count(events, 'thread_ended'), names.length - 1);
      const woken = events.filter((e) => e.event === 'select_end' && e.woken_by === 'thread');
      assert.ok(woken.length >= 1);
    });

    test('sockets are told of in real time', () => {
      const { stdout, events } = traced('streams', STREAMS);
      assert.equal(stdout, "b'got hello\\n'\nb'got hello\\n'\n");
      assert.equal(count(events, 'socket_opened'), 5); // a listener and two connections
      const watched = events.filter((e) => e.event === 'io_watched');
      assert.ok(watched.some((e) => e.callback.endsWith('_accept_connection')));
      assert.ok(watched.some((e) => e.callback.endsWith('_read_ready')));
      const handles = new Set(watched.map((e) => e.handle));
      const ready = events.filter((e) => e.event === 'io_ready');
      assert.ok(ready.length >= 4 && ready.every((e) => handles.has(e.handle)));
    });

    test('what is no coroutine makes no task', { skip: minor < 12 }, () => {
      const { stdout, events } = traced('refused', REFUSED);
      assert.equal(stdout, 'TypeError\n');
      const made = events.filter((e) => e.event === 'task_created' && e.coroutine === 'main');
      assert.equal(made.length, 1);
    });

    for (const mode of [[], ['--virtual', '--lines', 'stmt', '--locals']]) {
      test(`no code of the program's objects is called ${mode.join(' ')}`.trim(), () => {
        const { stdout, stderr, status } = traced('touchy', TOUCHY, mode);
        const plain = run(path, ['touchy.py']);
        assert.equal(plain.status, 0, plain.stderr);
        assert.deepEqual({ stdout, stderr, status }, plain);
        assert.doesNotMatch(stdout, /__|asked/);
      });
    }

    for (const [how, line] of Object.entries(ENDS)) {
      test(`a program that ends by ${how}`, () => {
        const source = `import asyncio, os, sys
async def leave():
    await asyncio.sleep(0)
    sys.exit("left")
async def fail():
    await asyncio.gather(asyncio.sleep(0), leave(), return_exceptions=True)
print(sys.argv[1:])
${line}
`;
        writeFileSync(join(folder, 'ends.py'), source);
        const plain = run(path, ['ends.py', '-v', 'x y']);
        const args = [RECORDER, '--output', 'trace', 'ends.py', '-v', 'x y'];
        assert.deepEqual(run(path, args), plain);
        if (how !== 'an error of syntax')
          assert.equal(plain.stdout.split('\n')[0], "['-v', 'x y']");
        const replayed = run(LOOPSCOPE, ['replay', 'trace']);
        assert.equal(replayed.stderr, '');
      });
    }

    test('a program that is killed leaves a trace', async () => {
      writeFileSync(join(folder, 'killed.py'), NEVER_ENDS);
      const child = spawn(path, [RECORDER, '--output', 'trace', 'killed.py'], { cwd: folder });
      let lines = 0;
      await new Promise((done) => {
        child.on('close', done);
        child.stdout.on('data', (data) => {
          lines += data.toString().split('\n').length - 1;
          if (lines > 800) child.kill('SIGKILL');
        });
      });
      const replayed = run(LOOPSCOPE, ['replay', 'trace']);
      assert.equal(replayed.stderr, '');
      const state = JSON.parse(replayed.stdout.replace(/1e999/g, '1e308'));
      assert.equal(state.ended, false);
      assert.ok(state.position > 1000);
    });

    test('lines, frames and variables', () => {
      const { events } = traced('lines', LINES, ['--virtual', '--lines', 'stmt', '--locals']);
      const lines = events.filter((e) => e.event === 'line').map((e) => e.line);
      const loop = [16, 17, 16, 17, 16];
      const inside = [15, 6, 7, ...loop, 18, 10, 19, 11, 19, 20, 21, 23];
      assert.deepEqual(lines, [2, 4, 9, 13, 25, ...inside]);
      const state = JSON.parse(
        run(LOOPSCOPE, ['replay', 'trace']).stdout.replace(/1e999/g, '1e308'),
      );
      assert.deepEqual(state.stack, []);
      const ended = events.filter((e) => e.event === 'frame_popped').map((e) => e.how);
      assert.deepEqual(ended, ['returned', 'returned', 'returned', 'returned']);
      const set = events
        .filter((e) => e.event === 'local_set')
        .map((e) => [e.name, e.value, e.was]);
      assert.ok(set.some((each) => JSON.stringify(each) === '["total","2",null]'));
      assert.ok(set.some((each) => JSON.stringify(each) === '["step","2","1"]'));
    });

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
