// @ts-check
// Runs the fuzz targets for some time, on the kept corpus and the programs of the other tests:
//
//   node tests/run-fuzz.mjs [--seconds 60] [--keep] [TARGET ...]
//
// Fails when a target does. What made it fail is left in build/fuzz/found/, smallest first if you run
// the target with -minimize_crash=1 on it. With --keep, programs that reach new code are added to
// tests/fuzz/corpus/; logs are not, since they change with the schema.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../scripts/c-sources.mjs';
import { Failure, ROOT, runMain } from '../scripts/tools.mjs';

const BUILD = join(ROOT, 'build', 'fuzz');
const CORPUS = join(ROOT, 'tests', 'fuzz', 'corpus');

/** Folders of programs, which are inputs as they are. */
const PROGRAMS = ['public/examples', 'tests/programs', 'tests/whole', 'tests/lang'];

/** A target reads this many bytes of a program. */
const LONGEST = 4096;

/** A target begins by running all of its seeds: a run of up to so many seconds gets some of them. */
const SHORT = 300;
const SHORT_SHARE = 8;

/** @typedef {(folder: string, share: number) => void} Seeds fills a folder with one in `share` of them */

/** @type {Record<string, {seeds: Seeds, options: string[]}>} */
const TARGETS = {
  compile: { seeds: programSeeds, options: [`-max_len=${LONGEST}`, '-only_ascii=0'] },
  run: { seeds: programSeeds, options: [`-max_len=${LONGEST}`] },
  trace: { seeds: traceSeeds, options: ['-max_len=65536'] },
};

/** @type {Seeds} */
function programSeeds(folder, share) {
  PROGRAMS.flatMap((below) => filesBelow(below, /\.py$/))
    .filter((file) => statSync(join(ROOT, file)).size <= LONGEST)
    .filter((_, i) => i % share === 0)
    .forEach((file, i) => copyFileSync(join(ROOT, file), join(folder, `${i}.py`)));
}

/**
 * Logs of the examples, made anew: they change with the schema.
 * @type {Seeds}
 */
function traceSeeds(folder) {
  const examples = filesBelow('public/examples', /\.py$/);
  const made = spawnSync(join(BUILD, 'make_seeds'), [folder, ...examples], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Failure('make_seeds failed');
}

/**
 * @param {string} name
 * @param {string} seconds
 * @param {boolean} keep
 * @returns {Promise<{name: string, good: boolean, runs: string}>}
 */
function fuzz(name, seconds, keep) {
  const target = TARGETS[name];
  if (!target) throw new Failure(`there is no target ${name}: ${Object.keys(TARGETS).join(', ')}`);
  const kept = join(CORPUS, name);
  const keeping = keep && name !== 'trace';
  const seeds = join(BUILD, 'seeds', name);
  rmSync(seeds, { recursive: true, force: true });
  const fresh = join(BUILD, 'corpus', name);
  const found = join(BUILD, 'found', '/');
  for (const folder of [kept, seeds, fresh, found]) mkdirSync(folder, { recursive: true });
  target.seeds(seeds, Number(seconds) <= SHORT ? SHORT_SHARE : 1);
  const args = [
    `-max_total_time=${seconds}`,
    '-timeout=20',
    '-rss_limit_mb=2048',
    '-print_final_stats=1',
    '-verbosity=0',
    `-artifact_prefix=${found}`,
    ...target.options,
    keeping ? kept : fresh,
    ...(keeping ? [] : [kept]),
    seeds,
  ];
  const child = spawn(join(BUILD, `fuzz_${name}`), args, { cwd: ROOT });
  let text = '';
  child.stderr.on('data', (/** @type {Buffer} */ part) => (text = (text + part).slice(-20000)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0) console.error(text);
      const runs = /number_of_executed_units: (\d+)/.exec(text)?.[1] ?? '?';
      resolve({ name, good: status === 0, runs });
    });
  });
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      keep: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const names = positionals.length ? positionals : Object.keys(TARGETS);
  const results = await Promise.all(names.map((name) => fuzz(name, values.seconds, values.keep)));
  for (const { name, good, runs } of results) {
    console.log(`${good ? 'ok' : 'FAILED'}  ${name}: ${runs} inputs in ${values.seconds} seconds`);
  }
  const failed = results.filter(({ good }) => !good).map(({ name }) => name);
  if (failed.length) throw new Failure(`failed: ${failed.join(', ')}; see build/fuzz/found/`);
});
