import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { markdown } from './scripts/vite-markdown.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

export default defineConfig({
  root: here('web'),
  publicDir: here('public'),
  // Relative addresses: the built page works under any base path.
  base: './',
  resolve: {
    alias: [
      // `import url from 'core.wasm?url'`: the WASM module that `make wasm` builds.
      { find: /^core\.wasm(?=\?|$)/, replacement: here('build/core.wasm') },
      // And the library modules that it does not have in it.
      { find: /^library\.json(?=\?|$)/, replacement: here('build/library.json') },
      { find: /^unicode\.json(?=\?|$)/, replacement: here('build/unicode.json') },
    ],
  },
  oxc: { jsx },
  optimizeDeps: { rolldownOptions: { transform: { jsx } } },
  plugins: [markdown()],
  worker: { format: 'es', plugins: () => [markdown()] },
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
  },
});
