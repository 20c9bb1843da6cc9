// The table of CPython's own tests (make conformance): the page is made of it, the files that are to
// pass whole do, and they still do here where a CPython with its tests is installed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { MINORS, WHOLE, findTests, page, readTable, runFile } from './run.mjs';

const table = readTable();

test('the page has what was recorded', () => {
  const text = readFileSync(new URL('../../docs/cpython-tests.md', import.meta.url), 'utf8');
  assert.equal(text, page(table));
});

test('the files that are to pass whole were recorded so', () => {
  for (const minor of MINORS)
    for (const file of WHOLE) {
      const result = table[`3.${minor}`]?.files[file];
      assert.ok(result && result.total > 0, `3.${minor} ${file}`);
      assert.deepEqual([result.passed, result.run], [result.total, result.total], file);
    }
});

for (const { minor, folder } of findTests()) {
  describe(`CPython 3.${minor}`, () => {
    for (const [file, recorded] of Object.entries(table[`3.${minor}`]?.files ?? {}))
      if (WHOLE.includes(file))
        test(`test_${file}.py`, () => {
          const { passed, output } = runFile(minor, folder, file);
          if (passed < recorded.total) throw new Error(`\n${output}`);
        });
  });
}
