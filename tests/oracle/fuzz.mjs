// Random programs in CPython and here, compared event by event; a difference is made small.
//
//   node tests/oracle/fuzz.mjs --seeds 1-200,777 [--python 3.11] [--python 3.13] [--no-shrink]
//   node tests/oracle/fuzz.mjs --seeds network1-200          of a family (generate.py)
//   node tests/oracle/fuzz.mjs --shrink FILE.py --python 3.13
//   node tests/oracle/fuzz.mjs --seeds 1-100 --record        writes generated.json.br
//
// The programs are made by generate.py, for a version each. What differs is left in build/fuzz, made
// small by shrink.py there.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { findPythons } from '../../scripts/pythons.mjs';
import { normalise } from './normalise.mjs';
import { ROOT } from './programs.mjs';
import { runProgram } from './run-program.mjs';
import { comparable, firstDifference, parseTrace, stderrOf, withoutSystem } from './trace-diff.mjs';

const ORACLE = join(ROOT, 'tests', 'oracle');
const FOLDER = join(ROOT, 'build', 'fuzz');
const RECORDING = join(ORACLE, 'generated.json.br');
const INTERRUPT_AT = '1000';
const MOST_EVENTS = '10000000';
const AT_ONCE = 50;

const pythons = new Map(findPythons(8).map(({ path, minor }) => [`3.${minor}`, path]));
const newest = [...pythons.values()].at(-1);

