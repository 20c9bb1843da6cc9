// Finds in what a finished program wrote the place where it used a module that Loopscope lacks: the
// engine adds a note to that ModuleNotFoundError's traceback.
import type { SyntaxProblem } from './engine.ts';

/** The texts that a program wrote to stderr, in order. */
export function findMissingModule(
  texts: readonly string[],
  filename: string,
  source: string,
): SyntaxProblem | null {
  let line = 0;
  let found: { line: number; name: string } | null = null;
  for (const text of texts.join('').split('\n')) {
    const place = /^ {2}File "(.*)", line (\d+)/.exec(text);
    if (place?.[1] === filename) line = Number(place[2]);
    const note = /^Loopscope does not have the module '(.*)'\.$/.exec(text);
    if (note && line > 0) found = { line, name: note[1] ?? '' };
  }
  if (!found) return null;
  const written = source.split('\n')[found.line - 1] ?? '';
  const column = written.length - written.trimStart().length + 1;
  return {
    type: 'ModuleNotFoundError',
    message: `No module named '${found.name}'`,
    line: found.line,
    column: Array.from(written.slice(0, column - 1)).length + 1,
    endLine: found.line,
    endColumn: Array.from(written.trimEnd()).length + 1,
    unsupported: true,
  };
}
