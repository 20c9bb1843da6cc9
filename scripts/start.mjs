// @ts-check
// npm start [-- VITE OPTIONS]: sets up what is missing, builds the engine when its sources changed,
// and serves the page for development.
import { setup } from './setup.mjs';
import { make, runMain, runPackage, say } from './tools.mjs';

await runMain(() => {
  setup('native', 'wasm', 'npm');
  say('Building the engine (build/core.wasm) where its sources changed');
  // A compiler newer than ours may know more warnings: they are not this person's errors.
  make('-s', 'wasm', 'WERROR=');
  say('Starting the page: open the address below, Ctrl+C ends it');
  runPackage('vite/bin/vite.js', process.argv.slice(2));
});
