// @ts-check
// The trace of a program as the command line writes it, and what is in the queue, the heap and so
// on after each event: told from the events alone, by rules as simple as can be, so that it agrees
// with the page only if both are right.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BINARY = resolve(process.env.LOOPSCOPE ?? join(ROOT, 'build', 'loopscope'));

/** @typedef {{seq: number, event: string} & Record<string, any>} Event */

/** Virtual time at which a program that waits for ever gets Ctrl+C here. */
const INTERRUPT_AT = '10';
const TIME_LIMIT_MS = 20_000;

/**
 * The events of an example up to where it ends, or waits for ever.
 *
 * @param {string} file below public/examples
 * @param {string} python
 * @returns {Event[]}
 */
export function traceOf(file, python) {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
  const trace = join(folder, 'trace.jsonl');
  try {
    execFileSync(
      BINARY,
      ['run', file, '--python', python, '--trace', trace, '--interrupt-at', INTERRUPT_AT],
      { cwd: join(ROOT, 'public', 'examples'), stdio: 'ignore', timeout: TIME_LIMIT_MS },
    );
  } catch (error) {
    // Some examples end with an exception.
    if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) {
      throw error;
    }
  }
  try {
    const events = readFileSync(trace, 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    // A loop that waits for ever is told of Ctrl+C here by the clock; in the page it waits for it.
    const wait = events.findIndex((e) => e.event === 'select_end' && e.woken_by === 'interrupt');
    if (wait < 0) return events;
    return [...events.slice(0, wait - 1), { seq: wait, event: 'loop_idle' }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @typedef {{
 *   event: string,
 *   ready: number[],
 *   timers: number[],
 *   running: number[],
 *   futures: Record<number, string>,
 *   clock: number,
 *   iteration: number,
 *   stdout: string,
 * }} Moment
 */

/** Deadline first, then the order of joining the heap. */
class Timers {
  /** @type {{handle: number, when: number, seq: number}[]} */
  #entries = [];

  /** @param {Event} e */
  push(e) {
    this.#entries.push({ handle: e.handle, when: e.when, seq: e.seq });
    this.#entries.sort((a, b) => a.when - b.when || a.seq - b.seq);
  }

  /** @param {number} handle */
  remove(handle) {
    this.#entries = this.#entries.filter((entry) => entry.handle !== handle);
  }

  get handles() {
    return this.#entries.map((entry) => entry.handle);
  }
}

/**
 * What is where after each event; the first is what is before all of them.
 *
 * @param {Event[]} events
 * @returns {Moment[]}
 */
export function momentsOf(events) {
  const timers = new Timers();
  /** @type {number[]} */
  let due = [];
  /** @type {number[]} */
  let ready = [];
  /** @type {number[]} */
  let running = [];
  /** @type {Record<number, string>} */
  let futures = {};
  let clock = 0;
  let iteration = 0;
  let stdout = '';
  /** @param {number} id @param {string} state */
  const become = (id, state) => (futures = { ...futures, [id]: state });
  /** @type {Record<string, (e: Event) => void>} */
  const rules = {
    handle_ready(e) {
      due = due.filter((h) => h !== e.handle);
      ready = [...ready, e.handle];
    },
    handle_popped(e) {
      ready = ready.slice(1);
      running = [e.handle];
    },
    handle_run_start: (e) => (running = [e.handle]),
    handle_run_end: (e) => (running = e.now === 0 ? [] : [e.now]),
    timer_pushed: (e) => timers.push(e),
    timer_due(e) {
      timers.remove(e.handle);
      due = [...due, e.handle];
    },
    timer_dropped: (e) => timers.remove(e.handle),
    future_created: (e) => become(e.future, 'pending'),
    task_created: (e) => become(e.task, 'pending'),
    future_result: (e) => become(e.future, 'result'),
    future_exception: (e) => become(e.future, 'exception'),
    future_cancelled: (e) => become(e.future, 'cancelled'),
    task_step_start: (e) => become(e.task, 'running'),
    task_step_end(e) {
      if (futures[e.task] === 'running') become(e.task, 'pending');
    },
    clock: (e) => (clock = e.now),
    iteration_start: (e) => (iteration = e.number),
    output(e) {
      if (e.stream === 'stdout') stdout += e.text;
    },
  };
  /** @param {string} event @returns {Moment} */
  const moment = (event) => ({
    event,
    ready,
    timers: [...due, ...timers.handles],
    running,
    futures,
    clock,
    iteration,
    stdout,
  });
  return [
    moment(''),
    ...events.map((e) => {
      rules[e.event]?.(e);
      return moment(e.event);
    }),
  ];
}
