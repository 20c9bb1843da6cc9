// @ts-check
// npm run lint: every check runs, and it fails when one of them found something.
import { readFileSync } from 'node:fs';
import { checkIncludes } from './check-includes.mjs';
import { cSources } from './c-sources.mjs';
import { setup } from './setup.mjs';
import { Failure, make, run, runMain, runPackage, say } from './tools.mjs';

/** @type {[string, () => void][]} */
const CHECKS = [
  [
    'formatting of C',
    () => run('clang-format', ['--dry-run', '-Werror', '--ferror-limit=1', ...cSources()]),
  ],
  [
    'includes of C',
    () => {
      const problems = checkIncludes();
      if (problems.length) throw new Failure(problems.join('\n'));
    },
  ],
  ['types of the page', () => runPackage('typescript/bin/tsc', ['-p', 'tsconfig.json'])],
  ['types of the scripts', () => runPackage('typescript/bin/tsc', ['-p', 'tsconfig.node.json'])],
  ['TypeScript and JavaScript', () => runPackage('eslint/bin/eslint.js', ['.'])],
  [
    'formatting of the rest',
    () => runPackage('prettier/bin/prettier.cjs', ['--log-level', 'warn', '--check', '.']),
  ],
  ['the list of examples', () => run(process.execPath, ['scripts/examples-index.mjs', '--check'])],
  ['generated files', () => make('-s', 'check-generated')],
  [
    'the lock file',
    () => {
      if (/"resolved": *"http/.test(readFileSync('package-lock.json', 'utf8'))) {
        throw new Failure('package-lock.json holds download addresses');
      }
    },
  ],
];

await runMain(() => {
  setup('native', 'format', 'npm');
  const failed = CHECKS.filter(([name, check]) => {
    say(`Checking ${name}`);
    try {
      check();
      return false;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
      return true;
    }
  });
  if (failed.length) throw new Failure(`found something in: ${failed.map(([n]) => n).join(', ')}`);
  console.log('\nNothing found.');
});
