// A small tokenizer of Python, for the source as it is shown before the editor is there. It marks
// with the same class names as the editor does.

export interface Piece {
  readonly text: string;
  readonly class: string | null;
}

const KEYWORDS =
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield';
const CONSTANTS = 'True False None';

const TOKEN = new RegExp(
  [
    '(?<comment>#[^\\n]*)',
    '(?<string>[rRbBfFuU]{0,2}(?:"""[\\s\\S]*?(?:"""|$)|\'\'\'[\\s\\S]*?(?:\'\'\'|$)|"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?))',
    '(?<number>\\b\\d[\\w.]*)',
    `(?<keyword>\\b(?:${KEYWORDS.replaceAll(' ', '|')})\\b)`,
    `(?<bool>\\b(?:${CONSTANTS.replaceAll(' ', '|')})\\b)`,
  ].join('|'),
  'g',
);

/** The lines of a source, each as its pieces. */
export function highlight(source: string): Piece[][] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > last) pieces.push({ text: source.slice(last, match.index), class: null });
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    pieces.push({ text: match[0], class: kind ? `tok-${kind}` : null });
    last = match.index + match[0].length;
  }
  if (last < source.length) pieces.push({ text: source.slice(last), class: null });
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ text, class: piece.class });
    });
  }
  return lines;
}
