// @ts-check
// npm run format: C by clang-format, the rest by Prettier.
import { cSources } from './c-sources.mjs';
import { setup } from './setup.mjs';
import { run, runMain, runPackage } from './tools.mjs';

await runMain(() => {
  setup('format', 'npm');
  run('clang-format', ['-i', ...cSources()]);
  runPackage('prettier/bin/prettier.cjs', ['--log-level', 'warn', '--write', '.']);
});
