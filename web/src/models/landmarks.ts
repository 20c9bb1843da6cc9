// Where in the log something was printed and where iterations begin: collected once, as it grows.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { LogViewer } from './engine.ts';
import type { PlaybackModel } from './playback.ts';
import type { Stream } from './schema.ts';

export interface OutputPiece {
  /** The position right after it was written. */
  readonly position: number;
  readonly stream: Stream;
  readonly text: string;
}

export interface Landmarks {
  readonly outputs: readonly OutputPiece[];
  /** Positions where iterations begin; no more than MOST. */
  readonly iterations: readonly number[];
}

/** More landmarks than this are of no use to the eye. */
const MOST = 5000;

export class LandmarksModel {
  readonly landmarks: ReadonlySignal<Landmarks>;
  private viewer: LogViewer | null = null;
  private outputs: OutputPiece[] = [];
  private iterations: number[] = [];
  private seenOutput = 0;
  private seenIteration = 0;

  constructor(playback: PlaybackModel) {
    this.landmarks = computed(() => {
      void playback.version.value;
      this.collect(playback.log);
      return { outputs: [...this.outputs], iterations: [...this.iterations] };
    });
  }

  private collect(viewer: LogViewer | null): void {
    if (viewer !== this.viewer) {
      this.viewer = viewer;
      this.outputs = [];
      this.iterations = [];
      this.seenOutput = 0;
      this.seenIteration = 0;
    }
    if (!viewer) return;
    const next = (from: number, size: 'output' | 'iteration', kind: string) => {
      const position = viewer.step(from, size, true);
      if (position <= from) return null;
      const event = viewer.events(position, position)[0];
      return event?.event === kind ? event : null;
    };
    while (this.outputs.length < MOST) {
      const event = next(this.seenOutput, 'output', 'output');
      if (event?.event !== 'output') break;
      this.seenOutput = event.seq;
      this.outputs.push({ position: event.seq, stream: event.stream, text: event.text ?? '' });
    }
    while (this.iterations.length < MOST) {
      const event = next(this.seenIteration, 'iteration', 'iteration_start');
      if (!event) break;
      this.seenIteration = event.seq;
      this.iterations.push(event.seq);
    }
  }
}
