// @ts-check
// The page as people use it: keys, the scrubber, lessons, links, settings, and programs of their
// own, right and wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, startStage } from './browser.mjs';
import { by, choose, press, printed, runSource, settled, until, where } from './driver.mjs';

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
before(async () => (stage = await startStage()));
after(() => stage?.close());

/** @param {import('playwright-core').Page} page */
const eventShown = (page) => by(page, 'narration').getAttribute('data-event');

test('keys step by every size, there and back', async () => {
  const { page, done } = await stage.open({ path: '?example=gather' });
  await settled(page);
  const sizes = [
    ['ArrowRight', 'ArrowLeft', null],
    ['ArrowDown', 'ArrowUp', 'line'],
    ['h', 'Shift+H', 'handle_run_start'],
    ['i', 'Shift+I', 'iteration_start'],
    ['o', 'Shift+O', 'output'],
  ];
  for (const [forward, back, event] of sizes) {
    await press(page, 'Home');
    await until(page, 'position === 0');
    const stops = [0];
    for (let i = 0; i < 3; i++) {
      await press(page, String(forward));
      await until(page, `position > ${stops.at(-1)}`);
      stops.push((await where(page)).position);
      if (event) assert.equal(await eventShown(page), event);
    }
    for (const stop of stops.slice(1, -1).reverse()) {
      await press(page, String(back));
      await until(page, `position === ${stop}`);
    }
  }
  await done();
});

test('playing goes on by itself, and a key stops it', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await by(page, 'speed').selectOption('16');
  await by(page, 'play').click();
  await until(page, 'position > 5');
  await press(page, 'ArrowLeft');
  await page.locator('[data-testid="play"][data-playing="false"]').waitFor();
  await press(page, 'Space');
  await until(page, 'position === count');
  await page.locator('[data-testid="play"][data-playing="false"]').waitFor();
  await done();
});

test('the scrubber is dragged to any position', async () => {
  const { page, done } = await stage.open({ path: '?example=gather' });
  await settled(page);
  const box = await by(page, 'scrubber').boundingBox();
  assert.ok(box);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y);
  await until(page, 'Math.abs(position - count / 2) < 5');
  await page.mouse.move(box.x + box.width, y);
  await until(page, 'position === count');
  await page.mouse.move(box.x, y);
  await until(page, 'position === 0');
  await page.mouse.up();
  await done();
});

test("a lesson's links lead to their positions", async () => {
  const { page, done } = await stage.open();
  await settled(page);
  for (const example of ['gather', 'timer', 'flow_of_control', 'close']) {
    await choose(page, example);
    const links = page.locator('[data-testid="lesson"] a[href^="#at:"]');
    await page
      .locator('[data-testid="lesson"] a[data-target]:not([data-target=""])')
      .first()
      .waitFor();
    const missing = await links.evaluateAll((all) =>
      all
        .filter((a) => /** @type {HTMLElement} */ (a).dataset['missing'] !== 'false')
        .map((a) => a.getAttribute('href')),
    );
    assert.deepEqual(missing, [], `${example}: links that lead nowhere`);
    for (let i = 0; i < Math.min(3, await links.count()); i++) {
      const target = await links.nth(i).getAttribute('data-target');
      await links.nth(i).click();
      await until(page, `position === ${target}`);
      await links.nth(i).and(page.locator('[data-here="true"]')).waitFor();
    }
  }
  await done();
});

test('a reload comes back to the same place', async () => {
  const { page, done } = await stage.open({ path: '?example=timer&lang=zh-TW' });
  await settled(page);
  await by(page, 'python').selectOption('3.12');
  await settled(page);
  for (let i = 1; i <= 5; i++) {
    await press(page, 'o');
    await until(page, `position > ${i}`);
  }
  const { position } = await where(page);
  await page.waitForURL((url) => url.searchParams.get('at') === String(position));
  await page.reload();
  await settled(page);
  await until(page, `position === ${position}`);
  assert.equal(await by(page, 'python').inputValue(), '3.12');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-TW');
  await done();
});

