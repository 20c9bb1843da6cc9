import { expect, it } from 'vitest';
import {
  DEFAULT_OPTIONS,
  optionNumber,
  readOptions,
  sameOptions,
  writeOptions,
} from '../../web/src/models/run-options.ts';

it('options that are not the defaults go into the address and come back', () => {
  const options = { input: 'a b\n迴圈&=\n', seed: 2 ** 40, latency: 0.5, bandwidth: 1000 };
  const params = new URLSearchParams();
  writeOptions(options, params);
  expect(readOptions(new URLSearchParams(params.toString()))).toEqual(options);
  const none = new URLSearchParams();
  writeOptions(DEFAULT_OPTIONS, none);
  expect(none.toString()).toBe('');
  expect(readOptions(none)).toEqual(DEFAULT_OPTIONS);
});

it('what is no number is the default', () => {
  const texts = ['', ' ', 'x', '-1', 'NaN', 'Infinity', '1e999', '0x'];
  for (const text of texts) {
    expect(optionNumber('seed', text), text).toBe(0);
    expect(optionNumber('latency', text), text).toBe(0);
  }
  expect(optionNumber('seed', '3.9')).toBe(3);
  expect(optionNumber('latency', '3.9')).toBe(3.9);
  expect(optionNumber('seed', '1e300')).toBe(Number.MAX_SAFE_INTEGER);
});

it('equal options are the same', () => {
  expect(sameOptions(DEFAULT_OPTIONS, { ...DEFAULT_OPTIONS })).toBe(true);
  for (const other of [{ input: 'x' }, { seed: 1 }, { latency: 1 }, { bandwidth: 1 }]) {
    expect(sameOptions(DEFAULT_OPTIONS, { ...DEFAULT_OPTIONS, ...other })).toBe(false);
  }
});
