// @ts-check
// Programs of a person's own: what they read, what they lack, and where their tracebacks lead.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, startStage } from './browser.mjs';
import { by, editorReady, press, printed, runSource, settled, until, where } from './driver.mjs';

const OWN = '?example=timer&python=3.13';

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
before(async () => (stage = await startStage()));
after(() => stage?.close());

/**
 * Writes without running.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} source
 */
async function write(page, source) {
  await editorReady(page);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(source);
}

test('input is given in the run options, and stays in the address', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  await runSource(page, 'import sys\nprint(input("Name? ").upper())\nprint([*sys.stdin])\n');
  await press(page, 'End');
  assert.match(await printed(page, 'stderr'), /EOFError: EOF when reading a line\n$/);
  await by(page, 'give-input').click();
  await by(page, 'option-input').fill('ada\nmore');
  await by(page, 'option-seed').fill('-3');
  await by(page, 'option-run').click();
  await by(page, 'options-dialog').waitFor({ state: 'detached' });
  assert.equal(await settled(page), 'finished');
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  assert.equal(await printed(page, 'stdout'), "Name? ADA\n['more']\n");
  await page.waitForURL((url) => url.searchParams.get('input') === 'ada\nmore');
  assert.equal(new URL(page.url()).searchParams.get('seed'), null);
  await page.reload();
  await settled(page);
  await press(page, 'p');
  assert.equal(await by(page, 'option-input').inputValue(), 'ada\nmore');
  await by(page, 'option-defaults').click();
  await page.waitForURL((url) => !url.searchParams.has('input'));
  await page.keyboard.press('Escape');
  await by(page, 'options-dialog').waitFor({ state: 'detached' });
  // The run that is shown had another input.
  await by(page, 'run-edited').click();
  await by(page, 'run-edited').waitFor({ state: 'detached' });
  await done();
});

test('what was written is there again after a reload', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  await write(page, 'print("my own")\n');
  await page.locator('.code-edited').waitFor();
  await page.reload();
  await settled(page);
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  assert.equal(await printed(page, 'stdout'), 'my own\n');
  await by(page, 'reset').click();
  await page.locator('.code-edited').waitFor({ state: 'detached' });
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('.code-edited').count(), 0);
  await done();
});

test('the seed of a run decides its random numbers', async () => {
  const { page, done } = await stage.open({ path: '?example=timer&seed=5' });
  await settled(page);
  const source = 'import random\nprint(random.random())\n';
  /** @type {string[]} */
  const seen = [];
  for (const seed of ['5', '5', '6']) {
    await press(page, 'p');
    await by(page, 'option-seed').fill(seed);
    await page.keyboard.press('Escape');
    await runSource(page, source);
    await press(page, 'End');
    await until(page, 'count > 0 && position === count');
    seen.push(await printed(page, 'stdout'));
  }
  assert.equal(seen[0], seen[1]);
  assert.notEqual(seen[0], seen[2]);
  await done();
});

test('what is not there is underlined while it is written', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  const marked = page.locator('.code-problem');
  await write(page, 'import asyncio, ssl\n\nasyncio.create_subprocess_exec\n');
  await page.waitForFunction(() => document.querySelectorAll('.code-problem').length === 2);
  assert.deepEqual(await marked.allInnerTexts(), ['ssl', 'create_subprocess_exec']);
  assert.match(await by(page, 'findings').innerText(), /Line 1 .*the module ssl \(and 1 more\)/);
  await marked.first().hover();
  assert.match(await page.locator('.cm-tooltip-lint').innerText(), /Loopscope does not have the/);
  await write(page, 'def f(:\n');
  await by(page, 'syntax-error').waitFor();
  assert.match(await by(page, 'syntax-error').innerText(), /Line 1 .* SyntaxError: invalid syntax/);
  await write(page, 'import asyncio\nasyncio.slep\n');
  await by(page, 'findings').filter({ hasText: "Did you mean: 'sleep'?" }).waitFor();
  await write(page, 'import asyncio\nasyncio.sleep\n');
  await marked.waitFor({ state: 'detached' });
  assert.equal(await by(page, 'findings').count(), 0);
  await done();
});

const RAISES = `import asyncio

async def inner(x):
    return 1 / x

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner(0))

asyncio.run(main())
`;

test('the lines of a traceback lead to the source and to the moment of the exception', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  await runSource(page, RAISES);
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  const links = by(page, 'frame-link');
  const lines = await links.evaluateAll((all) =>
    all.map((a) => /** @type {HTMLElement} */ (a).dataset['line']),
  );
  assert.deepEqual(lines, ['10', '7', '4']);
  const end = (await where(page)).position;
  // Frames of the library wait to be opened.
  const shown = () => printed(page, 'stderr');
  assert.doesNotMatch(await shown(), /taskgroups\.py/);
  await by(page, 'library-frames').first().click();
  await page.locator('[data-stream="stderr"]', { hasText: 'taskgroups.py' }).waitFor();
  await links.last().click();
  await until(page, `position < ${end}`);
  await page.locator('[data-testid="narration"][data-event="exception_raised"]').waitFor();
  assert.match(await by(page, 'narration').innerText(), /ZeroDivisionError.* in line 4/);
  assert.match(await page.locator('.code-line-revealed').innerText(), /return 1 \/ x/);
  await press(page, 'ArrowRight');
  await page.locator('.code-line-revealed').waitFor({ state: 'detached' });
  await done();
});

