// Where in the log something was printed and where iterations begin: collected once, as it grows.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { LogViewer } from './engine.ts';
import type { PlaybackModel } from './playback.ts';

export interface Landmarks {
  /** Positions right after something was written; no more than MOST. */
  readonly outputs: readonly number[];
  /** Positions where iterations begin; no more than MOST. */
  readonly iterations: readonly number[];
}

/** More landmarks than this are of no use to the eye. */
const MOST = 5000;

export class LandmarksModel {
  readonly landmarks: ReadonlySignal<Landmarks>;
  private viewer: LogViewer | null = null;
  private outputs: number[] = [];
  private iterations: number[] = [];
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
      this.seenIteration = 0;
    }
    if (!viewer) return;
    for (const { position } of viewer.outputs(this.outputs.length + 1, MOST)) {
      this.outputs.push(position);
    }
    while (this.iterations.length < MOST) {
      const position = viewer.step(this.seenIteration, 'iteration', true);
      if (position <= this.seenIteration) break;
      if (viewer.events(position, position)[0]?.event !== 'iteration_start') break;
      this.seenIteration = position;
      this.iterations.push(position);
    }
  }
}
