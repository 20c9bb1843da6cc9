// What the command line says of a program that waits for ever: who waits, where, what for, and why
// that will not come. Ctrl+C then ends the program as it would anywhere.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const FOLDER = mkdtempSync(join(tmpdir(), 'loopscope-'));
after(() => rmSync(FOLDER, { recursive: true }));

const FIRST = 'loopscope: the program waits for ever\n';

/**
 * Runs a program until it waits for ever; the lines of what is said of it, and how Ctrl+C ends it.
 *
 * @param {string} source
 * @param {string[]} options
 * @returns {Promise<{waits: string[], stdout: string, status: number | null}>}
 */
function waitsOf(source, options = []) {
  writeFileSync(join(FOLDER, 'wait.py'), source);
  const child = spawn(BINARY, ['run', 'wait.py', ...options], { cwd: FOLDER, stdio: 'pipe' });
  let complaint = '';
  let stdout = '';
  let ended = false;
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
    if (ended || !complaint.includes(FIRST)) return;
    ended = true;
    // The text is written in several parts: a moment later all of it is there.
    setTimeout(() => child.kill('SIGINT'), 100);
  });
  return new Promise((done) => {
    child.on('close', (status) => {
      const after = complaint.slice(complaint.indexOf(FIRST) + FIRST.length);
      const lines = after.split('\n');
      const end = lines.findIndex((line) => !/^ {2}\S+ .*waits (for|in) /.test(line));
      done({ waits: lines.slice(0, end).map((line) => line.slice(2)), stdout, status });
    });
  });
}

/** A program whose main() has these lines. */
const main = (...lines) =>
  `import asyncio\nasync def main():\n${lines.map((line) => `    ${line}\n`).join('')}` +
  'asyncio.run(main())\n';

const NEVER = `async def never():
    await asyncio.get_running_loop().create_future()
`;

test('a task that waits for another, which waits for what nobody sets', async () => {
  const { waits, stdout, status } = await waitsOf(`import asyncio
async def worker(ready):
    print("waiting")
    await ready.wait()
async def main():
    ready = asyncio.Event()
    await asyncio.create_task(worker(ready), name="helper")
asyncio.run(main())
`);
  assert.deepEqual(waits, [
    'Task-1 (main) waits for helper (worker), which waits for a future that nobody ends, in main at wait.py:7',
    'helper (worker) waits for a future that nobody ends, in Event.wait at wait.py:4',
  ]);
  assert.equal(stdout, 'waiting\n');
  assert.equal(status, 130);
});

const PLACES = {
  'Queue.get': ['await asyncio.Queue().get()'],
  'Queue.put': ['q = asyncio.Queue(1); await q.put(1); await q.put(2)'],
  'Queue.join': ['q = asyncio.Queue(); await q.put(1); await q.join()'],
  'Event.wait': ['await asyncio.Event().wait()'],
  'Lock.acquire': ['lock = asyncio.Lock(); await lock.acquire(); await lock.acquire()'],
  'Semaphore.acquire': ['s = asyncio.Semaphore(0); await s.acquire()'],
  'Condition.wait': ['c = asyncio.Condition(); await c.acquire(); await c.wait()'],
  'Condition.wait_for': ['c = asyncio.Condition(); await c.acquire(); await c.wait_for(int)'],
  'Barrier.wait': ['await asyncio.Barrier(2).wait()'],
  wait_for: ['await asyncio.wait_for(asyncio.Event().wait(), None)'],
  main: ['await asyncio.get_running_loop().create_future()'],
  'StreamReader.readline': ['await asyncio.StreamReader().readline()'],
  'Server.serve_forever': [
    'server = await asyncio.start_server(print, "127.0.0.1", 8888); await server.serve_forever()',
  ],
};
for (const [name, lines] of Object.entries(PLACES)) {
  test(`the function that waits is named: ${name}`, async () => {
    const { waits } = await waitsOf(main(...lines));
    assert.deepEqual(waits, [
      `Task-1 (main) waits for a future that nobody ends, in ${name} at wait.py:3`,
    ]);
  });
}

test('two tasks that hold each other’s lock', async () => {
  const { waits } = await waitsOf(`import asyncio
async def transfer(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print("never")
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(transfer(a, b), transfer(b, a))
asyncio.run(main())
`);
  assert.deepEqual(waits, [
    'Task-1 (main) waits for gather(), which waits for Task-2 (transfer), which waits for a future that nobody ends, in main at wait.py:9',
    'Task-2 (transfer) waits for a future that nobody ends, in Lock.acquire at wait.py:5',
    'Task-3 (transfer) waits for a future that nobody ends, in Lock.acquire at wait.py:5',
  ]);
});

