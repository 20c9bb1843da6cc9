// Random programs in CPython and here, compared event by event; a difference is made small.
//
//   node tests/oracle/fuzz.mjs --seeds 1-200 [--python 3.11] [--python 3.13]
//   node tests/oracle/fuzz.mjs --shrink FILE.py --python 3.13
//   node tests/oracle/fuzz.mjs --seeds 1-100 --record        writes generated.json.gz
//                                                         with those that are equal
//
// The programs are made by generate.py. What differs is left in build/fuzz, made small there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findPythons } from '../../scripts/pythons.mjs';
import { ROOT } from './programs.mjs';
import { runProgram } from './run-program.mjs';
import { comparable, firstDifference, parseTrace } from './trace-diff.mjs';

const ORACLE = join(ROOT, 'tests', 'oracle');
const FOLDER = join(ROOT, 'build', 'fuzz');
const RECORDING = join(ORACLE, 'generated.json.gz');
const INTERRUPT_AT = '1000';
const AT_ONCE = 20;
const MOST_STEPS = 60;

const pythons = new Map(findPythons(11).map(({ path, minor }) => [`3.${minor}`, path]));
const newest = [...pythons.values()].at(-1);

function generate(...args) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 };
  return JSON.parse(execFileSync(newest, [join(ORACLE, 'generate.py'), ...args], options));
}

/** The traces of sources in CPython, in order; undefined where it wrote none. */
function recordAll(version, sources) {
  mkdirSync(FOLDER, { recursive: true });
  const names = sources.map((_, i) => `p${i}`);
  sources.forEach((source, i) => writeFileSync(join(FOLDER, `p${i}.py`), source));
  const env = { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1' };
  execFileSync(pythons.get(version), [join(ORACLE, 'record_many.py'), FOLDER], {
    input: JSON.stringify(names),
    env,
  });
  return names.map((name) => {
    const trace = join(FOLDER, `${name}.trace`);
    try {
      return readFileSync(trace, 'utf8');
    } catch {
      return undefined;
    } finally {
      rmSync(trace, { force: true });
    }
  });
}

async function runHere(version, source) {
  const options = ['--python', version, '--interrupt-at', INTERRUPT_AT];
  return runProgram('p', source, options, true);
}

/** Where a source differs: a report, or null. */
async function difference(version, source, recorded) {
  if (recorded === undefined) return null;
  const { trace } = await runHere(version, source);
  return firstDifference(comparable(parseTrace(recorded)), comparable(parseTrace(trace)), source);
}

/** The first of the sources that differs, as {source, report}; undefined when none does. */
async function firstThatDiffers(version, sources) {
  for (let from = 0; from < sources.length; from += AT_ONCE) {
    const some = sources.slice(from, from + AT_ONCE);
    const recorded = recordAll(version, some);
    for (const [i, source] of some.entries()) {
      const report = await difference(version, source, recorded[i]);
      if (report) return { source, report };
    }
  }
  return undefined;
}

/** The smallest program found that still differs. */
async function shrink(version, source) {
  let best = await firstThatDiffers(version, [source]);
  if (!best) return undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    const file = join(FOLDER, 'shrinking.py');
    writeFileSync(file, best.source);
    const smaller = generate('--variants', file)
      .filter((variant) => variant.length < best.source.length)
      .sort((a, b) => a.length - b.length);
    const next = await firstThatDiffers(version, smaller);
    if (!next) break;
    best = next;
  }
  return best;
}

async function tell(version, name, source) {
  const small = await shrink(version, source);
  if (!small) return;
  const file = join(FOLDER, `${name}-${version}.py`);
  writeFileSync(file, small.source);
  console.log(`${name} in ${version} differs: ${file}\n${small.report}\n`);
}

/** Compares the programs of some seeds; answers what was recorded. */
async function compareSeeds(seeds, versions, shrinks) {
  const recording = [];
  let events = 0;
  let differing = 0;
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const some = seeds.slice(from, from + AT_ONCE);
    const sources = generate(...some.map(String));
    const rows = some.map((seed, i) => ({ seed, source: sources[i], traces: {} }));
    for (const version of versions) {
      for (const [i, recorded] of recordAll(version, sources).entries()) {
        if (recorded === undefined) console.log(`seed ${some[i]} in ${version}: no trace`);
        else rows[i].traces[version] = recorded.replace(/,"schema":"\w+"/, '');
        events += recorded?.split('\n').length ?? 0;
        const report = await difference(version, sources[i], recorded);
        if (!report) continue;
        differing++;
        delete rows[i].traces[version];
        if (shrinks) await tell(version, `seed${some[i]}`, sources[i]);
        else console.log(`seed ${some[i]} in ${version}: ${report}\n`);
      }
    }
    recording.push(...rows);
  }
  console.log(
    `${seeds.length} programs, ${versions.join(' ')}: ${events} events, ${differing} differ`,
  );
  if (differing) process.exitCode = 1;
  return recording;
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

if (values.shrink) {
  await tell(versions[0], 'shrunk', readFileSync(values.shrink, 'utf8'));
} else {
  const [first, last] = (values.seeds ?? '1-100').split('-').map(Number);
  const seeds = Array.from({ length: (last ?? first) - first + 1 }, (_, i) => first + i);
  const recording = await compareSeeds(seeds, versions, !values['no-shrink']);
  if (values.record) writeFileSync(RECORDING, gzipSync(JSON.stringify(recording), { level: 9 }));
}
