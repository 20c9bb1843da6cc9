// What is evened out on both sides before a program's output is compared with CPython's recording.
// The rules, and why each is there, are in README.md in this folder.

const FRAME = /^(?<indent>[ |+-]*) {2}File "(?<file>[^"]+)", line \d+(?:, in .*)?$/;
const HEADER = /^(?<indent>[ |+-]*)(?:Exception Group )?Traceback \(most recent call last\):$/;
const REPEATED = /^[ |+-]* {2}\[Previous line repeated \d+ more times?\]$/;
const LIBRARY_WARNING = /^<lib>\/[^:]+:\d+: (?=\w+: )/;
const LIBRARY_PLACE = /<lib>\/asyncio\/(\w+)\.py:\d+/g;
const CUT_PLACE = /\.\.\.[\w/]*\.py:\d+/g;

/**
 * Takes out the frames of the library, with their source and caret lines.
 *
 * @param {string[]} lines
 */
function dropLibraryFrames(lines) {
  const kept = [];
  let dropping = false;
  let deeper = '';
  for (const line of lines) {
    const frame = FRAME.exec(line);
    if (frame) {
      const { file = '', indent = '' } = frame.groups ?? {};
      dropping = file.startsWith('<lib>/') || file.startsWith('<frozen ');
      deeper = indent + '    ';
    } else if (dropping) {
      dropping = line.startsWith(deeper) || REPEATED.test(line);
    }
    if (!dropping) kept.push(line);
  }
  return kept;
}

/**
 * A traceback without a frame left loses its header: there CPython has no traceback to show.
 *
 * @param {string[]} lines
 */
function dropEmptyTracebacks(lines) {
  return lines.filter((line, i) => {
    const header = HEADER.exec(line);
    return !header || line.includes('Group') || FRAME.test(lines[i + 1] ?? '');
  });
}

/**
 * A warning placed in the library is shown as one that has no place.
 *
 * @param {string[]} lines
 * @param {string} version
 */
function moveLibraryWarnings(lines, version) {
  const nowhere = Number(version.slice(2)) >= 13 ? '<sys>:0: ' : 'sys:1: ';
  const kept = [];
  let dropSource = false;
  for (const line of lines) {
    if (dropSource && line.startsWith('  ')) {
      dropSource = false;
      continue;
    }
    dropSource = LIBRARY_WARNING.test(line);
    kept.push(line.replace(LIBRARY_WARNING, nowhere));
  }
  return kept;
}

/**
 * @param {string} text
 * @param {Map<string, number>} seen the numbers that were given before
 */
export function numberAddresses(text, seen = new Map()) {
  return text.replace(/\b0x(?:[0-9a-f]{6,}|<\d+>)/g, (address) => {
    if (!seen.has(address)) seen.set(address, seen.size + 1);
    return `0x<${seen.get(address)}>`;
  });
}

/**
 * Takes the numbers out of the library's places. Where a long repr was cut depends on their digits,
 * too.
 *
 * @param {string} text
 */
export function withoutLines(text) {
  return text.replace(LIBRARY_PLACE, '<lib>/asyncio/$1.py:N').replace(CUT_PLACE, '...N');
}

/**
 * @param {string} text
 * @param {string} version
 */
export function normalise(text, version) {
  let lines = text.split('\n');
  lines = dropEmptyTracebacks(dropLibraryFrames(lines));
  lines = moveLibraryWarnings(lines, version);
  return withoutLines(numberAddresses(lines.join('\n')));
}

/**
 * The lines of both texts: "  " in both, "- " only in the expected one, "+ " only in the actual.
 *
 * @param {string} expected
 * @param {string} actual
 */
export function difference(expected, actual) {
  const a = expected.split('\n');
  const b = actual.split('\n');
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  /** @type {(i: number, j: number) => number} */
  const at = (i, j) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const length = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      common[i]?.set([length], j);
    }
  }
  const out = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push('  ' + a[i++]);
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      out.push('- ' + a[i++]);
    } else {
      out.push('+ ' + b[j++]);
    }
  }
  return out.join('\n');
}
