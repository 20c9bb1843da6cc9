// @ts-check
// Runs a program in the WebAssembly engine under Node, as `loopscope run` does natively:
//
//   node bench/wasm-run.mjs FILE [--trace]
//
// With --trace events are logged (lines and variables not), and thrown away.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const BUILD = join(import.meta.dirname, '..', 'build');
// Instructions, as many as in the page: machine code that is better is used from the next slice on.
const SLICE = 1e5;
const UNLIMITED = 1e15;

const { positionals, values } = parseArgs({
  options: { trace: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const file = positionals[0] ?? '';
const module = new WebAssembly.Module(readFileSync(process.env.CORE ?? join(BUILD, 'core.wasm')));
const decoder = new TextDecoder();
/** @type {Record<string, string> | null} */
let library = null;

/** @param {number} at */
function cString(at) {
  const bytes = new Uint8Array(core.memory.buffer);
  return decoder.decode(bytes.subarray(at, bytes.indexOf(0, at)));
}

/** @param {Uint8Array} bytes @returns {number} where they are, ended by a zero byte */
function put(bytes) {
  const at = core.glue_alloc(bytes.length + 1);
  const memory = new Uint8Array(core.memory.buffer);
  memory.set(bytes, at);
  memory[at + bytes.length] = 0;
  return at;
}

/** @param {number} name @param {number} to */
function findModule(name, to) {
  library ??= {
    ...JSON.parse(readFileSync(join(BUILD, 'library.json'), 'utf8')),
    ...JSON.parse(readFileSync(join(BUILD, 'unicode.json'), 'utf8')),
  };
  const names = /** @type {Record<string, string>} */ (library);
  const wanted = cString(name);
  const source = names[wanted];
  if (source === undefined) return 0;
  const bytes = new TextEncoder().encode(source);
  const isPackage = Object.keys(names).some((other) => other.startsWith(`${wanted}.`));
  const at = put(bytes);
  new Uint32Array(core.memory.buffer, to, 3).set([at, bytes.length, Number(isPackage)]);
  return 1;
}

const host = { find_module: findModule, read_input: () => 0 };
/** @type {any} */
const core = new WebAssembly.Instance(module, /** @type {any} */ ({ host, Math })).exports;
core._initialize?.();

const answer = core.glue_alloc(8);
/** @param {number} runner @param {number} stream */
function drain(runner, stream) {
  core.runner_take_output(runner, stream, answer);
  const [at = 0, size = 0] = new Uint32Array(core.memory.buffer, answer, 2);
  if (size === 0) return;
  const bytes = new Uint8Array(core.memory.buffer.slice(at, at + size));
  (stream === 0 ? process.stdout : process.stderr).write(bytes);
}

const source = readFileSync(file);
const runner = core.runner_new(
  13,
  values.trace ? 1 : 0,
  0,
  -1,
  UNLIMITED,
  UNLIMITED,
  3.5e9,
  UNLIMITED,
  -1,
);
let status = core.runner_start(runner, put(source), source.length, put(Buffer.from(file)));
const name = () => cString(core.status_name_of(status));
while (name() === 'OK' || name() === 'RUNNING') {
  status = core.runner_run(runner, SLICE);
  drain(runner, 0);
  drain(runner, 1);
  if (values.trace) core.runner_take_log(runner, answer);
}
if (name() !== 'FINISHED') {
  console.error(name());
  process.exitCode = 3;
} else {
  process.exitCode = core.runner_exit_status(runner);
}
