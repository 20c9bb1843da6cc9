import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, firstDifference, parseTrace } from './trace-diff.mjs';

const HEAD = '{"loopscope_trace":1,"schema":"00000000"}';

/** A trace with these events, numbered, each with a cause. */
function trace(...events) {
  const lines = events.map(([cause, event, fields], i) =>
    JSON.stringify({ seq: i + 1, cause, event, ...fields }),
  );
  return comparable(parseTrace([HEAD, ...lines, ''].join('\n')));
}

const ready = (order) => ['handle_ready', { handle: 1, was: 'created', was_order: order }];

test('equal traces have no difference', () => {
  const events = [[0, 'loop_created', { loop: 1 }]];
  assert.equal(firstDifference(trace(...events), trace(...events)), null);
});

test('a field, a cause, and an event too many are differences', () => {
  const base = [
    [0, 'loop_created', { loop: 1 }],
    [1, 'loop_stop', { loop: 1, was: 0 }],
  ];
  const field = [base[0], [1, 'loop_stop', { loop: 1, was: 1 }]];
  const cause = [base[0], [0, 'loop_stop', { loop: 1, was: 0 }]];
  const more = [...base, [0, 'loop_closed', { loop: 1 }]];
  for (const other of [field, cause]) {
    const report = firstDifference(trace(...base), trace(...other));
    assert.match(report, /^event 2 differs/);
    assert.match(report, /^- 2 loop_stop loop=1 was=0 {2}\(cause=1\)$/m);
  }
  assert.match(
    firstDifference(trace(...base), trace(...more)),
    /^event 3 differs \(2 .*, 3 here\)/,
  );
  assert.match(firstDifference(trace(...more), trace(...base)), /^- 3 loop_closed/m);
});

test('lines are left out, and who came from them comes from what they came from', () => {
  const plain = trace([0, 'loop_created', { loop: 1 }], [1, ...ready(0)], [2, ...ready(2)]);
  const lines = trace(
    [0, 'loop_created', { loop: 1 }],
    [1, 'line', { frame: 1, line: 7, was: 0 }],
    [2, ...ready(0)],
    [3, 'line', { frame: 1, line: 8, was: 7 }],
    [3, ...ready(3)],
  );
  assert.equal(firstDifference(plain, lines), null);
  assert.equal(lines[1].line, 7);
});

test('writes to stderr in a row count as one, their text does not', () => {
  const write = (text) => [0, 'output', { stream: 'stderr', text }];
  const out = [0, 'output', { stream: 'stdout', text: 'x\n' }];
  assert.equal(firstDifference(trace(write('a'), write('b'), out), trace(write('c'), out)), null);
  assert.notEqual(firstDifference(trace(write('a'), out), trace(out)), null);
});

test('the line of the program is shown', () => {
  const other = trace([0, 'line', { line: 2 }], [0, 'loop_closed', { loop: 1 }]);
  const report = firstDifference(trace([0, 'loop_closed', { loop: 2 }]), other, 'a\n  b()\n');
  assert.match(report, /^line 2: b\(\)$/m);
});

test('what is no trace is refused', () => {
  assert.throws(() => parseTrace(''));
  assert.throws(() => parseTrace('{"seq":1}\n'));
});
