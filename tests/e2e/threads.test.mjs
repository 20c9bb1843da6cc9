// @ts-check
// Programs with threads in the page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startStage } from './browser.mjs';
import { by, press, printed, runSource, settled } from './driver.mjs';

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
before(async () => (stage = await startStage()));
after(() => stage?.close());

const EXECUTOR = `import asyncio, time

def block(n):
    time.sleep(n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(loop.run_in_executor(None, block, 2), asyncio.sleep(1, "slept")))

asyncio.run(main())
`;

const STUCK = `import threading

event = threading.Event()
threading.Thread(target=event.wait, name="waiter").start()
`;

test('a function in the executor, and the threads that there are', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await runSource(page, EXECUTOR);
  await press(page, 'End');
  assert.equal(await printed(page, 'stdout'), "[2, 'slept']\n");
  const thread = by(page, 'thread');
  await thread.first().waitFor();
  // The worker ended with its executor.
  assert.deepEqual(await thread.evaluateAll((all) => all.map((t) => t.dataset['state'])), [
    'running',
  ]);
  await done();
});

test('threads that wait for ever say what they wait in', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await runSource(page, STUCK);
  await press(page, 'End');
  await by(page, 'idle').waitFor();
  const texts = await by(page, 'thread').allInnerTexts();
  assert.match(texts.join('\n'), /MainThread[^]*waits in[^]*waiter[^]*waits in[^]*Event\.wait/);
  await done();
});
