// The programs that are compared with CPython: the page's examples, tests/programs, tests/whole.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/tools.mjs';

export { ROOT };
export const INTERRUPT_AT = '10';

const only = process.env.ONLY?.split(',');
const pythons = process.env.PYTHONS?.split(',');
export const EXAMPLES = join(ROOT, 'public', 'examples');
export const PROGRAMS = join(ROOT, 'tests', 'programs');
export const WHOLE = join(ROOT, 'tests', 'whole');

/** Whether the environment asks for this version. */
export const isWanted = (version) => !pythons || pythons.includes(version);

/** What the environment names and no program was found for yet. */
export const missing = new Set(only);

/** Whether the environment asks for this program, or for one of these names of it. */
export function isNamed(...names) {
  const named = names.filter((name) => only?.includes(name));
  for (const name of named) missing.delete(name);
  return !only || named.length > 0;
}

/** The names of the programs of a folder, without `.py`. */
export function programsIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .map((file) => file.slice(0, -3))
    .filter((name) => isNamed(name))
    .sort();
}

/** The source with the leading "# " of the given lines removed; `key` is as in the recording. */
export function withSwitches(source, key) {
  const lines = source.split('\n');
  const numbers = key === 'original' ? [] : key.split(/[+,]/).map(Number);
  for (const number of numbers) lines[number - 1] = lines[number - 1].replace(/^(\s*)# /, '$1');
  return lines.join('\n');
}

/** Whether a program of tests/programs or tests/whole gets Ctrl+C. */
export const isInterrupted = (source) => /^(#.*\n)*# interrupt: /.test(source);

/** The recorded traces of a program, {} when there are none: see record_traces.py. */
export function readTraces(folder, name) {
  const path = join(ROOT, 'tests', folder, 'traces', `${name}.json.gz`);
  return existsSync(path) ? JSON.parse(gunzipSync(readFileSync(path)).toString()) : {};
}
