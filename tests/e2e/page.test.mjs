// @ts-check
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, startStage } from './browser.mjs';

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
before(async () => (stage = await startStage()));
after(() => stage?.close());

test('the built page opens below a base path and shows itself', async () => {
  const { page, done } = await stage.open();
  await page.locator('#app > *').first().waitFor();
  assert.match(await page.title(), /Loopscope$/);
  assert.match(await page.locator('h1').first().innerText(), /Loopscope/);
  await done();
});

test('a narrow screen needs no sideways scrolling', async () => {
  const { page, done } = await stage.open({ viewport: PHONE });
  await page.locator('#app > *').first().waitFor();
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.equal(content, window);
  await done();
});
