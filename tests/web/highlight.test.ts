import { describe, expect, it } from 'vitest';
import { highlight } from '../../web/src/views/Code/highlight.ts';

const classes = (source: string) =>
  highlight(source).flatMap((line) =>
    line.filter((p) => p.class !== null).map((p) => [p.text, p.class]),
  );

describe('highlight', () => {
  it('loses nothing', () => {
    const source = 'async def f(x):\n    """doc\n    more"""\n    return f"{x}" # end\n\n';
    const text = highlight(source)
      .map((line) => line.map((p) => p.text).join(''))
      .join('\n');
    expect(text).toBe(source);
  });

  it('knows keywords, strings, numbers and comments', () => {
    expect(classes('for x in y: # z')).toEqual([
      ['for', 'tok-keyword'],
      ['in', 'tok-keyword'],
      ['# z', 'tok-comment'],
    ]);
    expect(classes("print('for', 1.5, True)")).toEqual([
      ["'for'", 'tok-string'],
      ['1.5', 'tok-number'],
      ['True', 'tok-bool'],
    ]);
  });

  it('carries a string over its lines', () => {
    expect(highlight('"""a\nb"""')[1]).toEqual([{ text: 'b"""', class: 'tok-string' }]);
  });
});
