// Every program of tests/programs belongs to a feature, and docs/agreement.md has a row for each.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allWords, featureOf } from './features.mjs';
import { PROGRAMS, ROOT } from './programs.mjs';

const programs = readdirSync(PROGRAMS)
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.slice(0, -3));

test('every program has a feature', () => {
  assert.deepEqual(
    programs.filter((name) => !featureOf(name)),
    [],
    'to be added to tests/oracle/features.mjs',
  );
});

test('the table of features says nothing twice, and nothing that no program has', () => {
  const words = allWords();
  assert.deepEqual(
    words.filter((word, i) => words.indexOf(word) !== i),
    [],
  );
  const begins = (/** @type {string} */ word) =>
    programs.some((name) => name === word || name.startsWith(`${word}_`));
  assert.deepEqual(
    words.filter((word) => !begins(word)),
    [],
  );
});

test('docs/agreement.md has a row for each feature of the recorded traces', () => {
  const [table = ''] = readFileSync(join(ROOT, 'docs', 'agreement.md'), 'utf8').split('## Names');
  const rows = [...table.matchAll(/^\| ([^*|]+?) +\|/gm)].map(([, feature]) => feature);
  const recorded = programs.filter((name) =>
    existsSync(join(ROOT, 'tests', 'programs', 'traces', `${name}.json.gz`)),
  );
  const features = new Set(recorded.map((name) => featureOf(name) ?? ''));
  assert.deepEqual(
    rows.filter((row) => !['feature', '---', "the page's examples"].includes(row ?? '')).sort(),
    [...features].sort(),
    'run: make agreement',
  );
});
