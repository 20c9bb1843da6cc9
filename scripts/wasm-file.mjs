// @ts-check
// Reads a WebAssembly file as far as the scripts need it: its sections, and its functions with their
// names; and gives functions other names.

const SECTION = { custom: 0, import: 2, code: 10 };
const FUNCTION_NAMES = 1;
/** In the section `linking` of object files: the table of symbols, their kinds and flags. */
const SYMBOL_TABLE = 8;
const SYMBOL = { function: 0, data: 1, section: 3 };
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;

/** Reads numbers and names from a place on. */
class Reader {
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++] ?? 0;
  }
  number() {
    let result = 0;
    let shift = 0;
    let byte;
    do {
      byte = this.byte();
      result |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return result >>> 0;
  }
  /** @param {number} size */
  take(size) {
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }
  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }
}

/** @param {number} value @returns {number[]} as WebAssembly writes it */
function number(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)];
}

/** @param {Uint8Array} bytes */
function* sectionsOf(bytes) {
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = reader.byte();
    const content = reader.take(reader.number());
    const isNames = id === SECTION.custom && new Reader(content).text() === 'name';
    yield { id, start, end: reader.at, content, isNames };
  }
}

/** @param {Uint8Array} content of the import section @returns {number} how many are functions */
function importedFunctions(content) {
  const reader = new Reader(content);
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.text();
    reader.text();
    if (reader.byte() !== 0) throw new Error('the engine imports functions only');
    reader.number();
    functions++;
  }
  return functions;
}

/** @param {Uint8Array} content of the name section @returns {Map<number, string>} */
function functionNames(content) {
  const names = new Map();
  const reader = new Reader(content);
  reader.text();
  while (reader.at < content.length) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind !== FUNCTION_NAMES) continue;
    for (let left = part.number(); left > 0; left--) names.set(part.number(), part.text());
  }
  return names;
}

/**
 * The functions that a module defines, in order, and the sizes of its sections.
 *
 * @param {Uint8Array} bytes
 */
export function parseWasm(bytes) {
  /** @type {Uint8Array[]} */
  const codes = [];
  /** @type {Map<number, string>} */
  let names = new Map();
  let imported = 0;
  const sections = [...sectionsOf(bytes)];
  for (const { id, content, isNames } of sections) {
    if (id === SECTION.import) imported = importedFunctions(content);
    if (isNames) names = functionNames(content);
    if (id !== SECTION.code) continue;
    const reader = new Reader(content);
    for (let left = reader.number(); left > 0; left--) codes.push(reader.take(reader.number()));
  }
  const functions = codes.map((code, i) => ({ name: names.get(imported + i) ?? '', code }));
  return { sections, imported, functions };
}

/**
 * The same module with other names for the functions that it defines.
 *
 * @param {Uint8Array} bytes
 * @param {string[]} names
 */
export function withNames(bytes, names) {
  const { sections, imported } = parseWasm(bytes);
  const encoder = new TextEncoder();
  /** @param {string} text */
  const text = (text) => {
    const encoded = encoder.encode(text);
    return [...number(encoded.length), ...encoded];
  };
  const table = [...number(names.length)];
  names.forEach((name, i) => table.push(...number(imported + i), ...text(name)));
  const content = [...text('name'), FUNCTION_NAMES, ...number(table.length), ...table];
  const kept = sections.filter(({ isNames }) => !isNames);
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
    Uint8Array.from([SECTION.custom, ...number(content.length), ...content]),
  ]);
}

/**
 * The names of the functions that an object file of the linker defines.
 *
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export function definedFunctions(bytes) {
  /** @type {string[]} */
  const names = [];
  for (const { id, content } of sectionsOf(bytes)) {
    const reader = new Reader(content);
    if (id !== SECTION.custom || reader.text() !== 'linking') continue;
    reader.number(); // version
    while (reader.at < content.length) {
      const kind = reader.byte();
      const part = new Reader(reader.take(reader.number()));
      if (kind !== SYMBOL_TABLE) continue;
      for (let left = part.number(); left > 0; left--) readSymbol(part, names);
    }
  }
  return names;
}

/** @param {Reader} reader @param {string[]} names defined functions are added */
function readSymbol(reader, names) {
  const kind = reader.byte();
  const flags = reader.number();
  const defined = (flags & UNDEFINED) === 0;
  if (kind === SYMBOL.data) {
    reader.text();
    if (defined) for (let i = 0; i < 3; i++) reader.number();
    return;
  }
  reader.number();
  if (kind === SYMBOL.section || !(defined || flags & EXPLICIT_NAME)) return;
  const name = reader.text();
  if (kind === SYMBOL.function && defined) names.push(name);
}
