// All models, wired once, and disposed of together.
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { CATALOGUES, type Catalogue } from '../i18n/index.ts';
import type { Names } from '../i18n/narration.ts';
import { CheckModel } from './check.ts';
import type { Engine } from './engine.ts';
import { ExamplesModel, type ExampleSource } from './examples.ts';
import { InspectModel } from './inspect.ts';
import { LandmarksModel } from './landmarks.ts';
import { LessonModel } from './lesson.ts';
import { lineMarkers, NO_MARKERS, type LineMarkers } from './markers.ts';
import { historyNames, narrate, reason } from './narrator.ts';
import { knownFrom, namesFor } from './names.ts';
import { PlaybackModel, type Clock } from './playback.ts';
import { ProgramModel } from './program.ts';
import { readOptions, writeOptions } from './run-options.ts';
import type { TraceEvent } from './schema.ts';
import { SettingsModel, type Store } from './settings.ts';

export type Tab = 'lesson' | 'code' | 'stage' | 'console';
export type Overlay = 'none' | 'examples' | 'options' | 'help';

/** Where the page keeps its place, so that a reload or a link comes back to it. */
export interface Address {
  read(): URLSearchParams;
  /** The browser's way back leads from one example to the one before. */
  write(params: URLSearchParams): void;
  /** Calls when the browser has gone back or forward. Answers how to stop. */
  onMove(moved: () => void): () => void;
}

/** A line of the source, and the position at which it was asked for. */
interface Revealed {
  readonly line: number;
  readonly position: number;
}

export interface Outside {
  readonly engine: Engine;
  readonly examples: ExampleSource;
  readonly clock: Clock;
  readonly store: Store;
  /** As long as the tab. */
  readonly drafts: Store;
  readonly address: Address;
  readonly languages: readonly string[];
}

export class App {
  readonly settings: SettingsModel;
  readonly examples: ExamplesModel;
  readonly playback: PlaybackModel;
  readonly program: ProgramModel;
  readonly check: CheckModel;
  readonly landmarks: LandmarksModel;
  readonly lesson: LessonModel;
  readonly inspect: InspectModel;
  readonly tab: Signal<Tab> = signal<Tab>('stage');
  readonly overlay: Signal<Overlay> = signal<Overlay>('none');
  /** The line of the source that was asked for last; null while none was. */
  readonly revealed: ReadonlySignal<Revealed | null>;
  /** That line until the position changes; 0: none. */
  readonly revealedLine: ReadonlySignal<number>;
  private readonly asked = signal<Revealed | null>(null);
  readonly text: ReadonlySignal<Catalogue>;
  /** Names of what the position knows: for the stage. */
  readonly worldNames: ReadonlySignal<Names>;
  /** Names of what has gone, too, which the log is searched for: for sentences. */
  readonly names: ReadonlySignal<Names>;
  /** One marked sentence (see i18n/rich.ts) about what has just happened. */
  readonly narration: ReadonlySignal<string>;
  readonly markers: ReadonlySignal<LineMarkers>;
  private readonly disposers: (() => void)[] = [];

  constructor(private readonly outside: Outside) {
    const asked = outside.address.read();
    this.settings = new SettingsModel(outside.store, outside.languages, asked.get('lang'));
    this.examples = new ExamplesModel(outside.examples);
    this.playback = new PlaybackModel(
      outside.clock,
      () => ({ speed: this.settings.speed.peek(), by: this.settings.playBy.peek() }),
      () => this.program.growing,
    );
    this.program = new ProgramModel(this.examples, outside.engine, this.playback, outside.drafts);
    this.check = new CheckModel(this.program, outside.engine);
    this.landmarks = new LandmarksModel(this.playback);
    this.lesson = new LessonModel(
      this.examples,
      this.program.example,
      this.settings.language,
      this.playback,
      this.program.settled,
      this.program.lineRan,
    );
    this.inspect = new InspectModel(this.playback);
    this.text = computed(() => CATALOGUES[this.settings.language.value]);
    this.worldNames = computed(() =>
      namesFor(knownFrom(this.playback.world.value), this.text.value),
    );
    this.names = computed(() => {
      void this.playback.version.value;
      return historyNames(this.playback.world.value, this.playback.log, this.text.value);
    });
    this.narration = computed(() => {
      const event = this.playback.event.value;
      if (!event) return this.beforeEvents();
      return this.sentence(event);
    });
    this.revealed = this.asked;
    this.revealedLine = computed(() => {
      const asked = this.asked.value;
      return asked?.position === this.playback.position.value ? asked.line : 0;
    });
    this.markers = computed(() =>
      this.program.stale.value ? NO_MARKERS : lineMarkers(this.playback.world.value),
    );
    this.disposers.push(
      effect(() => {
        const example = this.program.example.value;
        const params = new URLSearchParams();
        if (example) params.set('example', example.id);
        if (example && this.program.python.value !== example.python) {
          params.set('python', this.program.python.value);
        }
        params.set('lang', this.settings.language.value);
        writeOptions(this.program.options.value, params);
        const at = this.playback.position.value;
        if (at > 0 && !this.program.edited.value) params.set('at', String(at));
        if (example) outside.address.write(params);
      }),
    );
  }

  /** What an event was and why, in the chosen language; marked. */
  sentence(event: TraceEvent): string {
    const log = this.playback.log;
    return narrate(event, log && reason(log, event), this.text.value, this.names.value);
  }

  private beforeEvents(): string {
    const state = this.program.state.value;
    const text = this.text.value;
    if (state.state !== 'syntax_error' || this.program.stale.value) return text.atStart;
    const { type, message, line, unsupported } = state.problem;
    return unsupported
      ? text.run.unsupported(message, line)
      : text.run.syntaxError(type, message, line);
  }

  async begin(): Promise<void> {
    await this.examples.load();
    this.disposers.push(this.outside.address.onMove(() => void this.goToAddress()));
    await this.goToAddress();
  }

  private async goToAddress(): Promise<void> {
    const asked = this.outside.address.read();
    const example = this.examples.find(asked.get('example')) ?? this.examples.examples.peek()[0];
    if (example) {
      const at = Number(asked.get('at') ?? 0) || 0;
      await this.program.open(example, asked.get('python'), at, readOptions(asked));
    }
  }

  /** Shows a line of the source; on a narrow screen, in place of what is there. */
  reveal(line: number): void {
    this.asked.value = { line, position: this.playback.position.peek() };
    this.tab.value = 'code';
  }

  dispose(): void {
    for (const dispose of this.disposers) dispose();
    this.lesson.dispose();
    this.check.dispose();
    this.program.dispose();
    this.playback.dispose();
  }
}
