// A trace and the state of the world at one position of it. Synchronous, so that a scrubber can
// drag through it; everything it returns is plain data.
import { Heap, OutOfMemoryError, type HeapExports, type ModuleSource } from './heap.ts';
import {
  SCHEMA_HASH,
  type FutureId,
  type Output,
  type TraceEvent,
  type WorldState,
} from './schema.gen.ts';

interface ViewerExports extends HeapExports {
  readonly schema_hash: () => number;
  readonly status_name_of: (status: number) => number;
  readonly viewer_new: () => number;
  readonly viewer_free: (viewer: number) => void;
  readonly viewer_append: (viewer: number, bytes: number, size: number) => number;
  readonly viewer_append_json: (viewer: number, text: number, size: number) => number;
  readonly viewer_count: (viewer: number) => number;
  readonly viewer_seek: (viewer: number, position: number) => number;
  readonly viewer_position: (viewer: number) => number;
  readonly viewer_step: (
    viewer: number,
    from: number,
    step: number,
    subject: number,
    forward: number,
  ) => number;
  readonly viewer_state: (viewer: number, answer: number) => void;
  readonly viewer_state_hash: (viewer: number) => number;
  readonly viewer_events: (viewer: number, from: number, to: number, answer: number) => void;
  readonly viewer_outputs: (viewer: number, from: number, to: number, answer: number) => void;
  readonly viewer_json_lines: (viewer: number, from: number, to: number, answer: number) => void;
}

/** Sizes of steps, in the order of LsStep in core/api/api.h. */
const STEPS = ['event', 'line', 'handle', 'iteration', 'output', 'task'] as const;
export type StepSize = (typeof STEPS)[number];

/** The module was built from another schema than this page. */
export class SchemaMismatchError extends Error {
  override name = 'SchemaMismatchError';
}

/** The bytes are not a trace of this schema, or do not follow what was appended before. */
export class BadTraceError extends Error {
  override name = 'BadTraceError';
}

export class ViewerSession {
  private heap: Heap<ViewerExports> | null;
  private viewer: number;

  private constructor(heap: Heap<ViewerExports>) {
    this.heap = heap;
    this.viewer = heap.exports.viewer_new();
    if (this.viewer === 0) throw new OutOfMemoryError();
  }

  /** Makes a session with an instance of its own. */
  static async open(source: ModuleSource): Promise<ViewerSession> {
    const heap = await Heap.load<ViewerExports>(source);
    const hash = heap.exports.schema_hash() >>> 0;
    if (hash !== SCHEMA_HASH) {
      throw new SchemaMismatchError(`module ${String(hash)}, page ${String(SCHEMA_HASH)}`);
    }
    return new ViewerSession(heap);
  }

  /** Forgets the instance. Nothing else may be called after this. */
  dispose(): void {
    this.heap?.exports.viewer_free(this.viewer);
    this.heap = null;
  }

  /** Starts over with an empty trace. */
  clear(): void {
    const { exports } = this.live();
    exports.viewer_free(this.viewer);
    this.viewer = exports.viewer_new();
    if (this.viewer === 0) throw new OutOfMemoryError();
  }

  /** Adds a part of a log as the runner gave it. After an error nothing of the part is kept. */
  append(bytes: Uint8Array): void {
    const heap = this.live();
    this.check(
      heap.withBytes(bytes, (at, size) => heap.exports.viewer_append(this.viewer, at, size)),
    );
  }

  /** Adds a whole trace in JSON Lines; only to an empty session. */
  appendJsonLines(text: string): void {
    const heap = this.live();
    this.check(
      heap.withText(text, (at, size) => heap.exports.viewer_append_json(this.viewer, at, size)),
    );
  }

  /** The number of events. Positions go from 0, before the first, to this, after the last. */
  get count(): number {
    return this.live().exports.viewer_count(this.viewer) >>> 0;
  }

  get position(): number {
    return this.live().exports.viewer_position(this.viewer) >>> 0;
  }

  /** Replays to a position, forwards or backwards. */
  seek(position: number): void {
    if (!Number.isInteger(position) || position < 0 || position > this.count) {
      throw new RangeError(`no position ${String(position)}`);
    }
    this.check(this.live().exports.viewer_seek(this.viewer, position));
  }

  /** The state of the world at the position. */
  state(): WorldState {
    const heap = this.live();
    return this.parse(heap.text((to) => heap.exports.viewer_state(this.viewer, to))) as WorldState;
  }

  /** A number that differs when the state does, for tests. */
  stateHash(): number {
    return this.live().exports.viewer_state_hash(this.viewer) >>> 0;
  }

  /**
   * The position after the next (or the previous) event of this kind, seen from `from`; the end (or
   * 0) when there is none. `task` is for steps of the size 'task'.
   */
  step(from: number, size: StepSize, forward: boolean, task: FutureId = 0): number {
    const { exports } = this.live();
    const step = STEPS.indexOf(size);
    return exports.viewer_step(this.viewer, from, step, task, forward ? 1 : 0) >>> 0;
  }

  /** Events number `from` to `to`, both included; fewer where the log ends. */
  events(from: number, to: number): readonly TraceEvent[] {
    const heap = this.live();
    return this.parse(
      heap.text((out) => heap.exports.viewer_events(this.viewer, from, to, out)),
    ) as readonly TraceEvent[];
  }

  /** Event number `seq`; undefined where there is none. */
  event(seq: number): TraceEvent | undefined {
    return seq < 1 ? undefined : this.events(seq, seq)[0];
  }

  /**
   * Outputs number `from` to `to`, both included; fewer where there are fewer. They do not depend
   * on the position: at it, the first `state().counts.outputs` of them have been written.
   */
  outputs(from: number, to: number): readonly Output[] {
    const heap = this.live();
    return this.parse(
      heap.text((out) => heap.exports.viewer_outputs(this.viewer, from, to, out)),
    ) as readonly Output[];
  }

  /** The trace as JSON Lines. */
  jsonLines(): string {
    const heap = this.live();
    return heap.text((out) => {
      heap.exports.viewer_json_lines(this.viewer, 1, this.count, out);
    });
  }

  private live(): Heap<ViewerExports> {
    if (this.heap === null) throw new Error('the session was disposed of');
    return this.heap;
  }

  private parse(json: string): unknown {
    if (json === '') throw new OutOfMemoryError();
    return JSON.parse(json);
  }

  private check(status: number): void {
    if (status === 0) return;
    const { exports } = this.live();
    const name = this.live().cString(exports.status_name_of(status) >>> 0);
    if (name === 'MEMORY') throw new OutOfMemoryError();
    if (name === 'BAD_TRACE') throw new BadTraceError();
    throw new Error(name);
  }
}
