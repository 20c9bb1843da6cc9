// The worker that runs programs. It may run away: the page can end it, and keeps what it was sent.
import { fetchLibrary } from './library.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import { WorkerRun } from './worker-run.ts';

interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
// A message to oneself comes after those that wait already, without a timer's delay.
const { port1, port2 } = new MessageChannel();
let next: (() => void) | null = null;
port1.onmessage = () => {
  const run = next;
  next = null;
  run?.();
};

const run = new WorkerRun(
  {
    post(message, transfer) {
      scope.postMessage(message, transfer);
    },
    later(callback) {
      next = callback;
      port2.postMessage(null);
    },
  },
  fetchLibrary,
);

scope.onmessage = (event) => {
  void run.hear(event.data);
};