test('tasks that wait for each other in a circle, and one outside of it', async () => {
  const { waits } = await waitsOf(`import asyncio
tasks = {}
async def step(other):
    await asyncio.sleep(0)
    await tasks[other]
async def main():
    for name, other in ("a", "b"), ("b", "c"), ("c", "a"):
        tasks[name] = asyncio.create_task(step(other), name=name)
    await asyncio.create_task(step("a"), name="outside")
asyncio.run(main())
`);
  const circle = (from, ...to) =>
    `${from} (step) waits for ${to.map((name) => `${name} (step)`).join(', which waits for ')}: a circle, in step at wait.py:5`;
  assert.deepEqual(waits, [
    'Task-1 (main) waits for outside (step), which waits for a (step), which waits for b (step): a circle, in main at wait.py:9',
    circle('a', 'b', 'c', 'a'),
    circle('b', 'c', 'a', 'b'),
    circle('c', 'a', 'b', 'c'),
    circle('outside', 'a', 'b', 'c'),
  ]);
});

test('a task that gathers itself', async () => {
  const { waits } = await waitsOf(main('await asyncio.gather(asyncio.current_task())'));
  assert.deepEqual(waits, [
    'Task-1 (main) waits for gather(), which waits for Task-1 (main): a circle, in main at wait.py:3',
  ]);
});

const BEHIND = {
  'wait()': ['wait', 'await asyncio.wait([task])'],
  'shield()': ['main', 'await asyncio.shield(task)'],
  'a TaskGroup': [
    'main',
    'async with asyncio.TaskGroup() as group: task = group.create_task(never(), name="t")',
  ],
};
for (const [what, [name, line]] of Object.entries(BEHIND)) {
  test(`${what} waits for its tasks`, async () => {
    const make = line.includes('group') ? 'pass' : 'task = asyncio.create_task(never(), name="t")';
    const { waits } = await waitsOf(
      main(make, line).replace('async def main', NEVER + 'async def main'),
    );
    assert.deepEqual(waits, [
      `Task-1 (main) waits for a future, which waits for t (never), which waits for a future that nobody ends, in ${name} at wait.py:6`,
      't (never) waits for a future that nobody ends, in never at wait.py:3',
    ]);
  });
}

test('gather() names its first child that is left', async () => {
  const { waits } = await waitsOf(
    main('await asyncio.gather(asyncio.sleep(1), never(), never())').replace(
      'async def main',
      NEVER + 'async def main',
    ),
  );
  assert.equal(
    waits[0],
    'Task-1 (main) waits for gather(), which waits for Task-3 (never), which waits for a future that nobody ends, in main at wait.py:5',
  );
  assert.equal(waits.length, 3);
});

test('an awaitable of the program’s own, a name that is no string, names in Chinese', async () => {
  const { waits } = await waitsOf(`import asyncio
class Gate:
    def __await__(self):
        yield from asyncio.get_running_loop().create_future()
async def 等待():
    await Gate()
async def main():
    asyncio.current_task().set_name("主任務")
    await asyncio.create_task(等待(), name=5)
asyncio.run(main())
`);
  assert.deepEqual(waits, [
    '主任務 (main) waits for 5 (等待), which waits for a future that nobody ends, in main at wait.py:9',
    '5 (等待) waits for a future that nobody ends, in Gate.__await__ at wait.py:4',
  ]);
});

test('an asynchronous generator is followed to where it waits', async () => {
  const { waits } = await waitsOf(`import asyncio
async def numbers():
    yield 1
    await asyncio.Event().wait()
async def main():
    async for number in numbers():
        pass
asyncio.run(main())
`);
  assert.deepEqual(waits, [
    'Task-1 (main) waits for a future that nobody ends, in Event.wait at wait.py:4',
  ]);
});

test('a loop without tasks has nothing to tell', async () => {
  const { waits, stdout } = await waitsOf(
    'import asyncio\nloop = asyncio.new_event_loop()\nloop.call_later(1, print, "once")\nloop.run_forever()\n',
  );
  assert.deepEqual(waits, []);
  assert.equal(stdout, 'once\n');
});

test('threads that wait for each other', async () => {
  const { waits } = await waitsOf(`import threading, time
a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        time.sleep(1)
        with second:
            print("never")
threading.Thread(target=work, args=(a, b), name="other").start()
work(b, a)
`);
  assert.deepEqual(waits, ['MainThread waits in Lock.acquire', 'other waits in Lock.acquire']);
});

test('a task that waits for a thread that waits', async () => {
  const { waits } = await waitsOf(`import asyncio, threading
async def main():
    gate = threading.Event()
    threading.Thread(target=gate.wait, name="watcher", daemon=True).start()
    await asyncio.Event().wait()
asyncio.run(main())
`);
  assert.deepEqual(waits, [
    'Task-1 (main) waits for a future that nobody ends, in Event.wait at wait.py:5',
    'watcher waits in Event.wait',
  ]);
});

test('in 3.11 wait_for() with a timeout has a task of its own, and no timer waits for ever', async () => {
  const { waits } = await waitsOf(
    main(
      'try: await asyncio.wait_for(asyncio.Event().wait(), 5)',
      'except TimeoutError: print("late")',
      'await asyncio.wait_for(asyncio.Event().wait(), None)',
    ),
    ['--python', '3.11'],
  );
  assert.deepEqual(waits, [
    'Task-1 (main) waits for a future that nobody ends, in wait_for at wait.py:5',
  ]);
});
