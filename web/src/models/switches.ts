// The lines that an example says to uncomment: found in the source by what they say, so that they
// are still found after other edits, and flipped by taking the comment sign away or putting it on.

export interface SwitchSpec {
  readonly lines: readonly number[];
  readonly label: { readonly en: string; readonly 'zh-TW': string };
}

export interface SwitchState {
  readonly index: number;
  /** Where its lines are now, from 1. */
  readonly lines: readonly number[];
  readonly on: boolean;
}

const COMMENT = /^(\s*)# ?(.*)$/;

/** A line without its comment sign, so that both positions of a switch compare equal. */
function bare(line: string): string {
  const match = COMMENT.exec(line);
  return (match ? `${match[1] ?? ''}${match[2] ?? ''}` : line).trimEnd();
}

const isComment = (line: string) => COMMENT.test(line);

/** The switches whose lines all still exist in `source`; `original` is what the lines count in. */
export function findSwitches(
  original: string,
  source: string,
  specs: readonly SwitchSpec[],
): SwitchState[] {
  const was = original.split('\n');
  const now = source.split('\n');
  const result: SwitchState[] = [];
  specs.forEach((spec, index) => {
    const lines: number[] = [];
    for (const n of spec.lines) {
      const wanted = bare(was[n - 1] ?? '');
      const found = nearest(now, n - 1, (line) => bare(line) === wanted);
      if (found === null || wanted === '') return;
      lines.push(found + 1);
    }
    const comments = lines.map((n) => isComment(now[n - 1] ?? ''));
    if (comments.every((c) => c) || comments.every((c) => !c)) {
      result.push({ index, lines, on: comments[0] === false });
    }
  });
  return result;
}

function nearest(
  lines: readonly string[],
  from: number,
  fits: (line: string) => boolean,
): number | null {
  for (let distance = 0; distance < lines.length; distance++) {
    for (const i of distance === 0 ? [from] : [from - distance, from + distance]) {
      const line = lines[i];
      if (line !== undefined && fits(line)) return i;
    }
  }
  return null;
}

/** The source with the switch's lines in the other position. */
export function flipSwitch(source: string, state: SwitchState): string {
  const lines = source.split('\n');
  for (const n of state.lines) {
    const line = lines[n - 1] ?? '';
    lines[n - 1] = state.on ? line.replace(/^(\s*)/, '$1# ') : bare(line);
  }
  return lines.join('\n');
}
