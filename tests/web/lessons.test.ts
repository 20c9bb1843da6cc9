// The lessons as the page gets them: rendered, with every link a query that can be read.
import { describe, expect, it } from 'vitest';
import { linkedQueries } from '../../web/src/models/lesson.ts';
import { parseQuery } from '../../web/src/models/positions.ts';
import index from '../../public/examples/index.json';

const LESSONS = import.meta.glob<string>('../../public/examples/*.*.md', { import: 'default' });

describe.each(index.examples)('$file', (example) => {
  const id = example.file.replace(/\.py$/, '');

  it.each(['en', 'zh-TW'] as const)('has a lesson in %s', async (language) => {
    const load = LESSONS[`../../public/examples/${id}.${language}.md`];
    expect(load).toBeDefined();
    const html = (await load?.()) ?? '';
    expect(html).toContain('<h1>');
    const queries = linkedQueries(html);
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.filter((query) => parseQuery(query) === null)).toEqual([]);
  });

  it('links to the same positions in both languages', async () => {
    const queries = async (language: string) =>
      linkedQueries((await LESSONS[`../../public/examples/${id}.${language}.md`]?.()) ?? '').sort();
    expect(await queries('zh-TW')).toEqual(await queries('en'));
  });

  it('has steps that can be read', () => {
    const steps = 'steps' in example ? (example.steps ?? []) : [];
    const between = 'between' in example ? (example.between ?? []) : [];
    for (const query of [...steps.flatMap((step) => step.at), ...between]) {
      expect(parseQuery(query), query).not.toBeNull();
    }
  });
});
