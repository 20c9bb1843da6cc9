// The module's memory, and the only file that touches it. Memory may grow in any call, and then all
// older views of it read nothing: so `memory.buffer` is read anew for each access, what goes in is
// copied in, and what comes out is copied out before anything else is called.

/** What the glue needs of every module; the rest are functions over 32-bit integers and doubles. */
export interface HeapExports {
  readonly memory: WebAssembly.Memory;
  readonly glue_alloc: (size: number) => number;
  readonly glue_free: (address: number) => void;
}

/** A module, or the bytes of one. */
export type ModuleSource = WebAssembly.Module | BufferSource;

/** The module has no memory for what it was asked to do. */
export class OutOfMemoryError extends Error {
  override name = 'OutOfMemoryError';
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** What the module asks of its host, by name. */
export type HostFunctions = Record<string, (...args: number[]) => number>;

/**
 * Makes an instance. It imports the host’s functions and some of `Math`; a host’s function that is
 * not given answers 0.
 */
async function instantiate(
  source: ModuleSource,
  host: HostFunctions,
): Promise<WebAssembly.Instance> {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const given: HostFunctions = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module))
    if (from === 'host') given[name] = host[name] ?? (() => 0);
  return WebAssembly.instantiate(module, { host: given, Math: Math as unknown as HostFunctions });
}

/** One instance of the module. `E` are the exports that its user calls. */
export class Heap<E extends HeapExports> {
  readonly exports: E;
  /** Where the module answers byte ranges: address and size. */
  private readonly answer: number;

  private constructor(instance: WebAssembly.Instance) {
    this.exports = instance.exports as unknown as E;
    this.answer = this.alloc(8);
  }

  static async load<E extends HeapExports>(
    source: ModuleSource,
    host: HostFunctions = {},
  ): Promise<Heap<E>> {
    const instance = await instantiate(source, host);
    (instance.exports as { _initialize?: () => void })._initialize?.();
    return new Heap<E>(instance);
  }

  private alloc(size: number): number {
    const address = this.exports.glue_alloc(size) >>> 0;
    if (address === 0) throw new OutOfMemoryError();
    return address;
  }

  /** A copy of `text` in UTF-8 that stays until it is given to `free`; null: no memory. */
  keepText(text: string): { readonly address: number; readonly size: number } | null {
    const bytes = encoder.encode(text);
    const address = this.exports.glue_alloc(bytes.length) >>> 0;
    if (address === 0) return null;
    new Uint8Array(this.exports.memory.buffer).set(bytes, address);
    return { address, size: bytes.length };
  }

  free(address: number): void {
    this.exports.glue_free(address);
  }

  /** Writes 32-bit words at `address`. */
  writeWords(address: number, ...words: number[]): void {
    new Uint32Array(this.exports.memory.buffer, address, words.length).set(words);
  }

  /** Calls `use` with a copy of `bytes` in the heap, and takes the copy away again. */
  withBytes<T>(bytes: Uint8Array, use: (address: number, size: number) => T): T {
    const address = this.alloc(bytes.length);
    new Uint8Array(this.exports.memory.buffer).set(bytes, address);
    try {
      return use(address, bytes.length);
    } finally {
      this.exports.glue_free(address);
    }
  }

  /** As withBytes, with `text` in UTF-8 and a zero byte after it, which `size` does not count. */
  withText<T>(text: string, use: (address: number, size: number) => T): T {
    return this.withBytes(encoder.encode(`${text}\0`), (address, size) => use(address, size - 1));
  }

  /** A copy of the byte range that `call` answers through its argument. */
  bytes(call: (answer: number) => void): Uint8Array<ArrayBuffer> {
    call(this.answer);
    const buffer = this.exports.memory.buffer;
    const [address = 0, size = 0] = new Uint32Array(buffer, this.answer, 2);
    return new Uint8Array(buffer.slice(address, address + size));
  }

  /** The byte range as UTF-8 text. */
  text(call: (answer: number) => void): string {
    return decoder.decode(this.bytes(call));
  }

  /** The text at `address`, which ends in a zero byte. */
  cString(address: number): string {
    const bytes = new Uint8Array(this.exports.memory.buffer);
    return decoder.decode(bytes.slice(address, bytes.indexOf(0, address)));
  }
}
