// Deep recursion in the real module (build/core.wasm): the stack of WebAssembly is small, and a program
// must meet RecursionError before its end.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../wasm-glue/library.ts';
import { RunnerSession } from '../../wasm-glue/runner.ts';

const MODULE = process.env.LOOPSCOPE_WASM ?? 'build/core.wasm';
const LIBRARY = process.env.LOOPSCOPE_LIBRARY ?? 'build/library.json';
const FOLDER = 'tests/lang/recursion';
const OPTIONS = { python: 13, maxEvents: 20_000_000, maxMemory: 2 ** 30 };

// Here nested C calls count as Python's do, so these reach the limit where a terminal does not.
const DEEPER_IN_A_TERMINAL = ['apart_from_native.py', 'groups.py', 'hash_and_next.py'];

let module: WebAssembly.Module;
let library: Library;

beforeAll(async () => {
  module = await WebAssembly.compile(await readFile(MODULE));
  const text = readFileSync(LIBRARY, 'utf8');
  library = new Library(() => JSON.parse(text) as Record<string, string>);
});

describe('deep recursion', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.py'))) {
    it(name, async () => {
      const runner = await RunnerSession.open(module, OPTIONS, library);
      expect(runner.start(readFileSync(`${FOLDER}/${name}`, 'utf8'), name)).toBe('OK');
      let status;
      do status = runner.run(1_000_000);
      while (status === 'RUNNING');
      expect(status).toBe('FINISHED');
      const error = runner.takeOutput('stderr');
      if (!DEEPER_IN_A_TERMINAL.includes(name)) expect(error).toBe('');
      else expect(error).toMatch(/RecursionError: [^\n]*\n$/);
      runner.dispose();
    });
  }
});
