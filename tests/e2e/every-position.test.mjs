// @ts-check
// Every position of every example: what the page shows agrees with the trace, the sentences are
// whole in both languages, a handle is one and the same element all its life, and the way back
// shows what the way there has shown. The longest of the files, and so the first by name: the others run
// beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { startStage } from './browser.mjs';
import { by, choose, where } from './driver.mjs';
import { momentsOf, traceOf } from './replay.mjs';

/** @type {{file: string, python: string}[]} */
const examples = JSON.parse(
  readFileSync(new URL('../../public/examples/index.json', import.meta.url), 'utf8'),
).examples;

/** @type {Awaited<ReturnType<typeof startStage>>} */
let stage;
/** @type {Awaited<ReturnType<Awaited<ReturnType<typeof startStage>>['open']>>} */
let opened;
before(async () => {
  stage = await startStage();
  // Wide and tall enough that no lane leaves anything out.
  opened = await stage.open({ viewport: { width: 1920, height: 1600 } });
});
after(() => stage?.close());

/**
 * One step by key to each of `positions`, in the page; answers what is shown at each of them.
 *
 * @param {{key: string, positions: number[]}} way
 */
async function walkInPage({ key, positions }) {
  /** @param {string} selector */
  const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  /** @param {string} selector */
  const all = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  const channel = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(0);
    });
  /** @type {WeakMap<Element, number>} */
  const seen = new WeakMap();
  let last = 0;
  /** @param {Element} element */
  const identity = (element) => {
    const id = seen.get(element) ?? ++last;
    seen.set(element, id);
    return id;
  };
  /** @param {HTMLElement} element where it is put on the stage, from top to bottom */
  const height = (element) => Number(/, *([\d.]+)px\)/.exec(element.style.transform)?.[1]);
  const shown = () => {
    const narration = one('[data-testid="narration"]');
    const tokens = all('[data-testid="token"]:not([data-place="gone"])')
      .sort((a, b) => height(a) - height(b))
      .map((element) => ({
        handle: Number(element.dataset['handle']),
        callback: Number(element.dataset['callback']),
        place: element.dataset['place'] ?? '',
        element: identity(element),
      }));
    return {
      position: Number(one('[data-testid="position"]').dataset['position']),
      event: narration.dataset['event'] ?? '',
      sentence: narration.textContent,
      words: one('#stage').textContent,
      tokens,
      listed: ['timers', 'ready'].map((lane) => all(`[data-testid="${lane}-list"] li`).length),
      futures: Object.fromEntries(
        all('[data-testid="future"]').map((card) => [
          card.dataset['future'],
          card.dataset['state'],
        ]),
      ),
      clock: one('[data-testid="clock"]').textContent,
      iteration: Number(one('[data-testid="phase"]').dataset['iteration']),
      stdout: all('[data-testid="console-text"] [data-stream="stdout"]')
        .map((piece) => piece.textContent)
        .join(''),
    };
  };
  const result = [];
  for (const wanted of positions) {
    one('#stage').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const arrived = () =>
      one('[data-testid="position"]').dataset['position'] === String(wanted) &&
      one('.plane').dataset['position'] === String(wanted);
    for (let waited = 0; !arrived(); waited++) {
      if (waited > 1000) throw new Error(`position ${wanted} is not shown`);
      // What is drawn is there after a microtask or two; the browser need not paint each of them.
      await (waited < 20 ? Promise.resolve() : turn());
    }
    if (wanted % 16 === 0) await turn();
    result.push(shown());
  }
  channel.port1.close();
  return result;
}

/** @typedef {Awaited<ReturnType<typeof walkInPage>>[number]} Shown */

/** @param {Shown} at @param {string[]} places */
const handlesAt = (at, ...places) =>
  at.tokens.filter((token) => places.includes(token.place)).map((token) => token.handle);