test('the browser’s way back leads to the example before', async () => {
  const { page, done } = await stage.open({ path: '?example=gather&lang=en' });
  await settled(page);
  const file = page.locator('.code-file');
  for (const example of ['timer', 'callback']) {
    await choose(page, example);
    await page.waitForURL((url) => url.searchParams.get('example') === example);
  }
  for (const example of ['timer', 'gather']) {
    await page.goBack();
    await file.filter({ hasText: `${example}.py` }).waitFor();
    assert.equal(await settled(page), 'finished');
  }
  await page.goForward();
  await file.filter({ hasText: 'timer.py' }).waitFor();
  assert.equal(await settled(page), 'finished');
  // A link within the page is no move.
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#stage$/);
  await until(page, 'count > 0 && position === count');
  await done();
});

test('language and theme', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  assert.match(await page.title(), /A timer|timer/i);
  await press(page, 'l');
  await page.locator('html[lang="zh-TW"]').waitFor();
  await by(page, 'lesson')
    .filter({ hasText: /\p{Script=Han}/u })
    .waitFor();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  while ((await page.locator('html').getAttribute('data-theme')) !== 'dark') {
    await by(page, 'theme').click();
    // The page takes the choice over with its next frames; a second click would go past it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  assert.notEqual(await background(), light);
  await page.waitForURL((url) => url.searchParams.get('lang') === 'zh-TW');
  await page.reload();
  await page.locator('html[lang="zh-TW"][data-theme="dark"]').waitFor();
  await done();
});

test('a program of one’s own', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  const source =
    'import asyncio\n\nasync def main():\nprint(f"{6 * 7} 迴圈")\n\nasyncio.run(main())\n';
  const state = await runSource(page, source.replace('\nprint', '\n    print'));
  assert.equal(state, 'finished');
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  assert.equal(await printed(page, 'stdout'), '42 迴圈\n');
  await by(page, 'reset').click();
  await page.locator('.code-edited').waitFor({ state: 'detached' });
  await settled(page);
  await done();
});

test('sockets are shown while there are any, and what the loop waits for', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  assert.equal(await by(page, 'sockets').count(), 0);
  const source = `import asyncio

async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 8888)
    await server.serve_forever()

asyncio.run(main())
`;
  assert.equal(await runSource(page, source), 'idle');
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  // The last event says which task waits; before it the loop itself does.
  await press(page, 'ArrowLeft');
  await page.locator('[data-testid="narration"][data-event="loop_idle"]').waitFor();
  assert.match(await by(page, 'narration').innerText(), /socket 6/);
  const socket = by(page, 'socket');
  assert.equal(await socket.count(), 1);
  assert.match(await socket.innerText(), /socket 6[^]*listens[^]*127\.0\.0\.1:8888/);
  assert.match(await by(page, 'socket-watch').innerText(), /_accept_connection\(\)/);
  assert.match(await by(page, 'idle').innerText(), /socket 6\s+127\.0\.0\.1:8888/);
  await press(page, 'Home');
  await until(page, 'position === 0');
  assert.equal(await socket.count(), 0);
  await done();
});

test('of many futures those are drawn that can be seen, and more when one scrolls', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await runSource(
    page,
    'import asyncio\nloop = asyncio.new_event_loop()\nall = [loop.create_future() for _ in range(60)]\n',
  );
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  await press(page, 'ArrowLeft');
  const card = by(page, 'future');
  await card.first().waitFor();
  assert.ok((await card.count()) < 60);
  assert.match(await by(page, 'futures').innerText(), /60/);
  const last = page.locator('[data-testid="future"][data-future="60"]');
  await page.locator('.plane-scroll').hover();
  while ((await last.count()) === 0) await page.mouse.wheel(0, 300);
  await last.scrollIntoViewIfNeeded();
  assert.ok(await last.isVisible());
  await done();
});

