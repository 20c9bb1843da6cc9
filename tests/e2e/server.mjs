// @ts-check
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built page; DIST names another one. */
const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.py': 'text/x-python; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A base path that is not the root, as a project's page on a static host has. */
export const BASE = '/some/base/';

/**
 * The file of dist/ that an address names, or undefined.
 *
 * @param {string} address path and query of a request
 */
function fileOf(address) {
  const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  if (!path.startsWith(BASE)) return undefined;
  const file = join(DIST, normalize('/' + path.slice(BASE.length)));
  const whole = file.endsWith('/') ? join(file, 'index.html') : file;
  return existsSync(whole) && statSync(whole).isFile() ? whole : undefined;
}

/**
 * Serves dist/ below BASE, as a plain static host does.
 *
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveDist() {
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}${BASE}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
