// Checks of programs in a worker of their own, one after the other: what was asked last counts.
import type { CheckAnswer } from './check.ts';
import type { WorkerLike } from './run-session.ts';

export interface CheckRequest {
  readonly source: string;
  readonly filename: string;
  readonly python: number;
}

/** A check that takes longer is given up, and its worker with it. */
const PATIENCE = 8000;

interface Waiting {
  readonly request: CheckRequest;
  readonly tell: (answer: CheckAnswer | null) => void;
}

export class CheckSession {
  private worker: WorkerLike | null = null;
  private asked: Waiting | null = null;
  private next: Waiting | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly newWorker: () => WorkerLike,
    private readonly engine: {
      readonly module: WebAssembly.Module;
      readonly library: readonly string[];
    },
  ) {}

  /** null: it failed, took too long, or another one was asked for before this one began. */
  check(request: CheckRequest): Promise<CheckAnswer | null> {
    return new Promise((tell) => {
      this.next?.tell(null);
      this.next = { request, tell };
      if (!this.asked) this.begin();
    });
  }

  private begin(): void {
    this.asked = this.next;
    this.next = null;
    if (!this.asked) return;
    const worker = (this.worker ??= this.start());
    worker.postMessage({ type: 'check', ...this.engine, ...this.asked.request });
    this.timer = setTimeout(() => this.giveUp(), PATIENCE);
  }

  private start(): WorkerLike {
    const worker = this.newWorker();
    worker.onmessage = ({ data }) => {
      if (data.type === 'checked') this.answer(data.answer);
    };
    worker.onerror = () => this.giveUp();
    return worker;
  }

  private giveUp(): void {
    this.worker?.terminate();
    this.worker = null;
    this.answer(null);
  }

  private answer(answer: CheckAnswer | null): void {
    clearTimeout(this.timer);
    const { asked } = this;
    this.asked = null;
    asked?.tell(answer);
    this.begin();
  }
}
