// Where the lines of a text are in another one that was made of it by editing.

/** A line that a switch has put into a comment, or taken out of it, is still that line. */
const bare = (line: string) => line.replace(/^(\s*)# /, '$1');

/**
 * Answers, for the number of a line of `before`, its number in `after`; 0 where it is not known to be
 * there. Numbers are from 1.
 */
export function lineMap(before: string, after: string): (line: number) => number {
  if (before === after) return (line) => line;
  const a = before.split('\n').map(bare);
  const b = after.split('\n').map(bare);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (line) => {
    if (line < 1 || line > a.length) return 0;
    if (line <= head) return line;
    if (line > a.length - tail) return line + b.length - a.length;
    return a.length === b.length && a[line - 1] === b[line - 1] ? line : 0;
  };
}
