// @ts-check
// make bench: how fast Loopscope is beside the CPythons found on this machine.
//
//   node bench/run.mjs [--rounds N] [--only NAME,...] [--group asyncio|language]
//                      [--pythons 3.13,...] [--json]
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
const NO_BUDGET = ['--max-events', '4000000000', '--max-memory', '16000000000'];

/**
 * What each program's start-up is measured by, and the group whose mean it belongs to.
 *
 * @type {Record<string, {label: string, start: string, group: string}>}
 */
const PROGRAMS = {};
/** @param {string} group @param {string} start @param {Record<string, string>} labels */
function add(group, start, labels) {
  for (const [name, label] of Object.entries(labels)) PROGRAMS[name] = { label, start, group };
}
add('asyncio', 'start_asyncio', {
  switch: '1,000,000 x sleep(0)',
  call_soon: '1,000,000 x call_soon',
  gather: 'gather of 100,000 tasks',
  timers: '300,000 timers, half cancelled',
  queue_ping_pong: 'queue ping-pong, 200,000 items',
  await_chain: 'await chain 50 deep, resumed',
  await_build: 'await chain 50 deep, built anew',
  futures: '200,000 futures with callbacks',
});
add('language', 'empty', {
  fib: 'fib(27), 4 times',
  loop_append: '5,000,000 additions, appends',
  strings: 'string building',
  attributes: 'dict and attribute access',
  methods: 'method calls',
  generators: 'generators',
  exceptions: 'exceptions',
  sorting: 'sorting',
  comprehensions: 'comprehensions',
});

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
 * @param {string[]} programs
 * @param {number} rounds
 */
function measure(runners, programs, rounds) {
  /** @param {string} program */
  const startOf = (program) => PROGRAMS[program]?.start ?? 'empty';
  const starts = programs.map(startOf);
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
        Math.max(gross(runner, program) - gross(runner, startOf(program)), 1e-6),
      ]),
    ),
  }));
}

/** @param {number[]} values */
const geometricMean = (values) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/**
 * @param {string} heading
 * @param {[string, string[]][]} rows
 * @param {string[]} names of runners
 */
function printTable(heading, rows, names) {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  console.log(`\n${heading.padEnd(32)}${names.map((name) => name.padStart(width)).join('')}`);
  for (const [label, cells] of rows) {
    console.log(`${label.padEnd(32)}${cells.map((cell) => cell.padStart(width)).join('')}`);
  }
}

/**
 * Times in milliseconds; how many times as long as Loopscope each other runner takes, with means and
 * the least of them; and the same for the engine in WebAssembly.
 *
 * @param {ReturnType<typeof measure>} results of one group
 * @param {string[]} names of runners
 */
function printGroup(results, names) {
  const label = (/** @type {string} */ program) => PROGRAMS[program]?.label ?? program;
  const title = PROGRAMS[results[0]?.program ?? '']?.group ?? '';
  printTable(
    `${title}: milliseconds`,
    results.map(({ program, seconds }) => [
      label(program),
      names.map((name) => ((seconds[name] ?? NaN) * 1000).toFixed(1)),
    ]),
    names,
  );
  for (const ours of [LOOPSCOPE, WASM].filter((name) => names.includes(name))) {
    const others = names.filter((name) => name !== ours && !(ours === WASM && name === TRACED));
    const ratios = results.map(({ program, seconds }) => ({
      label: label(program),
      values: others.map((name) => (seconds[name] ?? NaN) / (seconds[ours] ?? NaN)),
    }));
    const columns = others.map((_, i) => ratios.map(({ values }) => values[i] ?? NaN));
    const text = (/** @type {number[]} */ values) => values.map((value) => value.toFixed(2));
    printTable(
      `${title}: times of ${ours}`,
      [
        ...ratios.map((row) => /** @type {[string, string[]]} */ ([row.label, text(row.values)])),
        ['geometric mean', text(columns.map(geometricMean))],
        ['least', text(columns.map((values) => Math.min(...values)))],
      ],
      others,
    );
  }
}

/**
 * Events a second of a run with its trace on, and the bytes that an event takes in the log.
 *
 * @param {string} ours
 * @param {number} rounds
 */
function printTrace(ours, rounds) {
  for (const [name, lines] of /** @type {const} */ ([
    ['switch', false],
    ['gather', false],
    ['switch', true],
    ['loop_append', true],
  ])) {
    const file = join(ROOT, 'bench', 'programs', `${name}.py`);
    const args = ['run', ...NO_BUDGET, '--count-events', ...(lines ? [] : ['--no-lines']), file];
    /** @type {number[]} */
    const rates = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round++) {
      const { stderr } = spawnSync(ours, args, { encoding: 'utf8' });
      const found = /(\d+) events, (\d+) bytes, ([\d.]+) seconds/.exec(stderr);
      if (!found) throw new Failure(`no count of events: ${stderr.slice(-500)}`);
      rates.push(Number(found[1]) / Number(found[3]));
      bytes = Number(found[2]) / Number(found[1]);
    }
    console.log(
      `${`${name}, ${lines ? 'with lines and variables' : 'schedule only'}`.padEnd(46)}` +
        `${(median(rates) / 1e6).toFixed(1).padStart(6)} million events/s, ${bytes.toFixed(1)} bytes each`,
    );
  }
}

const LOOPSCOPE = 'loopscope';
const TRACED = 'with trace';
const WASM = 'wasm';

await runMain(() => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      group: { type: 'string' },
      pythons: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const programs = Object.keys(PROGRAMS).filter(
    (name) =>
      (!values.only || values.only.split(',').includes(name)) &&
      (!values.group || values.group === PROGRAMS[name]?.group),
  );
  const wanted = values.pythons?.split(',');
  const pythons = findPythons(OLDEST_PYTHON).filter(
    ({ minor }) => !wanted || wanted.includes(`3.${minor}`),
  );
  const ours = join(ROOT, 'build', 'loopscope');
  if (!existsSync(ours)) throw new Failure('there is no build/loopscope: run `make` first');
  if (!pythons.length) console.log('No CPython found: nothing to compare with.');
  const run = [ours, 'run', ...NO_BUDGET];
  const wasm = [process.execPath, join(ROOT, 'bench', 'wasm-run.mjs')];
  const hasWasm = existsSync(join(ROOT, 'build', 'core.wasm'));
  if (!hasWasm) console.log('No build/core.wasm: run `make wasm` to measure it too.');
  /** @type {Runner[]} */
  const runners = [
    { name: LOOPSCOPE, command: run },
    { name: TRACED, command: [...run, '--no-lines', '--count-events'] },
    ...(hasWasm ? [{ name: WASM, command: wasm }] : []),
    ...pythons.map(({ path, version }) => ({ name: `CPython ${version}`, command: [path] })),
  ];
  const results = measure(runners, programs, Number(values.rounds));
  if (values.json) {
    console.log(JSON.stringify(results, null, 2));
    return;
  }
  const all = runners.map(({ name }) => name);
  for (const group of ['asyncio', 'language']) {
    const of = results.filter(({ program }) => PROGRAMS[program]?.group === group);
    if (of.length) printGroup(of, all);
  }
  console.log('\nthe log');
  printTrace(ours, Number(values.rounds));
});
