// Floats in the real module (build/core.wasm), which has its own exp, pow, sin ...: the digits are those
// that CPython 3.13 shows on Linux (float_results.txt is what it prints for float_results.py).
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Library } from '../../wasm-glue/library.ts';
import { RunnerSession } from '../../wasm-glue/runner.ts';

const MODULE = process.env.LOOPSCOPE_WASM ?? 'build/core.wasm';
const LIBRARY = process.env.LOOPSCOPE_LIBRARY ?? 'build/library.json';
const OPTIONS = { python: 13, maxEvents: 20_000_000, maxMemory: 2 ** 28 };
/** Of the 150 results of a function so many may be off by their last digit. */
const ALLOWED = 2;

async function printed(): Promise<string[]> {
  const library = new Library(
    () => JSON.parse(readFileSync(LIBRARY, 'utf8')) as Record<string, string>,
  );
  const module = await WebAssembly.compile(readFileSync(MODULE));
  const runner = await RunnerSession.open(module, OPTIONS, library);
  const source = readFileSync('tests/glue/float_results.py', 'utf8');
  expect(runner.start(source, 'float_results.py')).toBe('OK');
  let status;
  do status = runner.run(1_000_000);
  while (status === 'RUNNING');
  expect(runner.takeOutput('stderr')).toBe('');
  const lines = runner.takeOutput('stdout').trimEnd().split('\n');
  runner.dispose();
  return lines;
}

it('shows the digits of floats that CPython shows', async () => {
  const lines = await printed();
  const wanted = readFileSync('tests/glue/float_results.txt', 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(wanted.length);
  wanted.forEach((line, at) => {
    const numbers = line.split(' ');
    const [name = '', ...ours] = (lines[at] ?? '').split(' ');
    expect(name).toBe(numbers.shift());
    if (name === 'edges') {
      expect(ours).toEqual(numbers);
      return;
    }
    const differ = numbers.filter((number, i) => number !== ours[i]);
    expect(differ.length, `${name}: ${differ.join(' ')}`).toBeLessThanOrEqual(ALLOWED);
    numbers.forEach((number, i) => {
      const off = Math.abs(Number(number) - Number(ours[i]));
      expect(off, name).toBeLessThanOrEqual(Math.abs(Number(number)) * 2 ** -52);
    });
  });
});
