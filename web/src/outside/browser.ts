// What the models need of the browser: addresses, files, frames.
import type { Language } from '../i18n/index.ts';
import type { Address } from '../models/context.ts';
import type { Example, ExampleSource } from '../models/examples.ts';
import type { Clock } from '../models/playback.ts';

/** Rendered while building, and loaded one at a time. */
const LESSONS = import.meta.glob<string>('../../../public/examples/*.*.md', { import: 'default' });

async function get(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

export const exampleFiles: ExampleSource = {
  async list() {
    const index = (await (await get('examples/index.json')).json()) as {
      readonly examples: readonly Omit<Example, 'id'>[];
    };
    return index.examples;
  },
  async source(file) {
    return (await get(`examples/${file}`)).text();
  },
  async lesson(id: string, language: Language) {
    const load = LESSONS[`../../../public/examples/${id}.${language}.md`];
    return load ? load() : null;
  },
};

export const frameClock: Clock = {
  every(tick) {
    let last = performance.now();
    let id = 0;
    const frame = (now: number) => {
      tick(Math.max(0, now - last));
      last = now;
      id = requestAnimationFrame(frame);
    };
    id = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(id);
  },
};

/** Browsers object to many changes of the address in a short time. */
const WRITE_DELAY = 300;

export function pageAddress(): Address {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => new URLSearchParams(location.search);
  let shown = location.search;
  return {
    read,
    write(params) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const address = `?${params.toString()}${location.hash}`;
        const before = read().get('example');
        if (before === null || before === params.get('example')) {
          history.replaceState(null, '', address);
        } else {
          history.pushState(null, '', address);
        }
        shown = location.search;
      }, WRITE_DELAY);
    },
    onMove(moved) {
      const listener = () => {
        if (location.search === shown) return; // a link within the page
        shown = location.search;
        clearTimeout(timer);
        moved();
      };
      window.addEventListener('popstate', listener);
      return () => window.removeEventListener('popstate', listener);
    },
  };
}

/** When nothing more urgent is to be done. Answers how to call it off. */
export function whenIdle(run: () => void, timeout = 5000): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(run, 200);
  return () => clearTimeout(id);
}

/** Puts a file into the browser's cache. Who needs it asks for it again, and hears of failures. */
export function prefetch(url: string): void {
  fetch(url, { priority: 'low' }).catch(() => undefined);
}
