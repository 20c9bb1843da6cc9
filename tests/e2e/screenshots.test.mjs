// @ts-check
// Saves what the page looks like at fixed positions to tests/e2e/screenshots, for people to look
// at; and fails where something lies outside of the screen. The READMEs' pictures in docs/ are copies
// of readme-desktop-*.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, screenshot, startStage } from './browser.mjs';
import { by, editorReady, press, settled, until } from './driver.mjs';

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
before(async () => (stage = await startStage()));
after(() => stage?.close());

/** What is shown: an example, its position, and the tab on a narrow screen. */
const VIEWS = /** @type {const} */ ([
  { name: 'gather', example: 'gather', at: 104, tab: 'stage', theme: 'light', lang: 'en' },
  { name: 'gather', example: 'gather', at: 104, tab: 'stage', theme: 'dark', lang: 'zh-TW' },
  { name: 'steps', example: 'flow_of_control', at: 80, tab: 'code', theme: 'dark', lang: 'en' },
  { name: 'readme', example: 'timer', at: 89, tab: 'stage', theme: 'light', lang: 'en' },
  { name: 'readme', example: 'timer', at: 89, tab: 'stage', theme: 'light', lang: 'zh-TW' },
  { name: 'lesson', example: 'timer', at: 60, tab: 'lesson', theme: 'light', lang: 'zh-TW' },
]);

for (const [size, viewport] of /** @type {const} */ ([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])) {
  test(`at the size of a ${size}`, async () => {
    for (const { name, example, at, tab, theme, lang } of VIEWS) {
      const { page, done } = await stage.open({
        viewport,
        colorScheme: theme,
        path: `?example=${example}&lang=${lang}&at=${at}`,
      });
      await settled(page);
      await until(page, `position === ${at}`);
      if (size === 'phone') await by(page, `tab-${tab}`).click();
      if (size === 'desktop' || tab === 'code') await editorReady(page);
      const [content, width] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.equal(content, width, 'nothing is wider than the screen');
      await screenshot(page, `${name}-${size}-${theme}-${lang}`);
      await done();
    }
  });
}

test('between those sizes, and the run options', async () => {
  for (const width of [320, 768, 1024]) {
    const { page, done } = await stage.open({
      path: '?example=gather&at=104&input=one%0Atwo',
      viewport: { width, height: 700 },
    });
    await settled(page);
    await until(page, 'position === 104');
    const overlapping = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.transport-row > *, .header > *')];
      const boxes = parts
        .map((part) => part.getBoundingClientRect())
        .filter((box) => box.width > 1);
      const meet = (/** @type {DOMRect} */ a, /** @type {DOMRect} */ b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      return boxes.some((a, i) => boxes.slice(i + 1).some((b) => meet(a, b)));
    });
    assert.equal(overlapping, false, `at ${width} pixels controls lie on each other`);
    await screenshot(page, `gather-${width}-light-en`);
    await by(page, 'options').click();
    await by(page, 'options-dialog').waitFor();
    await screenshot(page, `options-${width}-light-en`);
    await done();
  }
});

test('the list of examples, the help, a chain of causes, a loop that waits', async () => {
  const { page, done } = await stage.open({ path: '?example=run_forever' });
  await settled(page);
  await press(page, 'End');
  await by(page, 'idle').waitFor();
  await editorReady(page);
  await screenshot(page, 'idle-desktop-light-en');
  await press(page, 'w');
  await by(page, 'why-panel').waitFor();
  await screenshot(page, 'why-desktop-light-en');
  await page.keyboard.press('Escape');
  await press(page, 'e');
  await by(page, 'examples').waitFor();
  await screenshot(page, 'examples-desktop-light-en');
  await page.keyboard.press('Escape');
  await by(page, 'examples').waitFor({ state: 'detached' });
  await press(page, '?');
  await by(page, 'help').first().waitFor();
  await page.locator('dialog[open]').waitFor();
  await screenshot(page, 'help-desktop-light-en');
  await done();
});