/** @param {Shown} at @param {import('./replay.mjs').Moment | undefined} moment */
function agrees(at, moment) {
  assert.ok(moment);
  const where = `position ${at.position}, after ${at.event}`;
  assert.equal(at.event, moment.event, where);
  assert.deepEqual(handlesAt(at, 'ready'), moment.ready, `${where}: the ready queue`);
  assert.deepEqual(handlesAt(at, 'timer', 'due'), moment.timers, `${where}: the timer heap`);
  assert.deepEqual(handlesAt(at, 'running'), moment.running, `${where}: what runs`);
  assert.deepEqual(at.listed, [moment.timers.length, moment.ready.length], `${where}: the lists`);
  assert.deepEqual(at.futures, { ...moment.futures }, `${where}: futures and tasks`);
  assert.equal(Number.parseFloat(at.clock), moment.clock, `${where}: the clock`);
  assert.equal(at.iteration, moment.iteration, `${where}: the iteration`);
  assert.equal(at.stdout, moment.stdout, `${where}: the console`);
}

/** @param {Shown} at */
function isWhole(at) {
  const where = `position ${at.position}, after ${at.event}: ${at.sentence}`;
  assert.match(at.sentence, /^\S.{3,}[.。]$/su, where);
  const nonsense = /undefined|NaN|\[object|\bnull\b|Infinity|[\uE000-\uE003]|\.\.$/u;
  assert.doesNotMatch(at.sentence, nonsense, where);
  assert.doesNotMatch(at.words, /undefined|NaN|\[object|\bnull\b|[\uE000-\uE003]/u, where);
}

/**
 * That what moves is the same element as long as it is there. Answers the ways that handles took.
 *
 * @param {Shown[]} way
 */
function checkIdentity(way) {
  /** @type {Map<string, number>} */
  const elements = new Map();
  /** @type {Map<number, string[]>} */
  const ways = new Map();
  for (const at of way) {
    for (const { handle, callback, place, element } of at.tokens) {
      const names = [handle && `handle ${handle}`, callback && `callback ${callback}`];
      for (const name of names) {
        if (!name) continue;
        const before = elements.get(name) ?? element;
        assert.equal(element, before, `${name} is another element at position ${at.position}`);
        elements.set(name, element);
      }
      const places = ways.get(handle) ?? [];
      if (places.at(-1) !== place) places.push(place);
      if (handle) ways.set(handle, places);
    }
  }
  return [...ways.values()];
}

/** @param {number} from @param {number} to */
const range = (from, to) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (to < from ? from - i : from + i));

describe('every position', () => {
  for (const { file, python } of examples) {
    const id = file.replace(/\.py$/, '');
    test(id, async () => {
      const { page } = opened;
      const moments = momentsOf(traceOf(file, python));
      await choose(page, id);
      const { count } = await where(page);
      assert.equal(count, moments.length - 1, 'the number of events');
      await page.locator('#stage').focus();

      const there = await page.evaluate(walkInPage, {
        key: 'ArrowRight',
        positions: range(1, count),
      });
      for (const at of there) {
        agrees(at, moments[at.position]);
        isWhole(at);
      }
      const ways = checkIdentity(there).map((places) => places.join(' '));
      assert.ok(ways.length > 0);
      for (const way of ways) {
        const whole = /^((callback )?(new )?ready running|(new )?timer due ready running)$/;
        // A program that ends early leaves handles where they are.
        if (!/^(new )?(timer|ready)$/.test(way)) assert.match(way, whole);
      }
      assert.ok(ways.some((way) => way.endsWith('timer due ready running')));

      await by(page, 'language').click();
      await page.locator('html[lang="zh-TW"]').waitFor();
      await page.locator('#stage').focus();
      const back = await page.evaluate(walkInPage, {
        key: 'ArrowLeft',
        positions: range(count - 1, 1),
      });
      for (const at of back) {
        agrees(at, moments[at.position]);
        isWhole(at);
        assert.match(at.sentence, /\p{Script=Han}/u);
      }
      await by(page, 'language').click();
      await page.locator('html[lang="en"]').waitFor();
    });
  }
});

test('the page has complained about nothing', () => opened.done());
