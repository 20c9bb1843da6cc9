// The lesson of the example that is open: its text, where its links lead in this run, and which of
// its numbered steps the position is in.
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Language } from '../i18n/index.ts';
import type { LogViewer } from './engine.ts';
import type { Example, ExamplesModel, StepSpec } from './examples.ts';
import type { PlaybackModel } from './playback.ts';
import { parseQuery, resolveQueries, withLines } from './positions.ts';
import type { TraceEvent } from './schema.ts';

/** Lessons speak of the beginning of a run; links are looked for no further than this. */
const LOOK_AHEAD = 50_000;
const PAGE = 1000;

const LINK = /href="#at:([^"]*)"/g;

function* eventsOf(log: LogViewer): Generator<TraceEvent> {
  const end = Math.min(log.count, LOOK_AHEAD);
  for (let from = 1; from <= end; from += PAGE) {
    yield* log.events(from, Math.min(end, from + PAGE - 1));
  }
}

/** The queries of the links in a rendered lesson, each once. */
export function linkedQueries(html: string): string[] {
  const found = new Set<string>();
  for (const match of html.matchAll(LINK)) found.add(unescapeHtml(match[1] ?? ''));
  return [...found];
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

export interface StepMark {
  readonly position: number;
  readonly n: number;
}

/** Where each step begins, in order; number 0 is where none of them goes on. */
export function stepMarks(
  steps: readonly Pick<StepSpec, 'n' | 'at'>[],
  resolve: (queries: readonly string[]) => number[][],
): StepMark[] {
  const queries = steps.flatMap((step) =>
    step.at.map((text) => ({ n: step.n, text: every(text) })),
  );
  const positions = resolve(queries.map((q) => q.text));
  const marks = queries.flatMap((q, i) =>
    (positions[i] ?? []).map((position) => ({ position, n: q.n })),
  );
  return marks.sort((a, b) => a.position - b.position);
}

/** A step happens each time that its query matches, unless it says which. */
const every = (text: string) => (/(^|;)n=/.test(text) ? text : `${text};n=1+`);

export class LessonModel {
  private readonly text = signal<string | null>(null);
  private readonly busy = signal(false);
  private readonly stop: () => void;

  /** HTML, rendered while the page was built; null when there is none. */
  readonly html: ReadonlySignal<string | null> = this.text;
  readonly loading: ReadonlySignal<boolean> = this.busy;
  /** For each query in the lesson the position that it leads to; null where the run has none. */
  readonly targets: ReadonlySignal<ReadonlyMap<string, number | null>>;
  readonly step: ReadonlySignal<StepSpec | null>;

  constructor(
    examples: ExamplesModel,
    example: ReadonlySignal<Example | null>,
    language: ReadonlySignal<Language>,
    playback: PlaybackModel,
    settled: ReadonlySignal<boolean>,
    /** Where the example's lines are in the program that ran. */
    lineRan: ReadonlySignal<(line: number) => number>,
  ) {
    this.stop = effect(() => {
      const current = example.value;
      const lang = language.value;
      this.busy.value = true;
      if (!current) return;
      examples.lesson(current, lang).then(
        (html) => {
          if (example.peek() !== current || language.peek() !== lang) return;
          this.text.value = html;
          this.busy.value = false;
        },
        () => {
          this.text.value = null;
          this.busy.value = false;
        },
      );
    });
    const resolve = (queries: readonly string[]) => {
      const log = playback.log;
      const asked = queries.map((query) => withLines(parseQuery(query), lineRan.value));
      return log ? resolveQueries(asked, eventsOf(log), log.count) : [];
    };
    this.targets = computed(() => {
      void playback.version.value;
      const queries = linkedQueries(this.text.value ?? '');
      const positions = settled.value ? resolve(queries) : [];
      return new Map(queries.map((query, i) => [query, positions[i]?.[0] ?? null]));
    });
    const marks = computed(() => {
      void playback.version.value;
      const { steps, between = [] } = example.value ?? {};
      if (!steps || !settled.value) return [];
      return stepMarks([...steps, { n: 0, at: between }], resolve);
    });
    this.step = computed(() => {
      const at = playback.position.value;
      let n = 0;
      for (const mark of marks.value) {
        if (mark.position > at) break;
        n = mark.n;
      }
      return example.value?.steps?.find((s) => s.n === n) ?? null;
    });
  }

  dispose(): void {
    this.stop();
  }
}
