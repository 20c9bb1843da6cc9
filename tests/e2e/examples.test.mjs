// @ts-check
// Every example in the built page: to its end and back, in every position of its switches, against
// what CPython printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { normalise } from '../oracle/normalise.mjs';
import { startStage } from './browser.mjs';
import { by, choose, press, printed, settled, until, where } from './driver.mjs';

/** @param {string} path from the project's folder */
const readJson = (path) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/**
 * @typedef {{
 *   file: string,
 *   python: string,
 *   pythons: string[],
 *   interrupt?: boolean,
 *   switches?: {lines: number[]}[],
 * }} Example
 * @typedef {{stdout: string, stderr: string, status: number}} Recording
 */

/** @type {Example[]} */
const examples = readJson('public/examples/index.json').examples;

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
/** One page for all examples. @type {Awaited<ReturnType<typeof stage.open>>} */
let opened;
before(async () => {
  stage = await startStage();
  opened = await stage.open();
});
after(() => stage?.close());

/** @param {Example} example */
const idOf = (example) => example.file.replace(/\.py$/, '');

/** @param {string} id */
const recordings = (id) => readJson(`tests/examples/expected/${id}.json`);

/**
 * Goes to the end and compares the console; the status is shown as well.
 *
 * @param {import('playwright-core').Page} page
 * @param {Recording} expected
 * @param {string} version
 */
async function compareAtEnd(page, expected, version) {
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
    const shown = normalise(await printed(page, stream), version);
    assert.equal(shown, normalise(expected[stream], version), stream);
  }
  const status = by(page, 'run-status');
  assert.equal(await status.getAttribute('data-state'), 'finished');
  const said = /status (\d+)/.exec(await status.innerText())?.[1] ?? '0';
  assert.equal(Number(said), expected.status);
}

/** @param {import('playwright-core').Page} page */
async function interruptAtEnd(page) {
  await by(page, 'interrupt').click();
  await page.locator('[data-testid="run-status"][data-state="finished"]').waitFor();
}

describe('every example', () => {
  for (const example of examples) {
    test(`${idOf(example)} in Python ${example.python}`, async () => {
      const { page } = opened;
      const state = await choose(page, idOf(example));
      assert.equal(state, example.interrupt ? 'idle' : 'finished');
      assert.equal((await where(page)).position, 0);
      assert.equal(await by(page, 'console-text').innerText(), '');
      if (example.interrupt) await interruptAtEnd(page);
      const recorded = recordings(idOf(example))[example.python];
      await compareAtEnd(page, recorded.original, example.python);

      await press(page, 'ArrowLeft');
      const { count } = await where(page);
      await until(page, `position === ${count - 1}`);
      await press(page, 'Home');
      await until(page, 'position === 0');
      assert.equal(await by(page, 'console-text').innerText(), '');
      await press(page, 'ArrowRight');
      await until(page, 'position === 1');

      for (const [index, { lines }] of (example.switches ?? []).entries()) {
        await by(page, `switch-${index}`).click();
        await settled(page);
        await compareAtEnd(page, recorded[lines.join('+')], example.python);
        await by(page, `switch-${index}`).click();
        await settled(page);
        await compareAtEnd(page, recorded.original, example.python);
      }
    });
  }
});

test('the other versions of Python; and the page has complained about nothing', async () => {
  const { page } = opened;
  for (const example of examples) {
    await choose(page, idOf(example));
    for (const version of example.pythons.filter((v) => v !== example.python)) {
      await by(page, 'python').selectOption(version);
      // In 3.14 there is no loop to get: the examples that ask for one end at once.
      const state = await settled(page);
      if (example.interrupt && version === '3.14') assert.equal(state, 'finished');
      else if (example.interrupt) await interruptAtEnd(page);
      await compareAtEnd(page, recordings(idOf(example))[version].original, version);
    }
  }
  await opened.done();
});

test('Ctrl+C as a key in the stage ends run_forever', async () => {
  const { page, done } = await stage.open();
  assert.equal(await choose(page, 'run_forever'), 'idle');
  await press(page, 'End');
  await by(page, 'idle').waitFor();
  await press(page, 'Control+c');
  await page.locator('[data-testid="run-status"][data-state="finished"]').waitFor();
  // What Ctrl+C did is shown at once.
  await page.locator('[data-testid="narration"][data-event="interrupt"]').waitFor();
  await compareAtEnd(page, recordings('run_forever')['3.8'].original, '3.8');
  assert.ok(await by(page, 'interrupt').isDisabled());
  await done();
});

test('a switch in the gutter is the same switch', async () => {
  const { page, done } = await stage.open();
  await choose(page, 'run_forever_and_stop');
  await by(page, 'line-switch-0').click();
  await page.locator('[data-testid="switch-0"][aria-checked="true"]').waitFor();
  await settled(page);
  const recorded = recordings('run_forever_and_stop')['3.8'];
  await compareAtEnd(page, recorded['21+22'], '3.8');
  assert.ok(await page.locator('.code-edited').isVisible());
  await by(page, 'reset').click();
  await settled(page);
  await compareAtEnd(page, recorded.original, '3.8');
  await done();
});