test('the step of the lesson that happens is marked', async () => {
  const { page, done } = await stage.open({ path: '?example=flow_of_control' });
  await settled(page);
  const step = by(page, 'lesson-step');
  /** @type {string[]} */
  const seen = [];
  // At each callback of the loop: two tasks, two timers, both tasks again, the end.
  for (let last = 0; ;) {
    await press(page, 'h');
    await until(page, `position > ${last}`);
    const { position, count } = await where(page);
    if (position === count) break;
    last = position;
    seen.push((await step.getAttribute('data-step')) ?? '');
  }
  assert.deepEqual(seen, ['2', '6', '5', '5', '6', '6', '0']);
  assert.equal(await step.getAttribute('data-step'), '0');
  assert.equal(await page.locator('.prose [aria-current="step"]').count(), 0);
  await press(page, 'Home');
  await page.locator('[data-testid="lesson"] a[href*="task_step_end"]').first().click();
  await page.locator('[data-testid="lesson-step"][data-step="5"]').waitFor();
  await page.locator('.prose [data-step="5"][aria-current="step"]').waitFor();
  await done();
});

test('a syntax error is marked at its place, with the words of the version', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  const source = 'x = 1\nprint(x))\n';
  assert.equal(await runSource(page, source), 'syntax_error');
  const error = by(page, 'syntax-error');
  await error.waitFor();
  assert.equal(await error.getAttribute('data-line'), '2');
  assert.match(await error.innerText(), /SyntaxError: unmatched '\)'/);
  assert.equal(await page.locator('.code-problem').innerText(), ')');
  await by(page, 'narration')
    .filter({ hasText: /SyntaxError/ })
    .waitFor();
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  assert.match(await printed(page, 'stderr'), /line 2\n.*\n.*\^\nSyntaxError: unmatched '\)'\n$/);
  assert.equal(await runSource(page, 'print("mended")\n'), 'finished');
  await error.waitFor({ state: 'detached' });
  await done();
});

test('a module that is not part of the engine is fetched', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await runSource(page, 'import string\nprint(string.hexdigits)\n');
  await press(page, 'End');
  assert.match(await printed(page, 'stdout'), /0123456789abcdefABCDEF/);
  await done();
});

test('what Loopscope does not have says so', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await runSource(page, 'import turtle\n');
  await press(page, 'End');
  const said = `${await printed(page, 'stderr')} ${await by(page, 'code').innerText()}`;
  assert.match(said, /ModuleNotFoundError: No module named 'turtle'/);
  assert.match(said, /Loopscope does not have/);
  const problem = by(page, 'syntax-error');
  await problem.waitFor();
  assert.equal(await problem.getAttribute('data-line'), '1');
  await page.locator('.code-problem').waitFor();
  await done();
});

test('an endless loop ends at its limit, and the page answers meanwhile', async () => {
  const { page, done } = await stage.open({ path: '?example=timer' });
  await settled(page);
  await page.evaluate(() => {
    let last = performance.now();
    const gaps = /** @type {any} */ (window);
    gaps.longest = 0;
    const tick = () => {
      const now = performance.now();
      gaps.longest = Math.max(gaps.longest, now - last);
      last = now;
      setTimeout(tick, 0);
    };
    tick();
  });
  const began = performance.now();
  assert.equal(await runSource(page, 'while True: pass\n'), 'budget');
  const took = performance.now() - began;
  assert.match(await by(page, 'run-status').innerText(), /limit of [\d,]+ (events|instructions)/);
  const longest = await page.evaluate(() => /** @type {any} */ (window).longest);
  // Where the machine has much else to do, all takes longer.
  const most = Math.max(1000, took / 4);
  assert.ok(longest < most, `the page stood still for ${longest} of ${took} ms`);
  await press(page, 'i');
  await press(page, 'End');
  await until(page, 'count > 0 && position === count');
  await page.locator('[data-testid="narration"][data-event="budget"]').waitFor();
  // The next program is not in the way of the last one.
  assert.equal(await runSource(page, 'print(1)\n'), 'finished');
  await done();
});

test('the arrows go through the tabs', async () => {
  const { page, done } = await stage.open({ viewport: PHONE, path: '?example=gather' });
  await settled(page);
  await by(page, 'tab-stage').focus();
  for (const [key, tab] of [
    ['ArrowRight', 'console'],
    ['ArrowRight', 'lesson'],
    ['ArrowLeft', 'console'],
  ]) {
    await page.keyboard.press(String(key));
    await page.locator(`[data-testid="tab-${tab}"][aria-selected="true"]:focus`).waitFor();
  }
  assert.equal((await where(page)).position, 0);
  await done();
});

