// Every public name of asyncio in CPython is here, or is refused with a message that says that
// Loopscope does not have it; and docs/agreement.md lists those.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './programs.mjs';
import { runProgram } from './run-program.mjs';

const read = (...path) => readFileSync(join(ROOT, ...path), 'utf8');
const names = JSON.parse(read('tests', 'oracle', 'asyncio_names.json'));
const page = read('docs', 'agreement.md');

/** What a version of Python says about names: a line for each that is missing. */
async function ask(version, statement) {
  const source = `
import asyncio
loop = asyncio.new_event_loop()
for name in ${JSON.stringify(names[version])}:
    owner, _, attribute = name.rpartition(".")
    try:
${statement.replace(/^/gm, '        ')}
    except Exception as error:
        print(name, type(error).__name__, "Loopscope does not have" in str(error))
loop.close()
`;
  const run = await runProgram('names', source, ['--python', version]);
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.split('\n').filter(Boolean);
}

for (const version of Object.keys(names)) {
  test(`names of asyncio in ${version}`, async () => {
    const got = await ask(
      version,
      `thing = loop if owner == "loop" else getattr(asyncio, owner) if owner else asyncio
getattr(thing, attribute)`,
    );
    const imported = await ask(version, 'if not owner: exec(f"from asyncio import {name}")');
    for (const line of got) assert.match(line, /^\S+ AttributeError True$/);
    for (const line of imported) assert.match(line, /^\S+ ImportError True$/);
    const missing = got.map((line) => line.split(' ')[0]);
    assert.deepEqual(
      imported.map((line) => line.split(' ')[0]),
      missing,
    );
    const list = missing.map((name) => `\`${name}\``).join(', ');
    assert.ok(
      page.includes(`| ${version} | ${names[version].length} | ${missing.length}: ${list} |`),
      `docs/agreement.md: ${list}`,
    );
  });
}