/** A process that answers each line written to it with a line. */
class Server {
  constructor(command, args) {
    const env = {
      ...process.env,
      PYTHONHASHSEED: '0',
      PYTHONDONTWRITEBYTECODE: '1',
      NO_COLOR: '1',
      TZ: 'UTC',
    };
    this.child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** The next line that it writes; undefined when there is none. */
  async next() {
    return (await this.lines.next()).value;
  }

  ask(line) {
    this.child.stdin.write(`${line}\n`);
    return this.next();
  }

  end() {
    this.child.stdin.end();
  }
}

/** Where programs are recorded; several of us may run at a time. */
const folderOf = (version) => join(FOLDER, `${version}-${process.pid}`);

const recorders = new Map();
let disordered = 0; // programs that are equal but for the order of what is garbage at their end

/** What CPython does in a program: the text of its trace, or undefined when it took too long. */
async function record(version, source, collects = true) {
  if (!recorders.has(version)) {
    const folder = folderOf(version);
    mkdirSync(folder, { recursive: true });
    const script = join(ORACLE, 'record_many.py');
    recorders.set(version, new Server(pythons.get(version), [script, folder]));
  }
  const answer = await recorders.get(version).ask(JSON.stringify({ source, collects }));
  return JSON.parse(answer ?? 'null') || undefined;
}

/** Whether a trace tells of a program's end, or of a loop that waits for ever. */
const isWhole = (trace) => /"event":"(program_end|loop_idle|wait_endless)".*\n$/.test(trace ?? '');

/** Where a source differs: {recorded, report}; without `report` when it does not. */
async function compareProgram(version, source) {
  const options = [
    '--python',
    version,
    '--interrupt-at',
    INTERRUPT_AT,
    '--max-events',
    MOST_EVENTS,
  ];
  const recorded = await record(version, source);
  // How deep C code may call itself is each implementation's own.
  if (!isWhole(recorded) || recorded.includes('RecursionError')) return {};
  const { trace, status } = await runProgram('p', source, options, true);
  if (!isWhole(trace)) return { recorded, report: `here it ended by ${status}` };
  const [theirs, ours] = [parseTrace(recorded), parseTrace(trace)];
  let report = differenceOf(theirs, ours, version, source);
  if (report) {
    const again = await record(version, source, false);
    if (isWhole(again)) {
      const others = parseTrace(again);
      const from = placeOfDifference(theirs, others);
      if (from !== undefined) report = differenceAfter(from, theirs, ours, others, version, source);
    }
    if (!report) disordered++;
  }
  return { recorded, report };
}

/** The first difference in the events, or else in what is written to stderr. */
function differenceOf(theirs, ours, version, source) {
  const report = firstDifference(comparable(theirs), comparable(ours), source);
  if (report) return report;
  const [expected, actual] = [shownErrors(theirs, version), shownErrors(ours, version)];
  return expected === actual ? null : firstLine(expected, actual);
}

/** What is written to stderr. An address may be that of one object, and later of another. */
const shownErrors = (events, version) =>
  withoutSystem(withoutLateLines(normalise(stderrOf(events), version))).replace(/0x<\d+>/g, '0x');

/** The number of the first event that differs. */
function placeOfDifference(some, others) {
  const [a, b] = [comparable(some), comparable(others)];
  const at = a.findIndex(({ text }, i) => text !== b[i]?.text);
  if (at >= 0) return at;
  return stderrOf(some) === stderrOf(others) ? undefined : a.length;
}

/**
 * The first difference when the order of the events from a place on does not count. CPython finalises
 * what is garbage at the end of a program in an order that depends on when the collector ran before: it
 * differs from itself there, as `others` show. Where not only the order of its events depends on it,
 * but what they are, nothing can be said about ours.
 */
function differenceAfter(from, theirs, ours, others, version, source) {
  const until = (events) => comparable(events).slice(0, from);
  const report = firstDifference(until(theirs), until(ours), source);
  if (report) return report;
  const differs = (events) => differenceOutOfOrder(theirs, events, from, version, source);
  return differs(others) ? null : differs(ours);
}

function differenceOutOfOrder(theirs, ours, from, version, source) {
  const [a, b] = [comparable(theirs), comparable(ours)];
  const sorted = (events) =>
    events
      .slice(from)
      .filter(({ text }) => !text.startsWith('output stream=stderr'))
      .map(({ seq, line, text }) => ({ seq, line, text: text.replace(/\s+\(cause=.*/, '') }))
      .sort((x, y) => (x.text < y.text ? -1 : 1));
  const lines = (events) => shownErrors(events, version).split('\n').sort().join('\n');
  const [expected, actual] = [lines(theirs), lines(ours)];
  return (
    firstDifference(sorted(a), sorted(b), source) ??
    (expected === actual ? null : firstLine(expected, actual))
  );
}

/**
 * Without the source lines of exceptions that are ignored, and the hint of warnings: at the end of a
 * program CPython has none, but the recorder ends a program while the modules are still there. So do
 * the marks below lines in what is reported. And without the recorder's own frames; they count among
 * the ten frames of where something was created, which debug mode shows.
 */
function withoutLateLines(text) {
  const recorder = /^ *File "[^"]*\/loopscope_record\.py", line .*\n(?: {4}.*\n)*/gm;
  const block = /^Exception ignored in.*\n(?:Traceback .*\n)?(?: .*\n)*/gm;
  return text
    .replace(recorder, '')
    .replace(/(created at \(most recent call last\):?\n)(?: {2}.*\n)*/g, '$1')
    .replace(/<FrameSummary file .*? in (?:<\w+>|[^<>\s,]+)>(?:, )?/g, '')
    .replace(/^[ |]+[~^]+\n/gm, '')
    .replace(block, (lines) => lines.replace(/^ {4}.*\n/gm, ''))
    .replace(
      /^((?:<sys>:0|sys:1): .*\n(?:Coroutine created at .*\n)?)\w+: Enable tracemalloc .*\n/gm,
      '$1',
    );
}

/** Where two texts begin to differ. */
function firstLine(expected, actual) {
  const [a, b] = [expected.split('\n'), actual.split('\n')];
  let at = 0;
  while (a[at] === b[at]) at++;
  const lines = (mark, text) => text.slice(at, at + 4).map((line) => `${mark} ${line}`);
  const before = a.slice(Math.max(0, at - 3), at).map((line) => `  ${line}`);
  return [`stderr differs`, ...before, ...lines('-', a), ...lines('+', b)].join('\n');
}

/** Traces are much alike, over more than the window of gzip. */
const packed = (text) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });

