// @ts-check
// Writes the schema of the trace into the recorder; `make schema` calls it.
//
//   build/loopscope schema | node scripts/recorder-schema.mjs FILE [--check]
import { readFileSync, writeFileSync } from 'node:fs';

const NUMBERS = ['LOOP', 'HANDLE', 'FUTURE', 'CALLBACK', 'FRAME', 'SOCKET', 'THREAD', 'U32', 'I32'];

/** @typedef {{hash: number, events: {name: string, fields: {name: string, type: string}[]}[]}} Schema */

/**
 * The tables as Python.
 *
 * @param {Schema} schema
 */
function tables(schema) {
  const quoted = NUMBERS.map((name) => `"${name}"`).join(', ');
  const out = [
    'FORMAT = 1',
    `SCHEMA = "${schema.hash.toString(16).padStart(8, '0')}"`,
    `NUMBERS = (${quoted})`,
    'EVENTS = {',
  ];
  for (const { name, fields } of schema.events) {
    const pairs = fields.map((field) => `("${field.name}", "${field.type}"), `);
    out.push(`    "${name}": (${pairs.join('').trimEnd()}),`);
  }
  return [...out, '}', ''].join('\n');
}

const [file = '', option] = process.argv.slice(2);
const schema = /** @type {Schema} */ (JSON.parse(readFileSync(0, 'utf8')));
const before = readFileSync(file, 'utf8');
const after = before.replace(
  /(# schema begin\n)[^]*?(# schema end\n)/,
  (_, begin, end) => begin + tables(schema) + end,
);
if (after !== before) {
  if (option === '--check') {
    console.error(`${file} has another schema; run: make schema`);
    process.exit(1);
  }
  writeFileSync(file, after);
  console.log(`wrote ${file}`);
}
