import { describe, expect, it } from 'vitest';
import { lineMap } from '../../web/src/models/lines.ts';

const before = 'a\nb\nc\nd\n';
const map = (after: string) => [1, 2, 3, 4].map(lineMap(before, after));

describe('the lines of an edited text', () => {
  it('are where they were, before and behind what was changed', () => {
    expect(map(before)).toEqual([1, 2, 3, 4]);
    expect(map('new\na\nb\nc\nd\n')).toEqual([2, 3, 4, 5]);
    expect(map('a\nb\nx\ny\nd\n')).toEqual([1, 2, 0, 5]);
    expect(map('a\nd\n')).toEqual([1, 0, 0, 2]);
    expect(map('x\nb\nx\nd\n')).toEqual([0, 2, 0, 4]);
  });

  it('are nowhere in another text', () => {
    expect(map('one\ntwo\nthree')).toEqual([0, 0, 0, 0]);
    expect(lineMap(before, 'x')(0)).toBe(0);
    expect(lineMap(before, 'x')(99)).toBe(0);
  });

  it('stay themselves when a switch takes them out of a comment', () => {
    expect(lineMap('a\n    # b\nc\n', 'a\n    b\nc\n')(2)).toBe(2);
  });
});
