// The run of one program, in slices: between two of them the worker hears what the page has to say.
import { checkSource } from './check.ts';
import { Library, type LoadLibrary } from './library.ts';
import { RunnerSession, type RunnerStatus } from './runner.ts';
import type { CheckMessage, FromWorker, RunStatus, ToWorker } from './worker-messages.ts';

/** Instructions of a slice: a few milliseconds, so that an interrupt is heard at once. */
const SLICE = 100_000;
/** The first slice is short: the page has something to show sooner. */
const FIRST_SLICE = 10_000;

export interface RunPort {
  post(message: FromWorker, transfer: Transferable[]): void;
  /** Calls back after the messages that wait have been heard. */
  later(run: () => void): void;
}

const BUDGETS: Partial<Record<RunnerStatus, 'events' | 'instructions' | 'output' | 'memory'>> = {
  BUDGET_EVENTS: 'events',
  BUDGET_INSTRUCTIONS: 'instructions',
  BUDGET_OUTPUT: 'output',
  MEMORY: 'memory',
};

export class WorkerRun {
  private session: RunnerSession | null = null;
  private idle = false;
  private interrupted = false;
  private library: Library | null = null;

  /** `loadFrom` makes what fetches a file of the library from an address. */
  constructor(
    private readonly port: RunPort,
    private readonly loadFrom: (url: string) => LoadLibrary,
  ) {}

  async hear(message: ToWorker): Promise<void> {
    try {
      if (message.type === 'interrupt') {
        this.interrupt();
        return;
      }
      if (message.type === 'check') {
        await this.check(message);
        return;
      }
      this.session = await RunnerSession.open(
        message.module,
        message.options,
        this.libraryOf(message.library),
      );
      const status = this.session.start(message.source, message.filename);
      if (status === 'OK') {
        if (this.interrupted) this.session.interrupt();
        this.slice(FIRST_SLICE);
      } else {
        this.end(status);
      }
    } catch (error) {
      this.crash(error);
    }
  }

  private libraryOf(urls: readonly string[]): Library {
    return (this.library ??= new Library(...urls.map((url) => this.loadFrom(url))));
  }

  private async check(asked: CheckMessage): Promise<void> {
    const library = this.libraryOf(asked.library);
    const answer = await checkSource(asked.module, library, asked, asked.python).catch(() => null);
    this.port.post({ type: 'checked', answer }, []);
  }

  private interrupt(): void {
    this.interrupted = true;
    if (!this.session) return;
    this.session.interrupt();
    if (this.idle) {
      this.idle = false;
      this.status({ state: 'running' });
      this.slice(FIRST_SLICE);
    }
  }

  private slice(instructions: number): void {
    const session = this.session;
    if (!session) return;
    const status = session.run(instructions);
    this.sendLog(session);
    if (status === 'RUNNING') {
      this.port.later(() => {
        try {
          this.slice(SLICE);
        } catch (error) {
          this.crash(error);
        }
      });
    } else if (status === 'IDLE') {
      this.idle = true;
      this.status({ state: 'idle' });
    } else {
      this.end(status);
    }
  }

  private end(status: RunnerStatus): void {
    const session = this.session;
    if (!session) return;
    this.sendLog(session);
    const budget = BUDGETS[status];
    if (status === 'FINISHED') {
      this.status({ state: 'finished', exitStatus: session.exitStatus });
    } else if (status === 'SYNTAX_ERROR') {
      this.status({ state: 'syntax_error', error: session.error() });
    } else if (budget) {
      this.status({ state: 'budget', budget });
    } else {
      this.status({ state: 'crashed', why: status });
    }
    session.dispose();
    this.session = null;
  }

  private sendLog(session: RunnerSession): void {
    const bytes = session.takeLog();
    if (bytes.length > 0) this.port.post({ type: 'log', bytes }, [bytes.buffer]);
  }

  private status(status: RunStatus): void {
    this.port.post({ type: 'status', status }, []);
  }

  private crash(error: unknown): void {
    this.session = null;
    this.status({ state: 'crashed', why: error instanceof Error ? error.message : String(error) });
  }
}
