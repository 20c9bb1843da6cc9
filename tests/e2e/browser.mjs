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
 *   locale?: 'en-US' | 'zh-TW',
 *   reducedMotion?: 'reduce' | 'no-preference',
 *   path?: string,
 * }} Opening
 */

/**
 * The built page in a real browser, served below a base path.
 *
 * @returns a stage: `open` gives a fresh page of its own context, `close` ends it all
 */
export async function startStage() {
  const executablePath = findBrowser();
  assert.ok(executablePath, 'no Chromium found: run `node scripts/setup.mjs browser`');
  const server = await serveDist();
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true });

  /** @param {Opening} [opening] */
  async function open({ path = '', ...opening } = {}) {
    const context = await browser.newContext({
      viewport: DESKTOP,
      colorScheme: 'light',
      locale: 'en-US',
      reducedMotion: 'reduce',
      ...opening,
    });
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        errors.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('requestfailed', (request) => {
      // The page may drop a request of its own.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${reason}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      const own = /^(data|blob):/.test(url) || url.startsWith(server.url);
      if (!own) errors.push(`asked for ${url}, which is not part of the page`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.url()}: ${response.status()}`);
    });
    await page.goto(server.url + path);
    return {
      page,
      errors,
      /** Fails when the page has complained about anything; then closes it. */
      async done() {
        await context.close();
        assert.deepEqual(errors, []);
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
