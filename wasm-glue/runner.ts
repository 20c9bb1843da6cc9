// A program and its run in one instance of the module. It executes user code: it belongs in a
// worker, or in a test.
import { Heap, OutOfMemoryError, type HeapExports, type ModuleSource } from './heap.ts';
import type { Library } from './library.ts';

interface RunnerExports extends HeapExports {
  readonly status_name_of: (status: number) => number;
  readonly runner_new: (
    python: number,
    options: number,
    seed: number,
    epoch: number,
    maxEvents: number,
    maxInstructions: number,
    maxMemory: number,
    maxOutput: number,
    interruptAt: number,
    latency: number,
    bandwidth: number,
  ) => number;
  readonly runner_free: (runner: number) => void;
  readonly runner_start: (runner: number, source: number, size: number, filename: number) => number;
  readonly runner_run: (runner: number, instructions: number) => number;
  readonly runner_interrupt: (runner: number) => number;
  readonly runner_exit_status: (runner: number) => number;
  readonly runner_error: (runner: number, answer: number) => void;
  readonly runner_take_log: (runner: number, answer: number) => void;
  readonly runner_take_output: (runner: number, stream: number, answer: number) => void;
  readonly runner_teardown: (runner: number) => number;
}

/** What a run is reproduced from, besides its source and its inputs. */
export interface RunnerOptions {
  /** Minor version of Python 3. */
  readonly python: number;
  readonly seed?: number;
  /** time.time() at the start, in seconds. */
  readonly epoch?: number;
  readonly maxEvents?: number;
  readonly maxInstructions?: number;
  /** Bytes. */
  readonly maxMemory?: number;
  /** Bytes written by the program. */
  readonly maxOutput?: number;
  /** Virtual time of a Ctrl+C. */
  readonly interruptAt?: number;
  /** Seconds that bytes are on their way between sockets. */
  readonly latency?: number;
  /** Bytes a second that a connection takes; 0 is no limit. */
  readonly bandwidth?: number;
  /** What the program reads from its standard input. */
  readonly input?: string;
  /** Whether no events are logged. */
  readonly untraced?: boolean;
}

/** The names of Status in core/base/status.def that a run can come to. */
export type RunnerStatus =
  | 'OK'
  | 'RUNNING'
  | 'IDLE'
  | 'FINISHED'
  | 'SYNTAX_ERROR'
  | 'MEMORY'
  | 'BUDGET_EVENTS'
  | 'BUDGET_INSTRUCTIONS'
  | 'BUDGET_OUTPUT'
  | 'MISUSE';

/** Lines and columns count from 1, columns in code points. */
export interface SourceError {
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
  readonly text: string | null;
  /** Valid Python that Loopscope does not have. */
  readonly unsupported: boolean;
}

const TRACE = 1;
const TRACE_LINES = 2;
/** For a budget: the module's own. */
const DEFAULT = -1;

/** Answers the module's questions for library modules and for input, one after the other. */
class Host {
  private heap: Heap<RunnerExports> | null = null;
  private kept = 0;
  private keptInput = 0;

  constructor(
    private readonly library: Library | null,
    private input: string,
  ) {}

  attach(heap: Heap<RunnerExports>): void {
    this.heap = heap;
  }

  /** Writes address, size and whether it is a package. 0: there is no such module. */
  find(name: number, to: number): number {
    const heap = this.heap;
    const module = heap ? (this.library?.find(heap.cString(name)) ?? null) : null;
    if (!heap || !module) return 0;
    if (this.kept !== 0) heap.free(this.kept);
    const text = heap.keepText(module.source);
    this.kept = text?.address ?? 0;
    if (!text) return 0;
    heap.writeWords(to, text.address, text.size, module.package ? 1 : 0);
    return 1;
  }

  /** Writes address and size of the input: all of it, and then nothing, which is its end. */
  readInput(to: number): number {
    const heap = this.heap;
    if (!heap) return 0;
    if (this.keptInput !== 0) heap.free(this.keptInput);
    const text = this.input === '' ? null : heap.keepText(this.input);
    this.input = '';
    this.keptInput = text?.address ?? 0;
    if (text) heap.writeWords(to, text.address, text.size);
    return 0;
  }
}

export class RunnerSession {
  private heap: Heap<RunnerExports> | null;
  private readonly runner: number;

  private constructor(heap: Heap<RunnerExports>, options: RunnerOptions) {
    this.heap = heap;
    this.runner = heap.exports.runner_new(
      options.python,
      options.untraced ? 0 : TRACE | TRACE_LINES,
      options.seed ?? 0,
      options.epoch ?? DEFAULT,
      options.maxEvents ?? DEFAULT,
      options.maxInstructions ?? DEFAULT,
      options.maxMemory ?? DEFAULT,
      options.maxOutput ?? DEFAULT,
      options.interruptAt ?? -1,
      options.latency ?? 0,
      options.bandwidth ?? 0,
    );
    if (this.runner === 0) throw new OutOfMemoryError();
  }

  /** Without a `library`, programs have the modules that are part of the module only. */
  static async open(
    source: ModuleSource,
    options: RunnerOptions,
    library: Library | null = null,
  ): Promise<RunnerSession> {
    const host = new Host(library, options.input ?? '');
    const heap = await Heap.load<RunnerExports>(source, {
      find_module: (name = 0, to = 0) => host.find(name, to),
      read_input: (to = 0) => host.readInput(to),
    });
    host.attach(heap);
    return new RunnerSession(heap, options);
  }

  /** Forgets the instance. Nothing else may be called after this. */
  dispose(): void {
    this.heap?.exports.runner_free(this.runner);
    this.heap = null;
  }

  /** Compiles the program: OK, SYNTAX_ERROR (see `error`) or MEMORY. */
  start(source: string, filename: string): RunnerStatus {
    const heap = this.live();
    return this.name(
      heap.withText(source, (at, size) =>
        heap.withText(filename, (name) => heap.exports.runner_start(this.runner, at, size, name)),
      ),
    );
  }

  /** Executes about so many instructions. */
  run(instructions: number): RunnerStatus {
    return this.name(this.live().exports.runner_run(this.runner, instructions));
  }

  /** KeyboardInterrupt is raised in the program as soon as it goes on. */
  interrupt(): RunnerStatus {
    return this.name(this.live().exports.runner_interrupt(this.runner));
  }

  /** As `python FILE` gives it; meaningful once FINISHED. */
  get exitStatus(): number {
    return this.live().exports.runner_exit_status(this.runner) | 0;
  }

  /** After SYNTAX_ERROR. */
  error(): SourceError {
    const heap = this.live();
    const json = heap.text((to) => {
      heap.exports.runner_error(this.runner, to);
    });
    if (json === '') throw new OutOfMemoryError();
    return JSON.parse(json) as SourceError;
  }

  /** The part of the log that was not taken yet, for ViewerSession.append. */
  takeLog(): Uint8Array<ArrayBuffer> {
    const heap = this.live();
    return heap.bytes((to) => {
      heap.exports.runner_take_log(this.runner, to);
    });
  }

  /** What the program wrote since the last call. */
  takeOutput(stream: 'stdout' | 'stderr'): string {
    const heap = this.live();
    return heap.text((to) => {
      heap.exports.runner_take_output(this.runner, stream === 'stdout' ? 0 : 1, to);
    });
  }

  private live(): Heap<RunnerExports> {
    if (this.heap === null) throw new Error('the session was disposed of');
    return this.heap;
  }

  private name(status: number): RunnerStatus {
    const heap = this.live();
    return heap.cString(heap.exports.status_name_of(status) >>> 0) as RunnerStatus;
  }
}
