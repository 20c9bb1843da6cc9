import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, normalise } from './normalise.mjs';

test('frames of the library are dropped with their source and carets', () => {
  const text = [
    'Traceback (most recent call last):',
    '  File "a.py", line 4, in main',
    '    await asyncio.wait_for(f(), 1)',
    '  File "<lib>/asyncio/tasks.py", line 490, in wait_for',
    '    return fut.result()',
    '           ^^^^^^^^^^^^',
    '  File "a.py", line 2, in f',
    '    1 / 0',
    '    ~~^~~',
    'ZeroDivisionError: division by zero',
    '',
  ];
  const left = text.filter((_, i) => i < 3 || i > 5);
  assert.equal(normalise(text.join('\n'), '3.13'), left.join('\n'));
});

test('a traceback with no frame left loses its header', () => {
  const text =
    'Traceback (most recent call last):\n  File "<lib>/asyncio/x.py", line 1, in f\n    g()\n' +
    'asyncio.exceptions.CancelledError\n';
  assert.equal(normalise(text, '3.8'), 'asyncio.exceptions.CancelledError\n');
});

test("the program's own frames stay", () => {
  const text = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    g()\nE: 1\n';
  assert.equal(normalise(text, '3.8'), text);
});

test("repeated library frames are dropped, the program's are not", () => {
  const repeated = '  [Previous line repeated 9 more times]\n';
  const own = '  File "a.py", line 1, in f\n    g()\n' + repeated;
  const theirs = '  File "<lib>/x.py", line 1, in f\n    g()\n' + repeated;
  const header = 'Traceback (most recent call last):\n';
  assert.equal(normalise(header + own + theirs + 'E\n', '3.8'), header + own + 'E\n');
});

test('a warning placed in the library has no place', () => {
  const text =
    "<lib>/asyncio/events.py:81: RuntimeWarning: coroutine 'f' was never awaited\n" +
    '  self._context.run(self._callback, *self._args)\nRuntimeWarning: Enable tracemalloc\n';
  const rest =
    "RuntimeWarning: coroutine 'f' was never awaited\nRuntimeWarning: Enable tracemalloc\n";
  assert.equal(normalise(text, '3.8'), 'sys:1: ' + rest);
  assert.equal(normalise(text, '3.13'), '<sys>:0: ' + rest);
});

test('addresses are numbered by appearance, whatever they were', () => {
  assert.equal(
    normalise('0x7f5a003495e0 0x7f5a00349666 0x7f5a003495e0', '3.8'),
    '0x<1> 0x<2> 0x<1>',
  );
  assert.equal(normalise('0x<5> 0x<2>', '3.8'), '0x<1> 0x<2>');
  assert.equal(normalise('0xff', '3.8'), '0xff');
});

test('line numbers inside asyncio do not count', () => {
  const text = '<sleep() running at <lib>/asyncio/tasks.py:659>';
  assert.equal(normalise(text, '3.8'), '<sleep() running at <lib>/asyncio/tasks.py:N>');
});

test('a difference shows what is only on one side', () => {
  assert.equal(difference('a\nb\nc', 'a\nx\nc'), '  a\n- b\n+ x\n  c');
});