test('who waits in a line is not written upon its text when the room is less', async () => {
  const { page, done } = await stage.open({ path: '?example=flow_of_control&at=106' });
  await settled(page);
  const notes = page.locator('.code-note');
  await notes.nth(1).waitFor();
  await page.setViewportSize({ width: 360, height: 640 });
  await by(page, 'tab-code').click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.code-note')].every((note) => {
      const text = document.createRange();
      text.setStart(/** @type {Element} */ (note.closest('.cm-line')), 0);
      text.setEndBefore(note);
      const { left, top, bottom } = note.getBoundingClientRect();
      const under = [...text.getClientRects()].filter((r) => r.bottom > top && r.top < bottom);
      return under.every((r) => r.right <= left);
    }),
  );
  await page.setViewportSize(DESKTOP);
  await notes.nth(1).waitFor();
  await done();
});

test('with two columns the tab of the source is chosen, whichever part of it was asked for', async () => {
  const { page, done } = await stage.open({
    path: '?example=gather',
    viewport: { width: 1024, height: 768 },
  });
  await settled(page);
  const chosen = page.locator('[role="tab"][aria-selected="true"]');
  assert.equal(await chosen.getAttribute('data-testid'), 'tab-code');
  await by(page, 'tab-lesson').click();
  await by(page, 'lesson').waitFor();
  assert.equal(await chosen.getAttribute('data-testid'), 'tab-lesson');
  await by(page, 'tab-code').click();
  await page.setViewportSize(PHONE);
  await page.setViewportSize({ width: 1024, height: 768 });
  await by(page, 'code').waitFor();
  assert.equal(await chosen.getAttribute('data-testid'), 'tab-code');
  await done();
});

test('enlarged to twice its size the page has room for the queue', async () => {
  const { page, done } = await stage.open({
    path: '?example=gather&at=104',
    viewport: { width: 720, height: 450 },
  });
  await settled(page);
  await until(page, 'position === 104');
  const shown = await page.locator('.plane-scroll').evaluate((element) => element.clientHeight);
  assert.ok(shown >= 110, `${shown} pixels`);
  await done();
});

test('on a phone that lies on its side nothing lies on the controls', async () => {
  const { page, done } = await stage.open({
    path: '?example=flow_of_control&at=106',
    viewport: { width: PHONE.height, height: PHONE.width },
  });
  await settled(page);
  await until(page, 'position === 106');
  const covered = await page.locator('.transport').evaluate((transport) => {
    const { left, right, top, bottom } = transport.getBoundingClientRect();
    const found = new Set();
    for (let x = left + 5; x < right; x += 20) {
      for (let y = top + 5; y < bottom; y += 10) {
        const there = document.elementFromPoint(x, y);
        if (!transport.contains(there)) found.add(there?.className);
      }
    }
    return [...found];
  });
  assert.deepEqual(covered, []);
  await page.locator('#stage').evaluate((element) => element.scrollTo(0, 1000));
  const heap = await page.locator('.plane-scroll').boundingBox();
  const end = await page.locator('.transport').boundingBox();
  assert.ok(heap && end && heap.y + heap.height <= end.y + 1, 'all of it can be scrolled to');
  await done();
});

test('a narrow screen shows one thing at a time', async () => {
  const { page, done } = await stage.open({ viewport: PHONE, path: '?example=gather' });
  await settled(page);
  for (const tab of ['lesson', 'code', 'console', 'stage']) {
    await by(page, `tab-${tab}`).click();
    await by(page, tab).waitFor();
    for (const other of ['lesson', 'code', 'console', 'stage']) {
      assert.equal(await by(page, other).isVisible(), other === tab, `${other} beside ${tab}`);
    }
  }
  await by(page, 'tab-lesson').click();
  const link = page.locator('[data-testid="lesson"] a[data-target]:not([data-target=""])').first();
  const target = await link.getAttribute('data-target');
  await link.click();
  await until(page, `position === ${target}`);
  assert.ok(await by(page, 'stage').isVisible());
  await done();
});
