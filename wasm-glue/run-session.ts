// A program that runs in a worker of its own, as the page sees it.
import type { RunnerOptions } from './runner.ts';
import type { FromWorker, RunStatus, ToWorker } from './worker-messages.ts';

export interface RunSessionHandlers {
  /** A part of the log, in order, for ViewerSession.append. */
  log(bytes: Uint8Array): void;
  status(status: RunStatus): void;
}

/** What of Worker is needed; a test has another. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export class RunSession {
  private worker: WorkerLike | null;

  constructor(
    worker: WorkerLike,
    engine: { readonly module: WebAssembly.Module; readonly library: readonly string[] },
    program: { readonly source: string; readonly filename: string },
    options: RunnerOptions,
    handlers: RunSessionHandlers,
  ) {
    this.worker = worker;
    worker.onmessage = ({ data }) => {
      if (this.worker === null) return;
      if (data.type === 'log') {
        handlers.log(data.bytes);
        return;
      }
      if (data.type !== 'status') return;
      handlers.status(data.status);
      const { state } = data.status;
      // An idle program can still be interrupted; the others are over.
      if (state !== 'running' && state !== 'idle') this.dispose();
    };
    worker.onerror = (event) => {
      if (this.worker === null) return;
      handlers.status({ state: 'crashed', why: event.message });
      this.dispose();
    };
    worker.postMessage({ type: 'start', ...engine, ...program, options });
  }

  /** Ctrl+C. */
  interrupt(): void {
    this.worker?.postMessage({ type: 'interrupt' });
  }

  /** Ends the run, wherever it is. What was logged so far has been handed over. */
  dispose(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
