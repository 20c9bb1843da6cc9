// @ts-check
import { marked } from 'marked';

/**
 * Vite plugin: `import html from './lesson.md'` gives the lesson as an HTML string, rendered while
 * building, so that no Markdown renderer is loaded by the page. Imports with a query of Vite's own
 * (`?raw`, `?url`) are left to Vite.
 *
 * @returns {import('vite').Plugin}
 */
export function markdown() {
  return {
    name: 'loopscope-markdown',
    enforce: 'pre',
    async transform(source, id) {
      if (!id.endsWith('.md')) return null;
      const html = await marked.parse(source, { gfm: true });
      return { code: `export default ${JSON.stringify(html)};`, map: null, moduleType: 'js' };
    },
  };
}
