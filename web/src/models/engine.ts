// What the models ask of the machinery that runs programs and replays their logs. wasm-glue is
// behind it in the page; the tests put something simpler there.
import type { CheckRequest } from '../../../wasm-glue/check-session.ts';
import type { Finding } from '../../../wasm-glue/check.ts';
import type { Stream, TraceEvent } from './schema.ts';
import type { World } from './world.ts';

export type StepSize = 'event' | 'line' | 'handle' | 'iteration' | 'output' | 'task';

/** A line that the program wrote, or a part of one. */
export interface OutputPiece {
  /** The position right after it was written. */
  readonly position: number;
  readonly stream: Stream;
  readonly text: string;
}

/** A log and the world at one position of it. Positions go from 0 to `count`. */
export interface LogViewer {
  readonly count: number;
  append(bytes: Uint8Array): void;
  seek(position: number): void;
  /** The position after the next or previous event of this size; the end or 0 without one. */
  step(from: number, size: StepSize, forward: boolean, subject?: number): number;
  world(): World;
  /** Events number `from` to `to`, from 1, both included. */
  events(from: number, to: number): readonly TraceEvent[];
  /** What was written, number `from` to `to`, from 1, both included; it is the same everywhere. */
  outputs(from: number, to: number): readonly OutputPiece[];
  dispose(): void;
}

export interface SyntaxProblem {
  readonly type: string;
  readonly message: string;
  /** From 1; columns in code points. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Valid Python that Loopscope does not have. */
  readonly unsupported: boolean;
}

/** What a program uses and Loopscope does not have: see wasm-glue/check.ts. */
export type { Finding } from '../../../wasm-glue/check.ts';

export interface Checked {
  /** Why it does not compile; then nothing else is known. */
  readonly problem: SyntaxProblem | null;
  readonly findings: readonly Finding[];
}

export type RunState =
  | { readonly state: 'running' }
  | { readonly state: 'idle' }
  | { readonly state: 'finished'; readonly exitStatus: number }
  | { readonly state: 'syntax_error'; readonly problem: SyntaxProblem }
  | { readonly state: 'budget'; readonly budget: 'events' | 'instructions' | 'output' | 'memory' }
  | { readonly state: 'crashed'; readonly why: string };

export interface RunRequest {
  readonly source: string;
  readonly filename: string;
  /** Minor version of Python 3. */
  readonly python: number;
  /** Virtual time of a Ctrl+C; null is none. */
  readonly interruptAt: number | null;
  readonly options: RunOptions;
}

/** What else a run depends on, as the person chose it. */
export interface RunOptions {
  /** What the program reads from its standard input. */
  readonly input: string;
  /** What `random` starts from. */
  readonly seed: number;
  /** Seconds that bytes are on their way between sockets. */
  readonly latency: number;
  /** Bytes a second that a connection takes; 0 is no limit. */
  readonly bandwidth: number;
}

export interface RunHandlers {
  log(bytes: Uint8Array): void;
  state(state: RunState): void;
}

export interface Run {
  interrupt(): void;
  /** Ends the run; what it has logged stays with whom it was given to. */
  dispose(): void;
}

/** Limits of a run. They keep the log of an endless loop within what a page can hold. */
export const LIMITS = {
  events: 1_000_000,
  instructions: 200_000_000,
  memory: 64 * 1024 * 1024,
  output: 1024 * 1024,
} as const;

export interface Engine {
  newViewer(): Promise<LogViewer>;
  run(request: RunRequest, handlers: RunHandlers): Run;
  /** Looks at a program without running it; null when that failed or was overtaken by another. */
  check(request: CheckRequest): Promise<Checked | null>;
}
