// The examples that come with the page, their sources and lessons.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Language } from '../i18n/index.ts';
import type { SwitchSpec } from './switches.ts';

export type Localised = { readonly [L in Language]: string };

export interface StepSpec {
  readonly n: number;
  readonly label: Localised;
  /** Queries (see positions.ts), each of whose matches begins this step. */
  readonly at: readonly string[];
}

export interface Example {
  /** The file's name without its ending. */
  readonly id: string;
  readonly file: string;
  readonly title: Localised;
  readonly summary: Localised;
  readonly python: string;
  readonly pythons: readonly string[];
  readonly switches?: readonly SwitchSpec[];
  readonly steps?: readonly StepSpec[];
  /** Queries for where none of the steps goes on. */
  readonly between?: readonly string[];
}

export interface ExampleSource {
  list(): Promise<readonly Omit<Example, 'id'>[]>;
  source(file: string): Promise<string>;
  /** The lesson as HTML; null where there is none. */
  lesson(id: string, language: Language): Promise<string | null>;
}

export class ExamplesModel {
  private readonly all = signal<readonly Example[]>([]);
  private readonly problem = signal<string | null>(null);

  readonly examples: ReadonlySignal<readonly Example[]> = this.all;
  readonly failure: ReadonlySignal<string | null> = this.problem;

  constructor(private readonly from: ExampleSource) {}

  async load(): Promise<void> {
    try {
      const list = await this.from.list();
      this.all.value = list.map((e) => ({ ...e, id: e.file.replace(/\.py$/, '') }));
    } catch (error) {
      this.problem.value = String(error);
    }
  }

  find(id: string | null): Example | null {
    return this.all.peek().find((e) => e.id === id) ?? null;
  }

  source(example: Example): Promise<string> {
    return this.from.source(example.file);
  }

  lesson(example: Example, language: Language): Promise<string | null> {
    return this.from.lesson(example.id, language);
  }
}