test('a traceback leads to where its lines are after the source was edited, or nowhere', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  await runSource(page, RAISES);
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  const links = by(page, 'frame-link');
  await links.nth(2).waitFor();
  await write(page, `# one more\n${RAISES}`);
  await page.locator('.code-edited').waitFor();
  await links.last().click();
  await page.locator('.code-line-revealed', { hasText: 'return 1 / x' }).waitFor();
  await press(page, 'End');
  await write(page, RAISES.replace('1 / x', '2 / x'));
  await page.waitForFunction(
    () => document.querySelectorAll('[data-testid="frame-link"]').length === 2,
  );
  await write(page, 'print(1)\n');
  await links.first().waitFor({ state: 'detached' });
  assert.match(await printed(page, 'stderr'), /line 4, in inner/);
  await done();
});

test('reports one after the other, and what the library raised: each leads to its own', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  const source = `import json, traceback

def parse(text):
    return json.loads(text)

for text in "[", "(", "{":
    try:
        parse(text)
    except ValueError:
        traceback.print_exc()
`;
  await runSource(page, source);
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  const links = by(page, 'frame-link');
  await links.nth(5).waitFor();
  /** @type {number[]} */
  const led = [];
  for (const n of [1, 3, 5]) {
    await press(page, 'End');
    await until(page, 'position === count');
    await links.nth(n).click();
    await until(page, 'position < count');
    await page.locator('[data-testid="narration"][data-event="frame_popped"]').waitFor();
    assert.match(await by(page, 'narration').innerText(), /JSONDecodeError/);
    led.push((await where(page)).position);
  }
  assert.deepEqual(
    [...new Set(led)].sort((a, b) => a - b),
    led,
  );
  assert.equal(led.length, 3);
  await done();
});

test("a lesson's lines lead nowhere in another program", async () => {
  const { page, done } = await stage.open({ path: '?example=gather' });
  await settled(page);
  const link = page.locator('[data-testid="lesson"] a[href="#at:line=12"]');
  await link.and(page.locator('[data-missing="false"]')).waitFor();
  await runSource(page, 'a = 1\n'.repeat(40));
  await link.and(page.locator('[data-missing="true"]')).waitFor();
  await by(page, 'reset').click();
  await link.and(page.locator('[data-missing="false"]')).waitFor();
  await done();
});

test('on a phone a traceback’s line opens the source', async () => {
  const { page, done } = await stage.open({
    path: OWN,
    viewport: PHONE,
  });
  await settled(page);
  await by(page, 'tab-code').click();
  await runSource(page, RAISES);
  await by(page, 'tab-console').click();
  await by(page, 'end').click();
  await by(page, 'frame-link').last().click();
  await page.locator('.code-line-revealed').waitFor({ state: 'visible' });
  await done();
});

test('a program that prints much shows its last lines', async () => {
  const { page, done } = await stage.open({ path: OWN });
  await settled(page);
  await runSource(page, 'for i in range(20000): print("line", i)\n');
  await press(page, 'End');
  await page.locator('[data-stream="stdout"]', { hasText: 'line 19999' }).waitFor();
  assert.match(await by(page, 'console').innerText(), /19,?600 earlier lines/);
  await done();
});

test('the first view does not wait for the library', async () => {
  /** Requests for files of the library, which get no answer yet. @type {import('playwright-core').Route[]} */
  const waiting = [];
  /** @type {string[]} */
  const asked = [];
  /** @type {() => void} */
  let tell = () => {};
  const first = new Promise((resolve) => (tell = () => resolve(undefined)));
  let answered = false;
  const { page, done } = await stage.open({
    path: '?example=callback',
    prepare: (page) =>
      page.route(/\.json$/, async (route) => {
        const file = /(library|unicode)[^/]*$/.exec(route.request().url())?.[1];
        if (file && !answered) waiting.push(route);
        else await route.continue();
        if (!file) return;
        asked.push(file);
        tell();
      }),
  });
  await settled(page);
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  await editorReady(page);
  // It comes when nothing else is to be done, and only the part that most programs need.
  await first;
  assert.deepEqual(asked, ['library']);
  // A program that needs it waits for it.
  answered = true;
  for (const route of waiting) await route.continue();
  await runSource(page, 'import string\nprint(string.digits)\n');
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  assert.match(await printed(page, 'stdout'), /0123456789/);
  assert.deepEqual([...new Set(asked)], ['library']);
  await done();
});
