// @ts-check
// npm run build: dist/, a static site that works under any base path.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { ROOT, make, runMain, runPackage, say } from './tools.mjs';

await runMain(() => {
  setup('native', 'wasm', 'npm');
  say('Building the engine');
  make('-s', 'wasm');
  say('Building the page');
  runPackage('vite/bin/vite.js', ['build']);
  // Static hosts that run Jekyll would leave out files whose names begin with an underscore.
  writeFileSync(join(ROOT, 'dist', '.nojekyll'), '');
});
