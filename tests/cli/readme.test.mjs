// The commands that the READMEs show print what stands below them there, and the library's modules
// are named.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/tools.mjs';

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
  for (const name of ['build', 'public']) symlinkSync(join(ROOT, name), join(folder, name));
});
after(() => rmSync(folder, { recursive: true }));

/** The commands of a page, each with the lines below it. */
function commandsOf(page) {
  const blocks = [...page.matchAll(/^```\n(\$ [^]*?)^```$/gm)].map((match) => match[1]);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command, ...lines] = part.trimEnd().split('\n');
        return { command, output: lines.join('\n') };
      }),
  );
}

/** Modules that come with others, or that nobody imports by name. */
const UNNAMED = ['encodings', 'posixpath'];

const MODULES = readdirSync(join(ROOT, 'core', 'lib'))
  .map((name) => name.replace(/\.py$/, ''))
  .filter((name) => /^[a-z]\w*$/.test(name) && !UNNAMED.includes(name));

for (const name of ['README.md', 'README.zh-TW.md']) {
  describe(name, () => {
    const page = readFileSync(join(ROOT, name), 'utf8');
    test('names the modules', () => {
      const missing = MODULES.filter((module) => !new RegExp(`\`${module}[.\`]`).test(page));
      assert.deepEqual(missing, []);
    });
    const commands = commandsOf(page);
    test('shows commands', () => assert.ok(commands.length >= 4));
    for (const { command, output } of commands) {
      test(command, () => {
        const printed = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
        if (output !== '...') assert.equal(printed.trimEnd(), output);
      });
    }
  });
}
