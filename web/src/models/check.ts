// What is wrong with the source while it is being written: found by the engine, without a run.
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Checked, Engine } from './engine.ts';
import type { ProgramModel } from './program.ts';

/** Milliseconds without a key before a check begins. */
const PAUSE = 350;

interface Answer extends Checked {
  readonly source: string;
  readonly python: string;
}

const NOTHING: Checked = { problem: null, findings: [] };

export class CheckModel {
  private readonly answer = signal<Answer | null>(null);
  private readonly stop: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** What is known of the source as it is now; nothing while it is not known. */
  readonly checked: ReadonlySignal<Checked>;

  constructor(program: ProgramModel, engine: Engine) {
    this.checked = computed(() => {
      const answer = this.answer.value;
      const current =
        answer?.source === program.source.value && answer.python === program.python.value;
      return current ? answer : NOTHING;
    });
    // An example as it came needs no check.
    this.stop = effect(() => {
      const source = program.source.value;
      const python = program.python.value;
      clearTimeout(this.timer);
      if (!program.edited.value) return;
      this.timer = setTimeout(() => {
        void engine
          .check({ source, filename: program.filename, python: Number(python.slice(2)) })
          .then((checked) => {
            if (checked) this.answer.value = { ...checked, source, python };
          });
      }, PAUSE);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.stop();
  }
}
