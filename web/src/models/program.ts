// The program: its source, as the person edits it, and its run.
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  LIMITS,
  type Engine,
  type LogViewer,
  type Run,
  type RunOptions,
  type RunState,
  type SyntaxProblem,
} from './engine.ts';
import type { Example, ExamplesModel } from './examples.ts';
import type { PlaybackModel } from './playback.ts';
import { lineMap } from './lines.ts';
import { DEFAULT_OPTIONS, sameOptions } from './run-options.ts';
import type { Store } from './settings.ts';
import { findSwitches, flipSwitch, type SwitchState } from './switches.ts';
import { findMissingModule } from './unsupported.ts';

/** How many of a log's last events are searched for the traceback that ended the program. */
const LAST_EVENTS = 400;

/** A longer program is not kept while it is written: that would slow the writing down. */
const LONGEST_DRAFT = 200_000;

export type ProgramState = { readonly state: 'none' } | { readonly state: 'stopped' } | RunState;

export class ProgramModel {
  private readonly chosen = signal<Example | null>(null);
  private readonly original = signal('');
  private readonly text = signal('');
  private readonly ran = signal('');
  private readonly chosenOptions = signal(DEFAULT_OPTIONS);
  private readonly ranOptions = signal(DEFAULT_OPTIONS);
  private readonly version = signal('3.13');
  private readonly status = signal<ProgramState>({ state: 'none' });
  private readonly problem = signal<string | null>(null);
  private readonly missing = signal<SyntaxProblem | null>(null);
  private run: Run | null = null;
  private followInterrupt: number | null = null;
  /** Counts starts, so that one that was overtaken is told from the latest. */
  private turn = 0;

  readonly example: ReadonlySignal<Example | null> = this.chosen;
  readonly source: ReadonlySignal<string> = this.text;
  readonly python: ReadonlySignal<string> = this.version;
  readonly state: ReadonlySignal<ProgramState> = this.status;
  /** Why an example could not be loaded. */
  readonly failure: ReadonlySignal<string | null> = this.problem;
  /** Where the run that is shown used a module that Loopscope lacks. */
  readonly missingModule: ReadonlySignal<SyntaxProblem | null> = this.missing;
  /** Whether the source differs from the example's. */
  readonly edited: ReadonlySignal<boolean>;
  /** Whether the source is another than the one whose run is shown. */
  readonly stale: ReadonlySignal<boolean>;
  /** Where a line of the program whose run is shown is in the source as it is now; 0: nowhere. */
  readonly lineNow: ReadonlySignal<(line: number) => number>;
  /** Where a line of the example is in the program whose run is shown; 0: nowhere. */
  readonly lineRan: ReadonlySignal<(line: number) => number>;
  readonly options: ReadonlySignal<RunOptions> = this.chosenOptions;
  /** Whether another run would not be the one that is shown. */
  readonly outdated: ReadonlySignal<boolean>;
  readonly switches: ReadonlySignal<readonly SwitchState[]>;
  /** Whether the log will not grow by itself any more. */
  readonly settled: ReadonlySignal<boolean>;
  readonly canInterrupt: ReadonlySignal<boolean>;

  constructor(
    private readonly examples: ExamplesModel,
    private readonly engine: Engine,
    private readonly playback: PlaybackModel,
    /** Keeps what a person has written, until the tab is closed. */
    private readonly drafts: Store,
  ) {
    this.edited = computed(() => this.text.value !== this.original.value);
    this.stale = computed(() => this.text.value !== this.ran.value);
    this.lineNow = computed(() => lineMap(this.ran.value, this.text.value));
    this.lineRan = computed(() => lineMap(this.original.value, this.ran.value));
    this.outdated = computed(
      () => this.stale.value || !sameOptions(this.chosenOptions.value, this.ranOptions.value),
    );
    this.switches = computed(() =>
      findSwitches(this.original.value, this.text.value, this.chosen.value?.switches ?? []),
    );
    this.settled = computed(() => this.status.value.state !== 'running');
    this.canInterrupt = computed(() => {
      const s = this.status.value.state;
      return s === 'running' || s === 'idle' || s === 'budget';
    });
  }

  /** Whether playing should wait at the end of the log for more. */
  get growing(): boolean {
    return this.status.peek().state === 'running';
  }

  /** The name of the program's file in tracebacks. */
  get filename(): string {
    return this.chosen.peek()?.file ?? 'program.py';
  }

  async open(
    example: Example,
    python: string | null,
    position = 0,
    options = DEFAULT_OPTIONS,
  ): Promise<void> {
    this.stop();
    this.playback.show(null);
    batch(() => {
      this.chosen.value = example;
      this.problem.value = null;
      this.status.value = { state: 'none' };
      this.missing.value = null;
      this.chosenOptions.value = options;
      this.version.value = python && example.pythons.includes(python) ? python : example.python;
    });
    try {
      const source = await this.examples.source(example);
      if (this.chosen.peek() !== example) return;
      batch(() => {
        this.original.value = source;
        this.text.value = this.drafts.get(example.id) || source;
      });
      this.start(position);
    } catch (error) {
      if (this.chosen.peek() === example) this.problem.value = String(error);
    }
  }

