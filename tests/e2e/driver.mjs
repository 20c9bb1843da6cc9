// @ts-check
// What the tests do with the page and ask of it, in the words of someone who uses it. Nothing here
// waits for a time: everything waits for what the page shows.

/** @typedef {import('playwright-core').Page} Page */

/**
 * An element by its data-testid.
 *
 * @param {Page} page
 * @param {string} id
 */
export const by = (page, id) => page.locator(`[data-testid="${id}"]`);

/** States in which the log does not grow by itself. */
const SETTLED = ['finished', 'idle', 'budget', 'syntax_error', 'crashed'];

/**
 * Waits until the program that is shown has run as far as it will, and answers how that was.
 *
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function settled(page) {
  const handle = await page.waitForFunction((states) => {
    const status = document.querySelector('[data-testid="run-status"]');
    const state = status instanceof HTMLElement ? (status.dataset['state'] ?? '') : '';
    return states.includes(state) && state;
  }, SETTLED);
  return String(await handle.jsonValue());
}

/**
 * Waits until the editor has taken the place of the plain source.
 *
 * @param {Page} page
 */
export async function editorReady(page) {
  await page.locator('.cm-content').waitFor();
}

/**
 * Chooses an example in the list, and waits until it has run.
 *
 * @param {Page} page
 * @param {string} id its file's name without `.py`
 */
export async function choose(page, id) {
  await by(page, 'example-chooser').click();
  await by(page, `example-${id}`).click();
  await page.locator('.code-file', { hasText: new RegExp(`^${id}\\.py`) }).waitFor({
    state: 'attached',
  });
  return settled(page);
}

/**
 * The position that is shown, and how many events there are.
 *
 * @param {Page} page
 * @returns {Promise<{position: number, count: number}>}
 */
export async function where(page) {
  return by(page, 'position').evaluate((element) => ({
    position: Number(/** @type {HTMLElement} */ (element).dataset['position']),
    count: Number(/** @type {HTMLElement} */ (element).dataset['count']),
  }));
}

/**
 * Waits until the page is at a position that fulfils `test`, which sees `position` and `count`.
 *
 * @param {Page} page
 * @param {string} condition JavaScript over `position` and `count`
 */
export async function until(page, condition) {
  await page.waitForFunction((text) => {
    const shown = document.querySelector('[data-testid="position"]');
    if (!(shown instanceof HTMLElement)) return false;
    const { position, count } = shown.dataset;
    // The condition is the test's own text.
    const holds = new Function('position', 'count', `return ${text}`);
    return Boolean(holds(Number(position), Number(count)));
  }, condition);
}

/**
 * What the console shows of one stream.
 *
 * @param {Page} page
 * @param {'stdout' | 'stderr'} stream
 */
export async function printed(page, stream) {
  const pieces = await page
    .locator(`[data-testid="console-text"] [data-stream="${stream}"]`)
    .allTextContents();
  return pieces.join('');
}

/**
 * Presses a key while the stage has the focus, as someone does who is not writing.
 *
 * @param {Page} page
 * @param {string} key
 */
export async function press(page, key) {
  await page.locator('#stage').focus();
  await page.keyboard.press(key);
}

/**
 * Writes a program in place of the one that is there, and runs it.
 *
 * @param {Page} page
 * @param {string} source
 */
export async function runSource(page, source) {
  await editorReady(page);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(source);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  return settled(page);
}
