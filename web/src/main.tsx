import coreUrl from 'core.wasm?url';
import libraryUrl from 'library.json?url';
import unicodeUrl from 'unicode.json?url';
import { render } from 'preact';
import { App as Models } from './models/context.ts';
import { guardedStore } from './models/settings.ts';
import { exampleFiles, frameClock, pageAddress, prefetch, whenIdle } from './outside/browser.ts';
import { compileCore, wasmEngine } from './outside/engine.ts';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './views/App/App.tsx';

const core = compileCore(coreUrl);
const newWorker = () =>
  new Worker(new URL('../../wasm-glue/worker.ts', import.meta.url), { type: 'module' });

const library = [libraryUrl, unicodeUrl].map((url) => new URL(url, location.href).href);
const app = new Models({
  engine: wasmEngine(core, library, newWorker),
  examples: exampleFiles,
  clock: frameClock,
  store: guardedStore(() => localStorage),
  drafts: guardedStore(() => sessionStorage),
  address: pageAddress(),
  languages: navigator.languages,
});

const root = document.getElementById('app');
if (root) render(<App app={app} />, root);
// Programs that import what is in the first file of the library need not wait for it then: the
// browser has it. The first view comes before. The other files are large, and few programs ask for
// them.
void app.begin().then(() => whenIdle(() => prefetch(library[0] ?? '')));
