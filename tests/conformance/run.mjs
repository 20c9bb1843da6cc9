// @ts-check
// make conformance: CPython's own tests of asyncio, as the CPythons of this machine have them, run
// unmodified by build/loopscope. Prints how many pass and writes the table to recorded.json here
// and to docs/cpython-tests.md.
//
//   node tests/conformance/run.mjs                 all files, all versions found
//   ONLY=locks,tasks PYTHONS=3.13 node tests/conformance/run.mjs    some; what is not run is kept
//   LOOPSCOPE=path/to/program ...                  another binary
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPythons } from '../../scripts/pythons.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));
const RECORDED = join(HERE, 'recorded.json');
const PAGE = join(ROOT, 'docs', 'cpython-tests.md');
const TIME_LIMIT_MS = 120_000;

/** The versions whose tests are run. */
export const MINORS = [11, 12, 13];
/** The files that pass whole, and those that need more of an operating system than there is. */
export const WHOLE = [
  'locks',
  'queues',
  'taskgroups',
  'timeouts',
  'waitfor',
  'futures2',
  'pep492',
  'runners',
  'protocols',
  'threads',
  'transports',
];
export const OTHERS = [
  'eager_task_factory',
  'futures',
  'tasks',
  'base_events',
  'events',
  'selector_events',
];

/**
 * Of `total` tests of a file `run` were run, others skipped, and `passed` passed.
 * @typedef {{passed: number, run: number, total: number}} Result
 * @typedef {{release: string, files: Record<string, Result>}} Version
 * @typedef {Record<string, Version>} Table by "3.N"
 */

/** @returns {Table} */
export function readTable() {
  return existsSync(RECORDED) ? JSON.parse(readFileSync(RECORDED, 'utf8')) : {};
}

/**
 * The folder of CPython's tests; undefined where they are not installed.
 *
 * @param {string} python
 * @returns {string | undefined}
 */
export function testFolder(python) {
  const code = 'import os, sysconfig; print(os.path.join(sysconfig.get_path("stdlib"), "test"))';
  const folder = spawnSync(python, ['-c', code], { encoding: 'utf8' }).stdout.trim();
  return existsSync(join(folder, 'test_asyncio', 'test_tasks.py')) ? folder : undefined;
}

/**
 * How many tests CPython itself finds in a file.
 *
 * @param {string} python
 * @param {string} file
 */
function countTests(python, file) {
  const code =
    'import sys, unittest\n' +
    'module = "test.test_asyncio.test_" + sys.argv[1]\n' +
    'print(unittest.defaultTestLoader.loadTestsFromName(module).countTestCases())';
  const { stdout } = spawnSync(python, ['-c', code, file], { encoding: 'utf8' });
  return Number(stdout.trim().split('\n').at(-1));
}

/**
 * Runs one file. What a run that does not come to its end has passed is not known: nothing.
 *
 * @param {number} minor
 * @param {string} folder
 * @param {string} file
 * @returns {{passed: number, run: number, output: string}}
 */
export function runFile(minor, folder, file) {
  const program = join(folder, 'test_asyncio', `test_${file}.py`);
  const options = ['--python', `3.${minor}`, '--path', join(HERE, 'modules'), '--path', folder];
  const { stdout, stderr } = spawnSync(BINARY, ['run', ...options, program], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: TIME_LIMIT_MS,
    maxBuffer: 64 << 20,
  });
  const ran = /^Ran (\d+) tests? in /m.exec(stderr);
  const end = /^(?:OK|FAILED)(?: \((.*)\))?$/m.exec(stderr.slice(ran?.index ?? stderr.length));
  if (!ran || !end) return { passed: 0, run: 0, output: stdout + stderr };
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [, name, count] of (end[1] ?? '').matchAll(/([a-z ]+)=(\d+)/g))
    counts[(name ?? '').trim()] = Number(count);
  const run = Number(ran[1]) - (counts.skipped ?? 0);
  const bad = (counts.failures ?? 0) + (counts.errors ?? 0) + (counts['unexpected successes'] ?? 0);
  return { passed: Math.max(0, run - bad), run, output: stdout + stderr };
}

/**
 * The page of documentation.
 *
 * @param {Table} table
 */
export function page(table) {
  const versions = Object.keys(table).sort();
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const cell = (/** @type {Result | undefined} */ r) =>
    r ? `${r.passed} / ${r.run} / ${r.total}` : '';
  const releases = versions.map((v) => `CPython ${table[v]?.release}`);
  const lines = [
    "# CPython's own tests",
    '',
    '<!-- Written by `make conformance`. Do not edit by hand. -->',
    '',
    "These are files of CPython's `test_asyncio`, taken unmodified from installed releases and run by",
    '`loopscope run`. Each cell says how many tests passed, were run, and are in the file. What is not',
    'run is skipped: by the file itself, or because it needs subprocesses, files or another interpreter.',
    'A test that has both a C and a Python implementation to look at looks twice at the same one here.',
    '',
    row(['file', ...releases]),
    row(['---', ...versions.map(() => '---:')]),
    ...[...WHOLE, ...OTHERS].map((file) =>
      row([`\`test_${file}.py\``, ...versions.map((v) => cell(table[v]?.files[file]))]),
    ),
    '',
  ];
  return lines.join('\n');
}

/** The CPythons whose tests can be run. */
export function findTests() {
  const wanted = process.env.PYTHONS?.split(',');
  return findPythons(11)
    .filter(({ minor }) => MINORS.includes(minor) && (!wanted || wanted.includes(`3.${minor}`)))
    .map((python) => ({ ...python, folder: testFolder(python.path) }))
    .flatMap(({ folder, ...python }) => (folder ? [{ ...python, folder }] : []));
}

function main() {
  const only = process.env.ONLY?.split(',');
  const table = readTable();
  for (const { path, version, minor, folder } of findTests()) {
    const entry = (table[`3.${minor}`] ??= { release: version, files: {} });
    entry.release = version;
    console.log(`CPython ${version}: passed / run / total`);
    for (const file of [...WHOLE, ...OTHERS]) {
      if (only && !only.includes(file)) continue;
      if (!existsSync(join(folder, 'test_asyncio', `test_${file}.py`))) continue;
      const { passed, run } = runFile(minor, folder, file);
      const result = { passed, run, total: countTests(path, file) };
      entry.files[file] = result;
      console.log(`  test_${file}.py`.padEnd(26), `${passed} / ${run} / ${result.total}`);
    }
  }
  writeFileSync(RECORDED, JSON.stringify(table, null, 1) + '\n');
  writeFileSync(PAGE, page(table));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
