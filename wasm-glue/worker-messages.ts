// What the page and the worker that runs programs say to each other.
import type { CheckAnswer } from './check.ts';
import type { RunnerOptions, SourceError } from './runner.ts';

export interface StartMessage {
  readonly type: 'start';
  readonly module: WebAssembly.Module;
  /** Where the library's files are (see library.ts). */
  readonly library: readonly string[];
  readonly source: string;
  readonly filename: string;
  readonly options: RunnerOptions;
}

export interface InterruptMessage {
  readonly type: 'interrupt';
}

/** Asks what is missing in a program, without running it. */
export interface CheckMessage {
  readonly type: 'check';
  readonly module: WebAssembly.Module;
  readonly library: readonly string[];
  readonly source: string;
  readonly filename: string;
  readonly python: number;
}

export type ToWorker = StartMessage | InterruptMessage | CheckMessage;

export type RunStatus =
  | { readonly state: 'running' }
  | { readonly state: 'idle' }
  | { readonly state: 'finished'; readonly exitStatus: number }
  | { readonly state: 'syntax_error'; readonly error: SourceError }
  | { readonly state: 'budget'; readonly budget: 'events' | 'instructions' | 'output' | 'memory' }
  | { readonly state: 'crashed'; readonly why: string };

export interface LogMessage {
  readonly type: 'log';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface StatusMessage {
  readonly type: 'status';
  readonly status: RunStatus;
}

export interface CheckedMessage {
  readonly type: 'checked';
  /** null: the check itself failed. */
  readonly answer: CheckAnswer | null;
}

export type FromWorker = LogMessage | StatusMessage | CheckedMessage;
