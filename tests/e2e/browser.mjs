// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/tools.mjs';
import { serveDist } from './server.mjs';

const SCREENSHOTS = fileURLToPath(new URL('./screenshots/', import.meta.url));

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/**
 * How a page is opened. Movement is reduced unless asked for, so that what a test sees does not
 * depend on when it looks.
 *
 * @typedef {{
 *   viewport?: {width: number, height: number},
 *   colorScheme?: 'light' | 'dark',
 *   reducedMotion?: 'reduce' | 'no-preference',
 *   path?: string,
 *   fresh?: boolean,
 *   prepare?: (page: import('playwright-core').Page) => Promise<unknown>,
 * }} Opening
 *
 * `fresh` is in a browser that has never seen the page; `prepare` is called before the page asks for
 * anything.
 */

/**
 * What a page complains of, as far as it is its own business.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} base where the page is served
 * @param {(complaint: string) => void} tell
 */
function listen(page, base, tell) {
  page.on('pageerror', (error) => tell(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      tell(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('requestfailed', (request) => {
    // The page may drop a request of its own.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') tell(`${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = /^(data|blob):/.test(url) || url.startsWith(base);
    if (!own) tell(`asked for ${url}, which is not part of the page`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) tell(`${response.url()}: ${response.status()}`);
  });
}

/**
 * A tab of the browser that one test after the other uses.
 *
 * @typedef {{page: import('playwright-core').Page, errors: string[]}} Tab
 */

/**
 * The built page in a real browser, served below a base path.
 *
 * @returns a stage: `open` gives a page that remembers nothing of those before, `close` ends it all
 */
export async function startStage() {
  const executablePath = findBrowser();
  assert.ok(executablePath, 'no Chromium found: run `node scripts/setup.mjs browser`');
  const server = await serveDist();
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true });
  /** A new tab has a process of its own, which takes longer to start than the page. @type {Tab[]} */
  const free = [];

  /** @returns {Promise<Tab>} */
  async function newTab() {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    const tab = { page, errors: /** @type {string[]} */ ([]) };
    listen(page, server.url, (complaint) => tab.errors.push(complaint));
    return tab;
  }

  /** @param {Opening} [opening] */
  async function open({ path = '', fresh = false, prepare, ...opening } = {}) {
    const tab = (fresh ? undefined : free.pop()) ?? (await newTab());
    const { page } = tab;
    const errors = (tab.errors = /** @type {string[]} */ ([]));
    const { viewport = DESKTOP, colorScheme = 'light', reducedMotion = 'reduce' } = opening;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion });
    await page.mouse.move(0, 0);
    await prepare?.(page);
    await page.goto(server.url + path);
    return {
      page,
      errors,
      /** Fails when the page has complained about anything; then it is of no use any more. */
      async done() {
        await page.unrouteAll();
        await page.evaluate(() => {
          window.localStorage.clear();
          window.sessionStorage.clear();
        });
        await page.goto('about:blank');
        assert.deepEqual(errors, []);
        free.push(tab);
      },
    };
  }

  return {
    open,
    url: server.url,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Saves what a page looks like to tests/e2e/screenshots/NAME.png.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function screenshot(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
