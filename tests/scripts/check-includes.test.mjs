// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { includeProblems } from '../../scripts/check-includes.mjs';

const exists = () => true;

test('a layer may include itself and those below it', () => {
  const source = '#include "aio/loop.h"\n#include "base/alloc.h"\n#include <stddef.h>\n';
  assert.deepEqual(includeProblems('core/aio/loop.c', source, exists), []);
});

test('a layer may not include one above it', () => {
  const source = '#include "trace/log.h"\n\n#include "object/value.h"\n';
  assert.deepEqual(includeProblems('core/trace/log.c', source, exists), [
    'core/trace/log.c:3: trace includes "object/value.h" of a layer above it',
  ]);
});

test('any layer may read the table of embedded modules', () => {
  assert.deepEqual(includeProblems('core/vm/x.h', '#include "lib/embedded.h"\n', exists), []);
});

test('a source file includes its own header first', () => {
  const source = '#include "base/alloc.h"\n#include "aio/loop.h"\n';
  assert.deepEqual(includeProblems('core/aio/loop.c', source, exists), [
    'core/aio/loop.c:1: "aio/loop.h" is to be included first',
  ]);
});

test('a header that is not there is reported', () => {
  const missing = includeProblems('core/vm/frame.h', '#include "vm/no.h"\n', () => false);
  assert.deepEqual(missing, ['core/vm/frame.h:1: "vm/no.h" is not a path below core/']);
});

test('Emscripten, stdio and setjmp stay where they may be', () => {
  const source = '#include <emscripten.h>\n#include <stdio.h>\n#include <setjmp.h>\n';
  assert.equal(includeProblems('core/vm/frame.h', source, exists).length, 3);
  assert.equal(
    includeProblems('core/api/wasm.c', '#include "api/wasm.h"\n#include <emscripten.h>', exists)
      .length,
    0,
  );
  assert.equal(includeProblems('core/main.c', '#include <stdio.h>\n', () => false).length, 0);
});
