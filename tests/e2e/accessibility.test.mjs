// @ts-check
// What axe-core has to say of the page: roles, names, landmarks, headings and contrast, in both themes;
// and the order in which the keyboard goes through it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { PHONE, startStage } from './browser.mjs';
import { by, choose, editorReady, press, runSource, settled, until } from './driver.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A traceback in a group, what json raised, and tasks that go on. */
const OWN = `import asyncio, json

async def f():
    raise KeyError(1)

async def g():
    async with asyncio.TaskGroup() as group:
        group.create_task(f())
        group.create_task(asyncio.sleep(3))

print("x")
asyncio.run(g())
`;

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
before(async () => (stage = await startStage()));
after(() => stage?.close());

/**
 * @param {import('playwright-core').Page} page
 * @param {string} what is shown
 */
async function check(page, what) {
  const found = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map((/** @type {any} */ { id, nodes }) => ({
      id,
      nodes: nodes.map((/** @type {any} */ node) => node.html.slice(0, 200)),
    }));
  });
  assert.deepEqual(found, [], what);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`the page and its dialogs, ${colorScheme}`, async () => {
    const { page, done } = await stage.open({
      path: '?example=flow_of_control&at=80',
      colorScheme,
    });
    await settled(page);
    await editorReady(page);
    await until(page, 'position === 80');
    await page.evaluate(AXE);
    await check(page, 'the page');
    await press(page, 'w');
    await by(page, 'why-panel').waitFor();
    await check(page, 'a chain of causes');
    await page.keyboard.press('Escape');
    for (const [key, dialog] of [
      ['e', 'examples'],
      ['p', 'options-dialog'],
      ['?', 'help'],
    ]) {
      await press(page, String(key));
      await page.locator('dialog[open]').waitFor();
      await check(page, String(dialog));
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await runSource(page, 'import asyncio, ssl\n');
    await by(page, 'syntax-error').waitFor();
    await check(page, 'what is missing');
    await by(page, 'python').selectOption('3.13');
    await runSource(page, OWN);
    await press(page, 'End');
    await by(page, 'frame-link').first().waitFor();
    await check(page, 'a traceback');
    await page.setViewportSize(PHONE);
    for (const tab of ['lesson', 'code', 'stage', 'console']) {
      await by(page, `tab-${tab}`).click();
      await check(page, `${tab} on a phone`);
    }
    await by(page, 'language').click();
    await choose(page, 'run_forever');
    await by(page, 'tab-stage').click();
    await by(page, 'end').click();
    await by(page, 'idle').waitFor();
    await check(page, 'a loop that waits, in Chinese');
    await done();
  });
}

test('the Tab key goes from the head to the lesson, the source, the stage and the steps', async () => {
  const { page, done } = await stage.open({ path: '?example=gather&at=104' });
  await settled(page);
  await editorReady(page);
  await until(page, 'position === 104');
  /** @type {string[]} */
  const passed = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      // Out of the source, where Tab indents.
      if (element?.matches('.cm-content'))
        /** @type {HTMLElement} */ (element).dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
        );
      const part = element?.closest('.header, .lesson, .code, .console, .stage, .transport');
      return part?.className.split(' ').at(-1) ?? '';
    });
    if (at && at !== passed.at(-1)) passed.push(at);
    if (passed.at(-1) === 'transport' && !at) break;
  }
  assert.deepEqual(passed, ['header', 'lesson', 'code', 'console', 'stage', 'transport']);
  await done();
});
