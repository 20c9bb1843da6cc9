// @ts-check
// Optimizes the page's engine as it comes from the linker, with Binaryen's wasm-opt:
//
//   node scripts/wasm-optimize.mjs LINKED.wasm OUT.wasm NAMED.wasm
//
// Functions that are alike are put next to each other, since gzip looks back no further than 32 KB.
// OUT has no names; NAMED is the same code with them, for profilers and for `npm run size`.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, ROOT, runMain } from './tools.mjs';
import { withNames, parseWasm } from './wasm-file.mjs';

const WASM_OPT = join(ROOT, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
const FEATURES = ['--enable-sign-ext', '--enable-nontrapping-float-to-int'];
/**
 * The dispatch loop, and what it calls only where it is not at its quickest: it stays outside, since
 * browsers compile a large function late.
 */
const APART = [
  'vm_execute',
  'execute_rare',
  'vm_settle',
  'load_global',
  'load_attr',
  'store_attr',
  'load_method',
  'set_item',
  'concat_strings',
  'pop_truth',
  'compare_truth',
  'unpack_top',
  'send_value',
  'get_awaitable',
  'return_value',
  'call_values',
  'generator_return',
  'op_binary',
  'op_inplace',
  'op_getitem',
  'vm_suspend',
  'raise_unbound',
  'frame_new_large',
  'frame_grains',
];

// Zeros in the data stay: gzip packs them better than a list of segments. Nothing is below address
// 1024. C does not count on traps. What the first round leaves is worth a second one.
const PASSES = [
  ...APART.map((name) => `--no-inline=${name}`),
  '-Oz',
  '--generate-global-effects',
  '--traps-never-happen',
  '--low-memory-unused',
  '--skip-pass=memory-packing',
  '--optimize-added-constants-propagate',
  '-Oz',
  '--reorder-functions',
];
const STRIP = ['--strip-debug', '--strip-producers', '--strip-target-features'];

/** The functions that are called most have the short numbers: so many. */
const SHORT_NUMBERS = 120;
/** How far gzip looks back, less what a function may be long. */
const WINDOW = 30_000;
/** Bytes of a piece of code of which functions are compared. */
const PIECE = 6;
/** How much the length of a function counts against what it has in common with the ones before. */
const LENGTH_WEIGHT = 0.8;

/** @param {string[]} args */
function wasmOpt(...args) {
  const { status, error } = spawnSync(process.execPath, [WASM_OPT, ...FEATURES, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error || status !== 0)
    throw new Failure('wasm-opt failed: is node_modules up to date? npm ci');
}

/** @param {Uint8Array} code @returns {Set<number>} hashes of its pieces */
function piecesOf(code) {
  const pieces = new Set();
  for (let at = 0; at + PIECE <= code.length; at++) {
    let hash = 0;
    for (let i = 0; i < PIECE; i++) hash = (Math.imul(hash, 0x9e3779b1) + (code[at + i] ?? 0)) | 0;
    pieces.add(hash);
  }
  return pieces;
}

/**
 * An order of functions in which each has much in common with those shortly before it, behind the
 * first SHORT_NUMBERS, which stay.
 *
 * @param {Uint8Array[]} code
 * @returns {number[]}
 */
function orderOf(code) {
  const pieces = code.map(piecesOf);
  /** @type {Map<number, {near: number, users: number[]}>} */
  const known = new Map();
  pieces.forEach((set, i) => {
    for (const piece of set) {
      const entry = known.get(piece);
      if (entry) entry.users.push(i);
      else known.set(piece, { near: 0, users: [i] });
    }
  });
  const common = new Float64Array(code.length);
  /** @type {number[]} */
  const order = [];
  const left = new Set(code.keys());
  let first = 0;
  let bytes = 0;
  /** @param {number} i @param {1 | -1} sign */
  const count = (i, sign) => {
    bytes += sign * (code[i]?.length ?? 0);
    for (const piece of pieces[i] ?? []) {
      const entry = known.get(piece);
      if (!entry) continue;
      const was = entry.near;
      entry.near += sign;
      if ((was === 0) !== (entry.near === 0))
        for (const j of entry.users) common[j] = (common[j] ?? 0) + sign;
    }
  };
  while (left.size > 0) {
    let best = order.length;
    let bestScore = -1;
    for (const i of order.length < SHORT_NUMBERS ? [] : left) {
      const score = (common[i] ?? 0) / ((pieces[i]?.size ?? 0) + 8) ** LENGTH_WEIGHT;
      if (score > bestScore) [best, bestScore] = [i, score];
    }
    left.delete(best);
    order.push(best);
    count(best, 1);
    while (bytes > WINDOW && first < order.length - 1) count(order[first++] ?? 0, -1);
  }
  return order;
}

await runMain(() => {
  const [linked, out, named] = process.argv.slice(2);
  if (!linked || !out || !named) throw new Failure('usage: wasm-optimize.mjs LINKED OUT NAMED');
  wasmOpt(linked, ...PASSES, '-g', '-o', named);
  // wasm-opt sorts functions by name: they get names that are numbers, then their own again.
  const { functions } = parseWasm(readFileSync(named));
  const order = orderOf(functions.map(({ code }) => code));
  const numbers = order.map((_, i) => `f${String(i).padStart(6, '0')}`);
  /** @type {string[]} */
  const temporary = [];
  order.forEach((at, i) => (temporary[at] = numbers[i] ?? ''));
  const sorted = `${out}.tmp`;
  writeFileSync(sorted, withNames(readFileSync(named), temporary));
  wasmOpt(
    sorted,
    '--reorder-functions-by-name',
    '--generate-stack-ir',
    '--optimize-stack-ir',
    '-g',
    '-o',
    sorted,
  );
  const names = order.map((at) => functions[at]?.name ?? '');
  writeFileSync(named, withNames(readFileSync(sorted), names));
  wasmOpt(sorted, ...STRIP, '--generate-stack-ir', '--optimize-stack-ir', '-o', out);
  rmSync(sorted);
});
