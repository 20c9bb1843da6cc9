import { describe, expect, it } from 'vitest';
import { linkedQueries, stepMarks } from '../../web/src/models/lesson.ts';
import { parseQuery, resolveQueries } from '../../web/src/models/positions.ts';
import type { TraceEvent } from '../../web/src/models/schema.ts';
import { story, StoryBuilder } from './support/story.ts';

const events = story();
const first = (text: string, log: TraceEvent[] = events) =>
  resolveQueries([parseQuery(text)], log, log.length)[0]?.[0] ?? null;
const at = (position: number | null) => (position === null ? null : events[position - 1]);

describe('parseQuery', () => {
  it('reads conditions and options', () => {
    expect(parseQuery('event=task_step_end;how=waits;n=2')).toEqual({
      kind: 'task_step_end',
      output: null,
      fields: [['how', 'waits']],
      nth: 2,
      andLater: false,
      edge: null,
    });
    expect(parseQuery('event=handle_popped;n=2+')?.andLater).toBe(true);
    expect(parseQuery('output=1%20%2B%201%3B%202')?.output).toBe('1 + 1; 2');
  });

  it.each(['', 'nonsense', 'n=0', 'event=x;n=two', '=1', 'n=3'])('refuses %j', (text) => {
    expect(parseQuery(text)).toBeNull();
  });

  it('keeps a value that is badly encoded as it is', () => {
    expect(parseQuery('output=100%')?.output).toBe('100%');
  });
});

describe('resolveQueries', () => {
  it('finds the line that an output completes, and only whole lines', () => {
    expect(at(first('output=done%20by%20sleep%201%20second'))).toMatchObject({ event: 'output' });
    expect(first('output=done')).toBeNull();
  });

  it('joins what is written in pieces, each stream by itself', () => {
    const b = new StoryBuilder();
    b.add('output', { stream: 'stdout', text: 'do' });
    b.add('output', { stream: 'stderr', text: 'done\n' });
    b.add('output', { stream: 'stdout', text: 'ne\nnext\n' });
    expect(
      resolveQueries([parseQuery('output=done'), parseQuery('output=done;n=2')], b.events, 3),
    ).toEqual([[2], [3]]);
    expect(first('output=next', b.events)).toBe(3);
  });

  it('finds lines of the program and not of libraries', () => {
    const b = new StoryBuilder();
    b.add('frame_created', {
      frame: 1,
      kind: 'function',
      name: 'lib',
      first_line: 1,
      locals: 0,
      library: 1,
    });
    b.add('line', { frame: 1, line: 7, was: 0 });
    b.add('frame_created', {
      frame: 2,
      kind: 'function',
      name: 'own',
      first_line: 1,
      locals: 0,
      library: 0,
    });
    b.add('line', { frame: 2, line: 7, was: 0 });
    expect(first('line=7', b.events)).toBe(4);
  });

  it('finds iterations, fields, the n-th and the ends', () => {
    expect(at(first('iteration=3'))).toMatchObject({ event: 'iteration_start', number: 3 });
    expect(at(first('event=task_step_start;waited_on=4'))).toMatchObject({ task: 1 });
    expect(at(first('event=task_step_end;how=waits;n=2'))).toMatchObject({ task: 2 });
    expect(first('event=task_step_end;how=raised')).toBeNull();
    expect(first('start')).toBe(0);
    expect(first('end')).toBe(events.length);
  });

  it('knows what the handle of an event was made for', () => {
    const found = (query: string) =>
      resolveQueries([parseQuery(query)], events, events.length)[0] ?? [];
    const made = new Map(
      events.flatMap((e) => (e.event === 'handle_created' ? [[e.handle, e.origin]] : [])),
    );
    for (const origin of ['task_step', 'task_wakeup', 'call_later']) {
      const popped = events.filter(
        (e) => e.event === 'handle_popped' && made.get(e.handle) === origin,
      );
      expect(popped.length).toBeGreaterThan(0);
      expect(found(`event=handle_popped;origin=${origin};n=1+`)).toEqual(popped.map((e) => e.seq));
    }
    expect(first('event=handle_popped;origin=reader')).toBeNull();
  });

  it('finds the n-th and all after it', () => {
    const all =
      resolveQueries([parseQuery('event=handle_popped;n=2+')], events, events.length)[0] ?? [];
    const popped = events.filter((e) => e.event === 'handle_popped');
    expect(all).toEqual(popped.slice(1).map((e) => e.seq));
  });
});

describe('lessons', () => {
  it('lists each query of the links once', () => {
    const html =
      '<a href="#at:output=a">a</a> <a href="#at:event=x;name=&lt;b&gt;">b</a> <a href="#at:output=a">c</a>';
    expect(linkedQueries(html)).toEqual(['output=a', 'event=x;name=<b>']);
  });

  it('marks a step wherever one of its queries matches', () => {
    const label = { en: '', 'zh-TW': '' };
    const steps = [
      { n: 1, label, at: ['event=loop_run_start'] },
      { n: 2, label, at: ['event=handle_popped;n=1'] },
      { n: 3, label, at: ['event=task_step_start'] },
    ];
    const marks = stepMarks(steps, (queries) =>
      resolveQueries(queries.map(parseQuery), events, events.length),
    );
    const started = events.filter((e) => e.event === 'task_step_start').length;
    expect(marks.map((m) => m.n).slice(0, 3)).toEqual([1, 2, 3]);
    expect(marks.filter((m) => m.n === 3)).toHaveLength(started);
    expect(marks).toEqual([...marks].sort((a, b) => a.position - b.position));
  });
});
