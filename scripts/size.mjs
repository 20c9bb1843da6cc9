// @ts-check
// npm run size: the compressed sizes of dist/, and a failure when a budget is exceeded. Run
// `npm run build` first.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure, ROOT, runMain } from './tools.mjs';
import { definedFunctions, parseWasm } from './wasm-file.mjs';

const DIST = join(ROOT, 'dist');

/**
 * Budgets in bytes, compressed by gzip. The engine holds the whole language; the library modules
 * beside it are fetched by programs that import one of them.
 */
const BUDGETS = { 'first view': 120_000, engine: 300_000 };

/** @typedef {{file: string, isEntry?: boolean, imports?: string[], css?: string[]}} Chunk */

/** @param {string} file below dist */
const gzipped = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/**
 * The files that the page loads before it shows anything: entry chunks, what they import
 * statically, and the style sheets of these. Scripts that Vite's manifest does not list are the
 * workers, which start with the page.
 *
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} scripts all that was built
 */
function firstView(manifest, scripts) {
  const files = new Set(['index.html']);
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key);
  const listed = new Set(Object.values(manifest).map(({ file }) => file));
  for (const script of scripts) if (!listed.has(script)) files.add(script);
  return [...files];
}

/**
 * @param {string} file below dist
 * @param {Set<string>} first the files of the first view
 */
function groupOf(file, first) {
  if (file.endsWith('.wasm')) return 'engine';
  if (file.endsWith('.json')) return 'library';
  return first.has(file) ? 'first view' : 'later';
}

const OBJECTS = join(ROOT, 'build', 'wasm');
const DATA_SECTION = 11;

/**
 * The part of each function: the folder of core/ whose object file defines it. Of functions with one
 * name, the second in the order of linking is called NAME.1, and so on.
 *
 * @returns {Map<string, string>}
 */
function partsOfFunctions() {
  /** @type {Map<string, string>} */
  const parts = new Map();
  const files = readdirSync(OBJECTS, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files.filter((name) => name.endsWith('.o'))) {
    const part = relative('core', file).split(sep)[0] ?? '';
    for (const name of definedFunctions(readFileSync(join(OBJECTS, file)))) {
      let unique = name;
      for (let i = 1; parts.has(unique); i++) unique = `${name}.${i}`;
      parts.set(unique, part);
    }
  }
  return parts;
}

/** Prints what each part of the engine takes, each compressed by itself. */
function printParts() {
  const named = join(OBJECTS, 'named.wasm');
  if (!existsSync(named)) return;
  const parts = partsOfFunctions();
  const { functions, sections } = parseWasm(readFileSync(named));
  /** @type {Map<string, Uint8Array[]>} */
  const groups = new Map();
  for (const { name, code } of functions) {
    const part = parts.get(name) ?? 'the C library';
    groups.set(part, [...(groups.get(part) ?? []), code]);
  }
  groups.set(
    'data',
    sections.filter(({ id }) => id === DATA_SECTION).map(({ content }) => content),
  );
  console.log('\nparts of the engine, each compressed by itself');
  for (const [part, pieces] of [...groups].sort()) {
    const size = gzipSync(Buffer.concat(pieces), { level: 9 }).length;
    console.log(`${size.toLocaleString('en').padStart(10)}  ${part}`);
  }
}

await runMain(() => {
  const manifestPath = join(DIST, '.vite', 'manifest.json');
  if (!existsSync(manifestPath)) throw new Failure('there is no dist/: run `npm run build` first');
  const assets = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
  const code = assets.filter((file) => /\.(js|css|wasm|json)$/.test(file)).sort();
  const first = new Set(
    firstView(
      JSON.parse(readFileSync(manifestPath, 'utf8')),
      code.filter((file) => file.endsWith('.js')),
    ),
  );
  /** @type {Record<string, number>} */
  const totals = { 'first view': 0, engine: 0, library: 0, later: 0 };
  for (const file of ['index.html', ...code]) {
    const group = groupOf(file, first);
    const size = gzipped(file);
    totals[group] = (totals[group] ?? 0) + size;
    console.log(
      `${size.toLocaleString('en').padStart(10)}  ${group.padEnd(10)}  ${basename(file)}`,
    );
  }
  console.log('\nbytes, compressed by gzip');
  for (const [group, budget] of Object.entries(BUDGETS)) {
    const size = (totals[group] ?? 0).toLocaleString('en');
    console.log(`${group.padEnd(10)} ${size.padStart(10)} of ${budget.toLocaleString('en')}`);
  }
  printParts();
  const past = Object.entries(BUDGETS).filter(([group, budget]) => (totals[group] ?? 0) > budget);
  if (past.length) throw new Failure(`past the budget: ${past.map(([group]) => group).join(', ')}`);
  if (totals.engine === 0) throw new Failure('dist/ has no engine (.wasm)');
});
