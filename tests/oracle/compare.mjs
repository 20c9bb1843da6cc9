// Runs a program in CPython and here, and shows the first event that differs.
//
//   node tests/oracle/compare.mjs FILE.py [--python 3.11] [--interrupt-at SECONDS] [--lines]
//   node tests/oracle/compare.mjs --traces CPYTHON.jsonl OURS.jsonl
//
// Without --python it does so in every version that has a CPython on this machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPythons } from '../../scripts/pythons.mjs';
import { ROOT } from './programs.mjs';
import { runProgram } from './run-program.mjs';
import { comparable, firstDifference, parseTrace } from './trace-diff.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string' },
    'interrupt-at': { type: 'string' },
    lines: { type: 'boolean' },
    traces: { type: 'boolean' },
  },
});

function recordCPython(python, name, source, more) {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
  try {
    writeFileSync(join(folder, name), source);
    const recorder = join(ROOT, 'public', 'loopscope_record.py');
    const lines = values.lines ? ['--lines', 'stmt'] : [];
    const args = [recorder, '--virtual', ...lines, '--output', 'trace', ...more, name];
    spawnSync(python, args, { cwd: folder, env: { ...process.env, TZ: 'UTC' } });
    return readFileSync(join(folder, 'trace'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareProgram(file) {
  const source = readFileSync(file, 'utf8');
  const name = basename(file);
  const more = values['interrupt-at'] ? ['--interrupt-at', values['interrupt-at']] : [];
  let equal = true;
  for (const { path, minor } of findPythons(8)) {
    const version = `3.${minor}`;
    if (values.python && values.python !== version) continue;
    const theirs = comparable(parseTrace(recordCPython(path, name, source, more)), values.lines);
    const options = ['--python', version, ...more];
    const bare = name.replace(/\.py$/, '');
    const run = await runProgram(bare, source, options, true, values.lines);
    const ours = comparable(parseTrace(run.trace), values.lines);
    const difference = firstDifference(theirs, ours);
    console.log(`${version}: ${difference ?? `${ours.length} events, all equal`}`);
    equal &&= !difference;
  }
  return equal;
}

function compareTraces(theirs, ours) {
  const read = (file) => comparable(parseTrace(readFileSync(file, 'utf8')));
  const difference = firstDifference(read(theirs), read(ours));
  console.log(difference ?? 'equal');
  return !difference;
}

const equal = values.traces ? compareTraces(...positionals) : await compareProgram(positionals[0]);
process.exitCode = equal ? 0 : 1;
