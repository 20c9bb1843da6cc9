// The position in the log: the one signal that all the rest is computed from.
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { LogViewer, StepSize } from './engine.ts';
import type { TraceEvent } from './schema.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** Steps per second at speed 1. */
const PACE = 2.5;

export interface Clock {
  /** Calls back once a frame with milliseconds since the last; answers how to stop. */
  every(tick: (elapsed: number) => void): () => void;
}

export class PlaybackModel {
  private readonly viewer = signal<LogViewer | null>(null);
  private readonly at = signal(0);
  private readonly size = signal(0);
  private readonly on = signal(false);
  private stopClock: (() => void) | null = null;
  private owed = 0;

  readonly position: ReadonlySignal<number> = this.at;
  readonly count: ReadonlySignal<number> = this.size;
  readonly playing: ReadonlySignal<boolean> = this.on;
  readonly world: ReadonlySignal<World>;
  /** The event that led to this position; null at the start. */
  readonly event: ReadonlySignal<TraceEvent | null>;
  /** Bumped when the log grows or is replaced, for those who read it through `log`. */
  readonly version: ReadonlySignal<number>;
  private readonly edition = signal(0);

  constructor(
    private readonly clock: Clock,
    private readonly pace: () => { speed: number; by: StepSize },
    /** Whether the log may still grow, so that playing waits at its end. */
    private readonly growing: () => boolean,
  ) {
    this.version = this.edition;
    this.world = computed(() => {
      const viewer = this.viewer.value;
      const at = this.at.value;
      if (!viewer) return EMPTY_WORLD;
      viewer.seek(at);
      return viewer.world();
    });
    this.event = computed(() => {
      const at = this.at.value;
      return at === 0 ? null : (this.viewer.value?.events(at, at)[0] ?? null);
    });
  }

  get log(): LogViewer | null {
    return this.viewer.peek();
  }

  /** Takes the ownership of a viewer, and lets the one before go. */
  show(viewer: LogViewer | null, position = 0): void {
    this.pause();
    const old = this.viewer.peek();
    batch(() => {
      this.viewer.value = viewer;
      this.size.value = viewer?.count ?? 0;
      this.at.value = Math.min(position, this.size.value);
      this.edition.value++;
    });
    if (old !== viewer) old?.dispose();
  }

  /** Tells that the viewer's log has grown. */
  grown(): void {
    batch(() => {
      this.size.value = this.viewer.peek()?.count ?? 0;
      this.edition.value++;
    });
  }

  seek(position: number): void {
    const whole = Number.isFinite(position) ? Math.round(position) : 0;
    this.at.value = Math.min(Math.max(0, whole), this.size.peek());
  }

  step(size: StepSize, forward: boolean): void {
    const viewer = this.viewer.peek();
    if (viewer) this.seek(viewer.step(this.at.peek(), size, forward));
  }

  toggle(): void {
    if (this.on.peek()) this.pause();
    else this.play();
  }

  play(): void {
    if (this.on.peek() || !this.viewer.peek()) return;
    if (this.at.peek() >= this.size.peek() && !this.growing()) this.at.value = 0;
    this.on.value = true;
    this.owed = 1;
    this.stopClock = this.clock.every((elapsed) => {
      this.tick(elapsed);
    });
  }

  pause(): void {
    this.stopClock?.();
    this.stopClock = null;
    this.on.value = false;
  }

  dispose(): void {
    this.show(null);
  }

  private tick(elapsed: number): void {
    const { speed, by } = this.pace();
    // After a pause of the page itself (a hidden tab) it does not race to catch up.
    this.owed = Math.min(this.owed + (Math.min(elapsed, 250) / 1000) * PACE * speed, 60);
    const viewer = this.viewer.peek();
    if (!viewer) return;
    let at = this.at.peek();
    while (this.owed >= 1 && at < this.size.peek()) {
      at = viewer.step(at, by, true);
      this.owed -= 1;
    }
    this.seek(at);
    if (at >= this.size.peek()) {
      this.owed = Math.min(this.owed, 1);
      if (!this.growing()) this.pause();
    }
  }
}
