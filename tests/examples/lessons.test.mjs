// The lessons: both languages are there and link to the same positions, and what they link to exists.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const EXAMPLES = join(ROOT, 'public', 'examples');
const read = (...path) => readFileSync(join(...path), 'utf8');

/** {event name: its field names}, from the schema. */
function readSchema() {
  const events = new Map();
  const table = read(ROOT, 'core', 'trace', 'events.def').replace(/\/\/.*$/gm, '');
  for (const [, name, rest] of table.matchAll(/^EVENT\(\w+, (\w+),([^]*?)\)\n(?=EVENT|\n|$)/gm)) {
    events.set(
      name,
      [...rest.matchAll(/F\(\w+, (\w+)\)/g)].map((field) => field[1]),
    );
  }
  return events;
}

const schema = readSchema();

/** The queries of a lesson's links, and the text of each link. */
const linksOf = (lesson) =>
  [...lesson.matchAll(/\[([^\]]+)\]\(#at:([^)\s]*)\)/g)].map((match) => match[2]);

/** Fails when a query is not well formed or names what the program and its run do not have. */
function checkQuery(query, program, recording) {
  const [[kind, value], ...options] = query
    .split(';')
    .map((part) => part.split(/=(.*)/s).slice(0, 2).map(decodeURIComponent));
  const n = Number.parseInt(options.find(([name]) => name === 'n')?.[1] ?? '1', 10);
  const fields = options.map(([name]) => name).filter((name) => name !== 'n');
  assert.ok(n >= 1, `${query}: n counts from 1`);
  if (kind !== 'event') assert.deepEqual(fields, [], `${query}: only event= has fields`);
  switch (kind) {
    case 'output': {
      const lines = (recording.stdout + recording.stderr).split('\n');
      const found = lines.filter((line) => line === value).length;
      assert.ok(found >= n, `${query}: printed ${found} times`);
      break;
    }
    case 'line': {
      const line = program.split('\n')[value - 1] ?? '';
      assert.match(line, /^\s*[^\s#]/, `${query}: no statement there`);
      break;
    }
    case 'event':
      assert.ok(schema.has(value), `${query}: no such event`);
      for (const field of fields) {
        const known = schema.get(value);
        const made = field === 'origin' && known.includes('handle');
        assert.ok(made || known.includes(field), `${query}: no field ${field}`);
      }
      break;
    case 'iteration':
      assert.ok(Number(value) >= 1, query);
      break;
    default:
      assert.equal(query, 'end', `${query}: no such query`);
  }
}

test('the schema is understood', () => {
  assert.ok(schema.size > 40);
  assert.ok(schema.get('task_step_end').includes('how'));
});

for (const about of JSON.parse(read(EXAMPLES, 'index.json')).examples) {
  const name = about.file.slice(0, -3);
  describe(name, () => {
    const program = read(EXAMPLES, about.file);
    const recording = JSON.parse(read(ROOT, 'tests', 'examples', 'expected', `${name}.json`));
    const original = recording[about.python].original;
    const lessons = ['en', 'zh-TW'].map((language) => read(EXAMPLES, `${name}.${language}.md`));

    test('each lesson begins with its title', () => {
      assert.ok(lessons[0].startsWith(`# ${about.title.en}\n`));
      assert.ok(lessons[1].startsWith(`# ${about.title['zh-TW']}\n`));
    });
    test('both lessons link to the same positions', () => {
      assert.deepEqual(linksOf(lessons[0]).sort(), linksOf(lessons[1]).sort());
      assert.ok(linksOf(lessons[0]).length >= 3);
    });
    test('what they link to exists', () => {
      for (const query of linksOf(lessons[0])) checkQuery(query, program, original);
    });
    test('what its steps refer to exists', () => {
      const queries = (about.steps ?? []).flatMap((step) => step.at);
      for (const query of [...queries, ...(about.between ?? [])]) {
        checkQuery(query, program, original);
      }
    });
    test('every link has an address that Markdown accepts', () => {
      for (const lesson of lessons) {
        const marks = lesson.split('#at:').length - 1;
        assert.equal(linksOf(lesson).length, marks);
      }
    });
  });
}
