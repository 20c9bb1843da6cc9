// "Why is this here?": the object that was asked about, and the chain of events that led to it.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { PlaybackModel } from './playback.ts';
import { causes, latestAbout, type Subject } from './narrator.ts';
import type { TraceEvent } from './schema.ts';

export interface Explanation {
  readonly subject: Subject | null;
  /** The latest event about it first, then what brought each about. */
  readonly chain: readonly TraceEvent[];
}

type Question = { readonly subject: Subject | null };

export class InspectModel {
  private readonly question = signal<Question | null>(null);

  /** Null when nothing was asked. The answer follows the position. */
  readonly explanation: ReadonlySignal<Explanation | null>;
  /** The object under the pointer or the focus, which is marked wherever it appears. */
  readonly highlighted = signal<Subject | null>(null);

  constructor(playback: PlaybackModel) {
    this.explanation = computed(() => {
      const asked = this.question.value;
      if (!asked) return null;
      const log = playback.log;
      void playback.version.value;
      const position = playback.position.value;
      const event = !log
        ? null
        : asked.subject
          ? latestAbout(log, position, asked.subject)
          : playback.event.value;
      return { subject: asked.subject, chain: log && event ? causes(log, event) : [] };
    });
  }

  /** Asks about an object, or, with null, about the event that has just happened. */
  ask(subject: Subject | null): void {
    this.question.value = { subject };
  }

  close(): void {
    this.question.value = null;
  }
}
