// Text with references in it. A message names an object of the traced program with `ref` and shows
// Python with `code`; both leave marks in the string (private-use characters, which programs do not
// print), so that catalogues stay plain functions to strings, and a view can turn marks into links.

export type RefKind = 'future' | 'handle' | 'frame' | 'callback';

export interface TextPart {
  readonly type: 'text';
  readonly text: string;
}
export interface CodePart {
  readonly type: 'code';
  readonly text: string;
}
export interface RefPart {
  readonly type: 'ref';
  readonly kind: RefKind;
  readonly id: number;
  readonly text: string;
}
export type Part = TextPart | CodePart | RefPart;

const OPEN_REF = '\uE000';
const MIDDLE = '\uE001';
const OPEN_CODE = '\uE002';
const CLOSE = '\uE003';
const MARKS = /[\uE000-\uE003]/g;

const clean = (text: string) => text.replace(MARKS, '\uFFFD');

export function ref(kind: RefKind, id: number, label: string): string {
  return `${OPEN_REF}${kind}:${id}${MIDDLE}${clean(label)}${CLOSE}`;
}

export function code(text: string): string {
  return `${OPEN_CODE}${clean(text)}${CLOSE}`;
}

const IDEOGRAPH = '[\\u3400-\\u9fff]';
const LETTER = '[A-Za-z0-9_(+<]';
const LETTER_END = '[A-Za-z0-9_)>]';
const BEFORE_LETTER = new RegExp(`(${IDEOGRAPH})(?=${LETTER})`, 'g');
const AFTER_LETTER = new RegExp(`(${LETTER_END})(?=${IDEOGRAPH})`, 'g');
const ENDS = new RegExp(`${IDEOGRAPH}$`);
const BEGINS = new RegExp(`^${IDEOGRAPH}`);
const LETTER_ENDS = new RegExp(`${LETTER_END}$`);
const LETTER_BEGINS = new RegExp(`^${LETTER}`);

/** Chinese sets Latin words apart with a space; what comes from a program is left as it is. */
function spaced(list: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of list) {
    const before = result.at(-1)?.text ?? '';
    const joint =
      (ENDS.test(before) && LETTER_BEGINS.test(part.text)) ||
      (LETTER_ENDS.test(before) && BEGINS.test(part.text));
    if (joint) result.push({ type: 'text', text: ' ' });
    result.push(
      part.type === 'text'
        ? {
            type: 'text',
            text: part.text.replace(BEFORE_LETTER, '$1 ').replace(AFTER_LETTER, '$1 '),
          }
        : part,
    );
  }
  return result;
}

/** The parts of a marked string, in order. */
export function parts(marked: string): Part[] {
  const result: Part[] = [];
  const pattern = /\uE000(\w+):(\d+)\uE001([^\uE003]*)\uE003|\uE002([^\uE003]*)\uE003/g;
  let last = 0;
  for (const match of marked.matchAll(pattern)) {
    if (match.index > last) result.push({ type: 'text', text: marked.slice(last, match.index) });
    if (match[4] !== undefined) {
      result.push({ type: 'code', text: match[4] });
    } else {
      result.push({
        type: 'ref',
        kind: match[1] as RefKind,
        id: Number(match[2]),
        text: match[3] ?? '',
      });
    }
    last = match.index + match[0].length;
  }
  if (last < marked.length) result.push({ type: 'text', text: marked.slice(last) });
  return spaced(result);
}

/** A marked string as plain text, for titles and screen readers. */
export function plain(marked: string): string {
  return parts(marked)
    .map((part) => part.text)
    .join('');
}