/** What kind of difference a report tells of: the two events that differ, or the words of stderr. */
function kindOf(report) {
  const first = (mark) => report?.match(new RegExp(`^[${mark}] +(?:\\d+ )?(\\S+)`, 'm'))?.[1];
  return report && `${first('-')} ${first('+')}`;
}

/** The smallest program found that still differs, as {source, report}. */
async function shrink(version, source) {
  const file = join(folderOf(version), 'shrinking.py');
  mkdirSync(folderOf(version), { recursive: true });
  writeFileSync(file, source);
  const slips = (text) => /(Name|Type|Attribute|Local)Error/.test(text);
  const shrinker = new Server(newest, [join(ORACLE, 'shrink.py'), file]);
  const whole = await compareProgram(version, source);
  let best = { source, report: whole.report };
  for (let line = await shrinker.next(); line !== undefined;) {
    const smaller = JSON.parse(line);
    const { recorded, report } = await compareProgram(version, smaller);
    const good = kindOf(report) === kindOf(best.report) && slips(recorded) <= slips(whole.recorded);
    if (good) best = { source: smaller, report };
    line = await shrinker.ask(good ? '1' : '0');
  }
  return best;
}

async function tell(version, name, source) {
  const small = await shrink(version, source);
  const file = join(FOLDER, `${name}-${version}.py`);
  writeFileSync(file, small.source);
  console.log(`${name} in ${version} differs: ${file}\n${small.report}\n`);
}

function generate(version, seeds) {
  const args = [join(ORACLE, 'generate.py'), version, ...seeds];
  return JSON.parse(execFileSync(newest, args, { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

/** Compares the programs of some seeds in a version; answers those that are equal. */
async function compareSeeds(version, seeds, shrinks) {
  const equal = [];
  let events = 0;
  let differing = 0;
  let left = 0;
  disordered = 0;
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const some = seeds.slice(from, from + AT_ONCE);
    for (const [i, source] of generate(version, some).entries()) {
      const before = disordered;
      const { recorded, report } = await compareProgram(version, source);
      events += recorded?.split('\n').length ?? 0;
      if (recorded === undefined) left++;
      if (report) {
        differing++;
        if (shrinks) await tell(version, `seed${some[i]}`, source);
        else console.log(`seed ${some[i]} in ${version}: ${report}\n`);
      } else if (recorded !== undefined && disordered === before) {
        const trace = recorded.replace(/,"schema":"\w+"/, '');
        equal.push({ seed: some[i], version, source, trace });
      }
    }
  }
  console.log(
    `${version}: ${seeds.length} programs, ${events} events, ${differing} differ, ${left} not compared, ${disordered} with garbage in another order`,
  );
  if (differing) process.exitCode = 1;
  return equal;
}

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    python: { type: 'string', multiple: true, default: ['3.11', '3.13'] },
    shrink: { type: 'string' },
    'no-shrink': { type: 'boolean' },
    record: { type: 'boolean' },
  },
});
const versions = values.python.filter((version) => pythons.has(version));
mkdirSync(FOLDER, { recursive: true });

if (values.shrink) {
  await tell(versions[0], 'shrunk', readFileSync(values.shrink, 'utf8'));
} else {
  const seeds = (values.seeds ?? '1-100').split(',').flatMap((range) => {
    const [, family, first, last = first] = /^(\D*)(\d+)(?:-(\d+))?$/.exec(range);
    return Array.from({ length: last - first + 1 }, (_, i) => `${family}${Number(first) + i}`);
  });
  const recording = [];
  for (const version of versions)
    recording.push(...(await compareSeeds(version, seeds, !values['no-shrink'])));
  if (values.record) writeFileSync(RECORDING, packed(JSON.stringify(recording)));
}
for (const [version, recorder] of recorders) {
  recorder.end();
  rmSync(folderOf(version), { recursive: true });
}
