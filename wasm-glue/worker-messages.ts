// What the page and the worker that runs programs say to each other.
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

export type ToWorker = StartMessage | InterruptMessage;

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

export type FromWorker = LogMessage | StatusMessage;
