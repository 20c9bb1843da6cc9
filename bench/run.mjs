// @ts-check
// make bench: how fast Loopscope is beside the CPythons found on this machine.
//
//   node bench/run.mjs [--rounds N] [--only NAME,...] [--pythons 3.13,...] [--json]
//
// Every round runs each program once in each runner, so that a disturbance of the machine meets all
// of them. Times are medians of processes' wall times, less the median time of starting one. A ratio
// says how many times faster than that CPython Loopscope is with the trace off.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPythons } from '../scripts/pythons.mjs';
import { Failure, ROOT, runMain } from '../scripts/tools.mjs';

const OLDEST_PYTHON = 8;
/** Past the million events that each switch alone has several of. */
const NO_BUDGET = ['--max-events', '1000000000', '--max-memory', '16000000000'];

/** What each program's start-up is measured by. */
const PROGRAMS = {
  switch: { label: '1,000,000 x sleep(0)', start: 'start_asyncio' },
  gather: { label: 'gather of 100,000 tasks', start: 'start_asyncio' },
  fib: { label: 'fib(25), 10 times', start: 'empty' },
};

/** @typedef {{name: string, command: string[]}} Runner */

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * Runs a program once and answers its wall time in seconds.
 *
 * @param {Runner} runner
 * @param {string} program
 */
function time(runner, program) {
  const [command = '', ...args] = runner.command;
  const file = join(ROOT, 'bench', 'programs', `${program}.py`);
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, [...args, file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) {
    throw new Failure(`${runner.name}: ${program}.py ended with ${status}\n${stderr.slice(-1000)}`);
  }
  return seconds;
}

/**
 * The median net times of all programs in all runners, in seconds.
 *
 * @param {Runner[]} runners
 * @param {(keyof typeof PROGRAMS)[]} programs
 * @param {number} rounds
 */
function measure(runners, programs, rounds) {
  const starts = programs.map((program) => PROGRAMS[program].start);
  const all = [...new Set([...starts, ...programs])];
  /** @type {Map<string, number[]>} */
  const times = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const program of all) {
      for (const runner of runners) {
        const key = `${runner.name} ${program}`;
        times.set(key, [...(times.get(key) ?? []), time(runner, program)]);
      }
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  /** @param {Runner} runner @param {string} program */
  const gross = (runner, program) => median(times.get(`${runner.name} ${program}`) ?? []);
  return programs.map((program) => ({
    program,
    seconds: Object.fromEntries(
      runners.map((runner) => [
        runner.name,
        Math.max(gross(runner, program) - gross(runner, PROGRAMS[program].start), 1e-6),
      ]),
    ),
  }));
}

/**
 * @param {string} heading
 * @param {ReturnType<typeof measure>} results
 * @param {string[]} names of runners
 * @param {(seconds: Record<string, number>, name: string) => string} cell
 */
function printTable(heading, results, names, cell) {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  console.log(`\n${heading.padEnd(26)}${names.map((name) => name.padStart(width)).join('')}`);
  for (const { program, seconds } of results) {
    const cells = names.map((name) => cell(seconds, name).padStart(width)).join('');
    console.log(`${PROGRAMS[program].label.padEnd(26)}${cells}`);
  }
}

await runMain(() => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      pythons: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const names = /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS));
  const programs = names.filter((name) => !values.only || values.only.split(',').includes(name));
  const wanted = values.pythons?.split(',');
  const pythons = findPythons(OLDEST_PYTHON).filter(
    ({ minor }) => !wanted || wanted.includes(`3.${minor}`),
  );
  const ours = join(ROOT, 'build', 'loopscope');
  if (!existsSync(ours)) throw new Failure('there is no build/loopscope: run `make` first');
  if (!pythons.length) console.log('No CPython found: nothing to compare with.');
  const run = [ours, 'run', ...NO_BUDGET];
  /** @type {Runner[]} */
  const runners = [
    { name: 'loopscope', command: run },
    { name: 'with trace', command: [...run, '--trace', '/dev/null'] },
    ...pythons.map(({ path, version }) => ({ name: `CPython ${version}`, command: [path] })),
  ];
  const results = measure(runners, programs, Number(values.rounds));
  if (values.json) {
    console.log(JSON.stringify(results, null, 2));
    return;
  }
  const all = runners.map(({ name }) => name);
  printTable('milliseconds', results, all, (seconds, name) =>
    ((seconds[name] ?? NaN) * 1000).toFixed(1),
  );
  printTable('times of loopscope', results, all.slice(1), (seconds, name) =>
    ((seconds[name] ?? NaN) / (seconds.loopscope ?? NaN)).toFixed(2),
  );
});
