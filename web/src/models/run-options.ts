// What a run depends on besides its source and version, as the person chose it: kept in the page's
// address.
import type { RunOptions } from './engine.ts';

export const DEFAULT_OPTIONS: RunOptions = { input: '', seed: 0, latency: 0, bandwidth: 0 };

/** A longer input is not put into the address: some programs cut long ones off. */
const LONGEST_INPUT = 4000;
/** A seed is an exact integer. */
const LARGEST_SEED = Number.MAX_SAFE_INTEGER;

const NUMBERS = ['seed', 'latency', 'bandwidth'] as const;

/** The number that a text means for an option, or its default when it means none. */
export function optionNumber(name: (typeof NUMBERS)[number], text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value) || value < 0) return DEFAULT_OPTIONS[name];
  return name === 'latency' ? value : Math.min(Math.floor(value), LARGEST_SEED);
}

export function readOptions(params: URLSearchParams): RunOptions {
  const number = (name: (typeof NUMBERS)[number]) => optionNumber(name, params.get(name) ?? '');
  return {
    input: params.get('input') ?? '',
    seed: number('seed'),
    latency: number('latency'),
    bandwidth: number('bandwidth'),
  };
}

export function writeOptions(options: RunOptions, params: URLSearchParams): void {
  if (options.input !== '' && options.input.length <= LONGEST_INPUT) {
    params.set('input', options.input);
  }
  for (const name of NUMBERS) {
    if (options[name] !== DEFAULT_OPTIONS[name]) params.set(name, String(options[name]));
  }
}

export function sameOptions(a: RunOptions, b: RunOptions): boolean {
  return a.input === b.input && NUMBERS.every((name) => a[name] === b[name]);
}
