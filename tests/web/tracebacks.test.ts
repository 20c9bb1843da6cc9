import { describe, expect, it } from 'vitest';
import type { OutputPiece } from '../../web/src/models/engine.ts';
import type { TraceEvent } from '../../web/src/models/schema.ts';
import { consoleItems, raisedAt, type ConsoleItem } from '../../web/src/models/tracebacks.ts';
import { FakeViewer } from './support/fake-viewer.ts';

const pieces = (text: string, stream: 'stdout' | 'stderr' = 'stderr'): OutputPiece[] =>
  text.split(/(?<=\n)/).map((line, i) => ({ position: 100 + i, stream, text: line }));

const frames = (items: readonly ConsoleItem[]) =>
  items.flatMap((item) => (item.kind === 'frame' ? [item] : []));

const PLAIN = `Traceback (most recent call last):
  File "p.py", line 9, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "<lib>/asyncio/runners.py", line 80, in run
  File "<lib>/asyncio/runners.py", line 20, in go
    return 1
  File "p.py", line 3, in main
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero
`;

describe('tracebacks', () => {
  it('have links for the frames of the program, and fold those of the library', () => {
    const items = consoleItems(pieces(PLAIN), 'p.py');
    expect(items.map((item) => item.kind)).toEqual(
      'text frame text text library frame text text text'.split(' '),
    );
    const found = frames(items);
    expect(found.map(({ line }) => line)).toEqual([9, 3]);
    expect(found[0]?.traceback).toEqual({ line: 3, type: 'ZeroDivisionError', alike: 0 });
    expect(items[4]).toMatchObject({ kind: 'library', frames: 2, pieces: { length: 3 } });
  });

  it('keep every piece, in order', () => {
    const all = pieces(PLAIN);
    const kept = consoleItems(all, 'p.py').flatMap((item) =>
      item.kind === 'library' ? item.pieces : [item.piece],
    );
    expect(kept).toEqual(all);
  });

  it('are known in groups and chains, each by itself', () => {
    const text = `  + Exception Group Traceback (most recent call last):
  |   File "p.py", line 20, in <module>
  |     main()
  |   File "<lib>/asyncio/taskgroups.py", line 88, in __aexit__
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "p.py", line 3, in inner
    |     return 1 / x
    |            ~~^~~
    | ZeroDivisionError: division by zero
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | Traceback (most recent call last):
    |   File "p.py", line 8, in main
    |     raise own.Error("bad") from e
    | own.Error: bad
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "p.py", line 3, in inner
    |     return 1 / x
    | ZeroDivisionError: division by zero
    +------------------------------------
`;
    expect(frames(consoleItems(pieces(text), 'p.py')).map((item) => item.traceback)).toEqual([
      { line: 20, type: 'ExceptionGroup', alike: 0 },
      { line: 3, type: 'ZeroDivisionError', alike: 1 },
      { line: 8, type: 'own.Error', alike: 0 },
      { line: 3, type: 'ZeroDivisionError', alike: 0 },
    ]);
  });

  it('of other moments are not shown together', () => {
    const later = pieces(PLAIN).map((piece) => ({ ...piece, position: piece.position + 30 }));
    const found = frames(consoleItems([...pieces(PLAIN), ...later], 'p.py'));
    expect(found.map((item) => item.traceback.alike)).toEqual([0, 0, 0, 0]);
  });

  it('are not seen in stdout, nor in other files', () => {
    expect(frames(consoleItems(pieces(PLAIN, 'stdout'), 'p.py'))).toEqual([]);
    expect(frames(consoleItems(pieces(PLAIN), 'other.py'))).toEqual([]);
  });

  it('a syntax error and a name without text', () => {
    const syntax = '  File "p.py", line 2\n    f(\n     ^\nSyntaxError: \'(\' was never closed\n';
    expect(frames(consoleItems(pieces(syntax), 'p.py'))[0]?.traceback).toMatchObject({
      line: 2,
      type: 'SyntaxError',
    });
    const bare =
      'Traceback (most recent call last):\n  File "p.py", line 1, in f\nKeyboardInterrupt\n';
    expect(frames(consoleItems(pieces(bare), 'p.py'))[0]?.traceback.type).toBe('KeyboardInterrupt');
  });
});

describe('where an exception was raised', () => {
  const log = new FakeViewer(
    [
      { event: 'line', line: 3 },
      { event: 'exception_raised', line: 3, exception: "ValueError('x')" },
      { event: 'line', line: 3 },
      { event: 'exception_raised', line: 3, exception: "ZeroDivisionError('division')" },
      { event: 'exception_raised', line: 5, exception: "ZeroDivisionError('division')" },
      { event: 'exception_raised', line: 3, exception: 'ZeroDivisionError()' },
      { event: 'line', line: 7 },
      { event: 'output', stream: 'stderr', text: 'Traceback ...' },
      { event: 'exception_raised', line: 3, exception: 'ZeroDivisionError()' },
    ].map(
      (event, i) => ({ seq: i + 1, time: 0, cause: 0, frame: 1, was: 0, ...event }) as TraceEvent,
    ),
  );
  const at = (line: number, type: string, alike = 0) => raisedAt(log, { line, type, alike }, 8);

  it('is the latest event before it was shown that fits', () => {
    expect(at(3, 'ZeroDivisionError')).toBe(6);
    expect(at(3, 'ValueError')).toBe(2);
    expect(at(5, '')).toBe(5);
    expect(at(3, 'module.ValueError')).toBe(2);
  });

  it('is an earlier one when several are shown together', () => {
    expect(at(3, 'ZeroDivisionError', 1)).toBe(4);
    expect(at(3, 'ZeroDivisionError', 5)).toBe(4);
  });

  it('is where it came out of the line that called the library, when that raised it', () => {
    const events = [
      { event: 'line', line: 4, frame: 2 },
      { event: 'frame_popped', how: 'raised', value: "KeyError('x')", frame: 2 },
      { event: 'exception_caught', exception: "KeyError('x')", frame: 1 },
      { event: 'line', line: 4, frame: 3 },
      { event: 'frame_popped', how: 'returned', value: "KeyError('x')", frame: 3 },
      { event: 'line', line: 8, frame: 1 },
      { event: 'exception_caught', exception: "KeyError('y')", frame: 1 },
      { event: 'line', line: 9, frame: 1 },
      { event: 'exception_raised', line: 9, exception: 'KeyError()', frame: 1 },
      { event: 'exception_caught', exception: 'KeyError()', frame: 1 },
    ];
    const library = new FakeViewer(
      events.map((event, i) => ({ seq: i + 1, time: 0, cause: 0, was: 0, ...event }) as TraceEvent),
    );
    const from = (line: number) =>
      raisedAt(library, { line, type: 'builtins.KeyError', alike: 0 }, events.length);
    expect(from(4)).toBe(2);
    expect(from(8)).toBe(7);
    expect(from(9)).toBe(9);
  });

  it('is the line that called the library when that raised it; else it is not known', () => {
    expect(at(7, 'TypeError')).toBe(7);
    expect(at(9, 'TypeError')).toBe(0);
  });
});