  edit(source: string): void {
    this.text.value = source;
    this.keep(source);
  }

  private keep(source: string): void {
    const id = this.chosen.peek()?.id;
    const draft = source === this.original.peek() ? '' : source;
    if (id !== undefined && draft.length <= LONGEST_DRAFT) this.drafts.set(id, draft);
  }

  /** Back to the example as it came, and runs it. */
  reset(): void {
    this.edit(this.original.peek());
    this.start();
  }

  flip(index: number): void {
    const state = this.switches.peek().find((s) => s.index === index);
    if (!state) return;
    this.text.value = flipSwitch(this.text.peek(), state);
    this.start();
  }

  setPython(version: string): void {
    if (version === this.version.peek()) return;
    this.version.value = version;
    this.start();
  }

  /** For the next run. */
  setOptions(options: Partial<RunOptions>): void {
    this.chosenOptions.value = { ...this.chosenOptions.peek(), ...options };
  }

  /** Runs the source as it is now; shows the log from `position` on. */
  start(position = 0, interruptAt: number | null = null): void {
    this.stop();
    const source = this.text.peek();
    batch(() => {
      this.ran.value = source;
      this.ranOptions.value = this.chosenOptions.peek();
      this.status.value = { state: 'running' };
      this.missing.value = null;
    });
    this.playback.show(null);
    const turn = ++this.turn;
    this.engine.newViewer().then(
      (viewer) => {
        if (turn === this.turn) this.startIn(viewer, source, position, interruptAt);
        else viewer.dispose();
      },
      (error: unknown) => {
        if (turn === this.turn) this.status.value = { state: 'crashed', why: String(error) };
      },
    );
  }

  private startIn(
    viewer: LogViewer,
    source: string,
    position: number,
    interruptAt: number | null,
  ): void {
    let wanted = position;
    this.playback.show(viewer);
    this.run = this.engine.run(
      {
        source,
        filename: this.filename,
        python: Number(this.version.peek().replace(/^3\./, '')),
        interruptAt,
        options: this.ranOptions.peek(),
      },
      {
        log: (bytes) => {
          if (this.playback.log !== viewer) return;
          viewer.append(bytes);
          this.playback.grown();
          if (wanted > 0 && viewer.count >= wanted) {
            this.playback.seek(wanted);
            wanted = 0;
          }
          this.afterInterrupt();
        },
        state: (state) => {
          if (this.playback.log !== viewer) return;
          this.status.value = state;
          if (state.state === 'finished') this.missing.value = this.findMissing(viewer, source);
          if (wanted > 0 && state.state !== 'running') this.playback.seek(wanted);
          if (state.state !== 'running') wanted = 0;
        },
      },
    );
  }

  private findMissing(viewer: LogViewer, source: string): SyntaxProblem | null {
    const last = viewer.events(Math.max(1, viewer.count - LAST_EVENTS), viewer.count);
    const texts = last.flatMap((event) =>
      event.event === 'output' && event.stream === 'stderr' ? [event.text ?? ''] : [],
    );
    return findMissingModule(texts, this.filename, source);
  }

  /**
   * Ctrl+C. A program that still runs or waits gets it now; one that ended at a limit is run again,
   * and gets it at the virtual time of the position that is shown.
   */
  interrupt(): void {
    const state = this.status.peek().state;
    if (state === 'running' || state === 'idle') {
      this.followInterrupt = this.playback.count.peek();
      this.run?.interrupt();
    } else if (state === 'budget') {
      const at = this.playback.position.peek();
      this.start(at, this.playback.world.peek().time);
    }
  }

  dispose(): void {
    this.stop();
  }

  /** The first thing that Ctrl+C did is shown as soon as it is known. */
  private afterInterrupt(): void {
    if (this.followInterrupt === null) return;
    const log = this.playback.log;
    const from = this.followInterrupt;
    if (!log || log.count <= from) return;
    const end = Math.min(log.count, from + 1000);
    const event = log.events(from + 1, end).find((e) => e.event === 'interrupt');
    this.followInterrupt = event ? null : end;
    if (event) this.playback.seek(event.seq);
  }

  private stop(): void {
    this.turn++;
    this.followInterrupt = null;
    this.run?.dispose();
    this.run = null;
    if (this.status.peek().state === 'running') this.status.value = { state: 'stopped' };
  }
}

/** The limit that a run reached, as a short number with its unit. */
export function limitText(budget: keyof typeof LIMITS): string {
  const limit = LIMITS[budget];
  if (budget === 'memory' || budget === 'output') return `${Math.round(limit / 1024 / 1024)} MB`;
  return limit.toLocaleString('en-US');
}
