// What a program uses that is not here, found without running it. The engine compiles it; then the
// library's own checker (core/lib/_check.py) looks at it, which gets it as its input.
import type { ModuleSource } from './heap.ts';
import type { Library } from './library.ts';
import { RunnerSession, type SourceError } from './runner.ts';

/** `line` and columns count from 1, columns in code points. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /**
   * A module that CPython has and Loopscope has not; one that neither has; a name of a module that
   * CPython has and Loopscope has not; one that neither has, as far as is known.
   */
  readonly kind: 'module' | 'package' | 'name' | 'unknown';
  readonly name: string;
  /** What may be meant instead, as a traceback says it; or nothing. */
  readonly hint: string;
}

export interface CheckAnswer {
  /** Why it does not compile: then nothing else is known. */
  readonly error: SourceError | null;
  readonly findings: readonly Finding[];
}

const CHECKER = 'import _check\n_check.main(True)\n';
/** More than any check of a program of some thousand lines takes. */
const LIMITS = { maxInstructions: 100_000_000, maxMemory: 64 * 1024 * 1024 };
const FIELDS = 6;

export async function checkSource(
  module: ModuleSource,
  library: Library,
  program: { readonly source: string; readonly filename: string },
  python: number,
): Promise<CheckAnswer> {
  const compiling = await RunnerSession.open(module, { python, ...LIMITS }, library);
  const compiled = compiling.start(program.source, program.filename);
  const error = compiled === 'SYNTAX_ERROR' ? compiling.error() : null;
  compiling.dispose();
  if (compiled !== 'OK') return { error, findings: [] };
  const options = { python, input: program.source, untraced: true, ...LIMITS };
  const checking = await RunnerSession.open(module, options, library);
  let status = checking.start(CHECKER, program.filename);
  while (status === 'OK' || status === 'RUNNING') status = checking.run(1_000_000);
  const table = status === 'FINISHED' ? checking.takeOutput('stdout') : '';
  checking.dispose();
  return { error: null, findings: table.split('\n').flatMap(finding) };
}

function finding(row: string): Finding[] {
  const fields = row.split('\t');
  const [line, column, endColumn, kind, name, hint] = fields;
  if (fields.length !== FIELDS || !name) return [];
  return [
    {
      line: Number(line),
      column: Number(column),
      endColumn: Number(endColumn),
      kind: kind as Finding['kind'],
      name,
      hint: hint ?? '',
    },
  ];
}
