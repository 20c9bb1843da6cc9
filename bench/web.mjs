// @ts-check
// npm run bench:web: how fast the built page is, in the browser of the end-to-end tests.
//
//   node bench/web.mjs [--rounds N] [--tasks 10,1000,10000] [--json]
//
// Opening: milliseconds from the start of the navigation until something is painted, and until an
// example has run, with nothing in the browser's cache. Moving, in the world of a program with so many
// tasks: milliseconds of the page's main thread for each step by an event and each jump to a position
// of the scrubber, with script, style and layout; and how many times that of the smallest world it is.
// All are medians over the rounds.
import { parseArgs } from 'node:util';
import { by, press, runSource, settled, until } from '../tests/e2e/driver.mjs';
import { startStage } from '../tests/e2e/browser.mjs';
import { Failure, runMain } from '../scripts/tools.mjs';

const OWN = '?example=timer&python=3.13';
const STEPS = 40;
const JUMPS = 20;

/** @typedef {import('playwright-core').Page} Page */

/** @param {number} tasks */
const program = (tasks) => `import asyncio

async def work(n):
    await asyncio.sleep(n % 7)
    return n

async def main():
    await asyncio.gather(*(work(n) for n in range(${tasks})))

asyncio.run(main())
`;

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/**
 * @param {Awaited<ReturnType<typeof startStage>>} stage
 * @returns {Promise<{painted: number, ran: number}>} milliseconds
 */
async function opening(stage) {
  const { page, done } = await stage.open({ path: OWN, fresh: true });
  await settled(page);
  const times = await page.evaluate(() => ({
    ran: performance.now(),
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }));
  await done();
  return times;
}

/**
 * Milliseconds of the page's main thread that `move` takes, called for 0 to `times` - 1.
 *
 * @param {Page} page
 * @param {number} times
 * @param {(index: number) => Promise<void>} move
 */
async function busy(page, times, move) {
  const session = await page.context().newCDPSession(page);
  // Time in which the thread has run: what else the machine does is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const before = await seconds();
  for (let i = 0; i < times; i++) await move(i);
  const after = await seconds();
  await session.detach();
  return ((after - before) * 1000) / times;
}

/**
 * Resolves when what the page shows is painted.
 *
 * @param {Page} page
 */
const painted = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/**
 * @param {Page} page at a world with many tasks
 * @returns {Promise<{step: number, jump: number}>}
 */
async function moving(page) {
  const scrubber = by(page, 'scrubber');
  const count = Number(await scrubber.getAttribute('max'));
  /** @param {number} position */
  const go = async (position) => {
    await scrubber.fill(String(position));
    await painted(page);
  };
  await go(Math.floor(count / 2));
  const step = await busy(page, STEPS, async () => {
    await press(page, 'ArrowRight');
    await painted(page);
  });
  // All over the log, far from one another.
  const jump = await busy(page, JUMPS, (i) => go(1 + ((i * 7919 * 104729) % (count - 1))));
  return { step, jump };
}

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      tasks: { type: 'string', default: '10,1000,10000' },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const sizes = values.tasks.split(',').map(Number);
  if (!(rounds >= 1) || sizes.some((n) => !(n >= 1))) throw new Failure('a number is wrong');
  const stage = await startStage();
  /** @type {{painted: number, ran: number}[]} */
  const openings = [];
  /** @type {Map<number, {step: number, jump: number}[]>} */
  const moves = new Map(sizes.map((size) => [size, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      openings.push(await opening(stage));
      for (const [size, seen] of moves) {
        const { page, done } = await stage.open({ path: OWN });
        await settled(page);
        const state = await runSource(page, program(size));
        if (state !== 'finished') throw new Failure(`${size} tasks: the run is ${state}`);
        await until(page, 'count > 0');
        seen.push(await moving(page));
        await done();
      }
    }
  } finally {
    await stage.close();
  }
  const result = {
    painted: median(openings.map((o) => o.painted)),
    ran: median(openings.map((o) => o.ran)),
    worlds: [...moves].map(([tasks, seen]) => ({
      tasks,
      step: median(seen.map((m) => m.step)),
      jump: median(seen.map((m) => m.jump)),
    })),
  };
  if (values.json) {
    console.log(JSON.stringify(result));
    return;
  }
  /** @param {number} ms */
  const text = (ms) => ms.toFixed(1).padStart(9);
  console.log(
    `opening: painted after ${text(result.painted).trim()} ms, an example has run after ${text(result.ran).trim()} ms\n`,
  );
  console.log('    tasks  step (ms)  times    jump (ms)  times');
  const [first] = result.worlds;
  for (const { tasks, step, jump } of result.worlds) {
    const stepRatio = (step / (first?.step ?? NaN)).toFixed(1).padStart(6);
    const jumpRatio = (jump / (first?.jump ?? NaN)).toFixed(1).padStart(6);
    console.log(
      `${String(tasks).padStart(9)}  ${text(step)} ${stepRatio}    ${text(jump)} ${jumpRatio}`,
    );
  }
});
