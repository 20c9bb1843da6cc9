import { effect } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App, type Outside } from '../../web/src/models/context.ts';
import type { CheckRequest } from '../../wasm-glue/check-session.ts';
import type { Checked, RunHandlers, RunRequest } from '../../web/src/models/engine.ts';
import type { Example } from '../../web/src/models/examples.ts';
import { lineMarkers } from '../../web/src/models/markers.ts';
import { causes, latestAbout, reason } from '../../web/src/models/narrator.ts';
import { guardedStore } from '../../web/src/models/settings.ts';
import { callStack, isWholeChain, suspendedChains } from '../../web/src/models/world.ts';
import { plain } from '../../web/src/i18n/rich.ts';
import { FakeViewer } from './support/fake-viewer.ts';
import { story, STORY_SOURCE } from './support/story.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const EXAMPLES: Omit<Example, 'id'>[] = [
  {
    file: 'gather.py',
    title: both('Gather'),
    summary: both(''),
    python: '3.13',
    pythons: ['3.8', '3.13'],
  },
  { file: 'other.py', title: both('Other'), summary: both(''), python: '3.8', pythons: ['3.8'] },
];

interface Started {
  readonly request: RunRequest;
  readonly handlers: RunHandlers;
  disposed: boolean;
  interrupts: number;
}

class World {
  readonly runs: Started[] = [];
  readonly viewers: FakeViewer[] = [];
  readonly kept = new Map<string, string>();
  readonly drafts = new Map<string, string>();
  readonly checks: CheckRequest[] = [];
  checked: Checked | null = { problem: null, findings: [] };
  params = new URLSearchParams();
  tick: ((elapsed: number) => void) | null = null;
  /** As when the browser goes back or forward. */
  move: (() => void) | null = null;
  readonly app: App;

  constructor(params = '') {
    this.params = new URLSearchParams(params);
    const outside: Outside = {
      engine: {
        newViewer: () => {
          const viewer = new FakeViewer();
          this.viewers.push(viewer);
          return Promise.resolve(viewer);
        },
        run: (request, handlers) => {
          const run = { request, handlers, disposed: false, interrupts: 0 };
          this.runs.push(run);
          return { interrupt: () => run.interrupts++, dispose: () => (run.disposed = true) };
        },
        check: (request) => {
          this.checks.push(request);
          return Promise.resolve(this.checked);
        },
      },
      examples: {
        list: () => Promise.resolve(EXAMPLES),
        source: (file) => Promise.resolve(file === 'gather.py' ? STORY_SOURCE : 'pass\n'),
        lesson: (id, language) =>
          Promise.resolve(
            `<p>${id} ${language} <a href="#at:output=[3,%201]">x</a> <a href="#at:output=no">y</a></p>`,
          ),
      },
      clock: {
        every: (tick) => {
          this.tick = tick;
          return () => (this.tick = null);
        },
      },
      store: { get: (k) => this.kept.get(k) ?? null, set: (k, v) => this.kept.set(k, v) },
      drafts: { get: (k) => this.drafts.get(k) ?? null, set: (k, v) => this.drafts.set(k, v) },
      address: {
        read: () => this.params,
        write: (p) => (this.params = p),
        onMove: (moved) => {
          this.move = moved;
          return () => (this.move = null);
        },
      },
      languages: ['en'],
    };
    this.app = new App(outside);
  }

  get run(): Started {
    const run = this.runs.at(-1);
    if (!run) throw new Error('nothing was run');
    return run;
  }

  /** What the run logs, whole. */
  finish(events = story()): void {
    this.run.handlers.log(new TextEncoder().encode(JSON.stringify(events)));
    this.run.handlers.state({ state: 'finished', exitStatus: 0 });
  }
}

const settle = () => vi.waitFor(() => Promise.resolve());
let world: World;

async function opened(params = ''): Promise<World> {
  const w = new World(params);
  await w.app.begin();
  await settle();
  return w;
}

beforeEach(async () => {
  world = await opened('example=gather');
});

afterEach(() => {
  world.app.dispose();
});

describe('opening an example', () => {
  it('runs it with its version, and shows its start', () => {
    expect(world.run.request).toMatchObject({
      source: STORY_SOURCE,
      filename: 'gather.py',
      python: 13,
    });
    world.finish();
    expect(world.app.playback.count.value).toBe(story().length);
    expect(world.app.playback.position.value).toBe(0);
    expect(world.app.program.state.value).toEqual({ state: 'finished', exitStatus: 0 });
  });

  it('comes back to the place that the address names', async () => {
    const w = await opened('example=gather&python=3.8&lang=zh-TW&at=50');
    w.finish();
    expect(w.run.request.python).toBe(8);
    expect(w.app.settings.language.value).toBe('zh-TW');
    expect(w.app.playback.position.value).toBe(50);
    expect(w.params.get('at')).toBe('50');
    expect(w.params.get('python')).toBe('3.8');
    w.app.dispose();
  });

  it('takes the first example where the address names none that exists', async () => {
    const w = await opened('example=nonsense&at=-3&python=9.9');
    expect(w.app.program.example.value?.id).toBe('gather');
    expect(w.app.program.python.value).toBe('3.13');
    expect(w.app.playback.position.value).toBe(0);
    w.app.dispose();
  });

  it('ends the run before, and lets its viewer go', async () => {
    world.finish();
    const [viewer] = world.viewers;
    const other = world.app.examples.find('other');
    if (!other) throw new Error('no example');
    await world.app.program.open(other, null);
    await settle();
    expect(world.runs[0]?.disposed).toBe(true);
    expect(viewer?.disposed).toBe(true);
    expect(world.run.request.filename).toBe('other.py');
  });
});

describe('playback', () => {
  beforeEach(() => {
    world.finish();
  });

  it('steps by every size, both ways, and stays within the log', () => {
    const { playback } = world.app;
    playback.step('event', false);
    expect(playback.position.value).toBe(0);
    for (const size of ['line', 'handle', 'iteration', 'output'] as const) {
      playback.seek(0);
      playback.step(size, true);
      const there = playback.position.value;
      expect(playback.event.value?.event).toBe(
        {
          line: 'line',
          handle: 'handle_run_start',
          iteration: 'iteration_start',
          output: 'output',
        }[size],
      );
      playback.step(size, true);
      playback.step(size, false);
      expect(playback.position.value).toBe(there);
    }
    playback.seek(1e9);
    expect(playback.position.value).toBe(playback.count.value);
    playback.seek(Number.NaN);
    expect(playback.position.value).toBe(0);
  });

  it('plays with the speed that is chosen, and stops at the end', () => {
    const { playback, settings } = world.app;
    settings.setSpeed(4);
    playback.play();
    for (let i = 0; i < 8; i++) world.tick?.(125);
    // One step at once, and ten a second.
    expect(playback.position.value).toBe(11);
    settings.setSpeed(16);
    for (let i = 0; i < 60 * 10; i++) world.tick?.(1000 / 60);
    expect(playback.position.value).toBe(playback.count.value);
    expect(playback.playing.value).toBe(false);
    playback.play();
    world.tick?.(0);
    expect(playback.position.value).toBe(1);
  });

  it('computes the world once for each position', () => {
    const { playback } = world.app;
    const seen: number[] = [];
    const stop = effect(() => {
      seen.push(playback.world.value.position);
    });
    playback.seek(10);
    playback.seek(10);
    playback.seek(20);
    stop();
    expect(seen).toEqual([0, 10, 20]);
  });

  it('waits at the end of a log that still grows', async () => {
    world.app.program.start();
    await settle();
    const all = story();
    world.run.handlers.log(new TextEncoder().encode(JSON.stringify(all.slice(0, 2))));
    world.app.settings.setSpeed(16);
    world.app.playback.play();
    for (let i = 0; i < 30; i++) world.tick?.(100);
    expect(world.app.playback.position.value).toBe(2);
    expect(world.app.playback.playing.value).toBe(true);
  });
});

describe('what is said and shown at a position', () => {
  beforeEach(() => {
    world.finish();
  });
  const at = (match: (e: ReturnType<typeof story>[number]) => boolean) => {
    const event = story().find(match);
    if (!event) throw new Error('no such event');
    world.app.playback.seek(event.seq);
    return event;
  };

  it('is one sentence, with the reason, in the chosen language', () => {
    at((e) => e.event === 'handle_ready' && e.handle === 6);
    const sentence = () => plain(world.app.narration.value);
    expect(sentence()).toBe(
      'wake Task-3 joins the end of the ready queue, because future 6 got its result.',
    );
    world.app.settings.setLanguage('zh-TW');
    expect(sentence()).toBe('「喚醒 Task-3」排到就緒佇列的尾端，因為 future 6 有了結果。');
  });

  it('marks the line about to run, the callers and those who wait', () => {
    at((e) => e.event === 'line' && e.frame === 4 && e.line === 6);
    const markers = lineMarkers(world.app.playback.world.value);
    expect(markers.current).toEqual({ line: 6, frame: 'is_coroutine' });
    expect([...markers.calling.keys()]).toEqual([17]);
    expect(markers.waiting.get(12)).toEqual(['main · Task-1']);
    expect(markers.waiting.get(6)).toEqual(['is_coroutine · Task-2']);
  });

  it('marks no line as about to run while the loop has control', () => {
    at((e) => e.event === 'select_start' && e.timeout > 0);
    expect(world.app.markers.value.current).toBeNull();
    at((e) => e.event === 'handle_run_start' && e.handle === 5);
    expect(world.app.markers.value.current).toBeNull();
  });

  it('has the call stack and the suspended chains, outermost first', () => {
    at((e) => e.event === 'frame_pushed' && e.frame === 6);
    const now = world.app.playback.world.value;
    expect(callStack(now).map((f) => f.name)).toEqual(['<module>', 'is_coroutine', 'sleep']);
    expect(suspendedChains(now).map((c) => c.map((f) => f.name))).toEqual([
      ['main'],
      ['is_coroutine', 'sleep'],
    ]);
  });

  it('tells a chain of which only the inner end is known', () => {
    at((e) => e.event === 'frame_pushed' && e.frame === 6);
    const now = world.app.playback.world.value;
    const [main, inner = []] = suspendedChains(now);
    expect(isWholeChain(now, main ?? [])).toBe(true);
    expect(isWholeChain(now, inner)).toBe(true);
    const frames = new Map([...now.frames].filter(([id]) => id !== inner[0]?.id));
    expect(isWholeChain({ ...now, frames }, inner.slice(1))).toBe(false);
  });

  it('explains an object by the chain of causes', () => {
    const event = at((e) => e.event === 'handle_ready' && e.handle === 6);
    const log = world.app.playback.log;
    if (!log) throw new Error('no log');
    world.app.inspect.ask({ kind: 'handle', id: 6 });
    const chain = world.app.inspect.explanation.value?.chain ?? [];
    expect(chain[0]?.seq).toBe(event.seq);
    expect(chain.map((e) => e.event).slice(0, 3)).toEqual([
      'handle_ready',
      'handle_created',
      'future_result',
    ]);
    expect(chain.every((e, i) => i === 0 || e.seq < (chain[i - 1]?.seq ?? 0))).toBe(true);
    expect(latestAbout(log, event.seq - 4, { kind: 'handle', id: 6 })).toBeNull();
    expect(causes(log, event)).toEqual(chain);
    expect(reason(log, event)?.event).toBe('future_result');
    world.app.inspect.close();
    expect(world.app.inspect.explanation.value).toBeNull();
  });

  it('has what was printed so far, and where the lesson’s links lead', async () => {
    const { outputs, iterations } = world.app.landmarks.landmarks.value;
    world.app.playback.seek(world.app.playback.count.value);
    const { written } = world.app.playback.world.value;
    const pieces = world.app.playback.log?.outputs(1, written) ?? [];
    expect(pieces.map((o) => o.position)).toEqual(outputs);
    expect(pieces.map((o) => o.text).join('')).toBe(
      'sleep 3 second\nsleep 1 second\ndone by sleep 1 second\ndone by sleep 3 second\n[3, 1]\n',
    );
    expect(iterations).toHaveLength(story().filter((e) => e.event === 'iteration_start').length);
    await vi.waitFor(() => {
      expect(world.app.lesson.html.value).toContain('gather en');
    });
    expect(world.app.lesson.targets.value.get('output=[3,%201]')).toBe(outputs.at(-1));
    expect(world.app.lesson.targets.value.get('output=no')).toBeNull();
  });
});

describe('the program', () => {
  it('shows no markers of another source, and runs the edited one', async () => {
    world.finish();
    world.app.playback.seek(story().findIndex((e) => e.event === 'line') + 1);
    expect(world.app.markers.value.current).not.toBeNull();
    world.app.program.edit('pass\n');
    expect(world.app.program.stale.value).toBe(true);
    expect(world.app.program.edited.value).toBe(true);
    expect(world.app.markers.value.current).toBeNull();
    world.app.program.start();
    await settle();
    expect(world.run.request.source).toBe('pass\n');
    world.app.program.reset();
    await settle();
    expect(world.run.request.source).toBe(STORY_SOURCE);
    expect(world.app.program.edited.value).toBe(false);
  });

  it('keeps the problem of a source that does not compile', () => {
    const problem = {
      type: 'SyntaxError',
      message: 'invalid syntax',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 3,
      unsupported: false,
    };
    world.run.handlers.state({ state: 'syntax_error', problem });
    expect(world.app.program.state.value).toEqual({ state: 'syntax_error', problem });
    expect(world.app.program.settled.value).toBe(true);
  });

  it('sends Ctrl+C to a program that waits, and goes to what it did', () => {
    const all = story();
    world.run.handlers.log(new TextEncoder().encode(JSON.stringify(all.slice(0, 60))));
    world.run.handlers.state({ state: 'idle' });
    expect(world.app.program.canInterrupt.value).toBe(true);
    world.app.program.interrupt();
    expect(world.run.interrupts).toBe(1);
    const more = [
      { ...all[60], event: 'select_end', seq: 61, cause: 0, time: 0 },
      { event: 'interrupt', seq: 62, cause: 0, time: 0 },
    ];
    world.run.handlers.log(new TextEncoder().encode(JSON.stringify(more)));
    expect(world.app.playback.position.value).toBe(62);
  });

  it('runs a program again that ended at a limit, with Ctrl+C at the time that is shown', async () => {
    world.finish();
    world.run.handlers.state({ state: 'budget', budget: 'events' });
    const done = story().find((e) => e.time === 1);
    world.app.playback.seek(done?.seq ?? 0);
    world.app.program.interrupt();
    await settle();
    expect(world.runs).toHaveLength(2);
    expect(world.run.request.interruptAt).toBe(1);
  });

  it('has nothing to interrupt once it has ended', () => {
    world.finish();
    expect(world.app.program.canInterrupt.value).toBe(false);
  });

  it('does not listen to a run that was replaced', async () => {
    const old = world.run;
    world.app.program.start();
    await settle();
    old.handlers.state({ state: 'finished', exitStatus: 1 });
    expect(world.app.program.state.value).toEqual({ state: 'running' });
  });
});

describe('settings', () => {
  it('are kept, and come back', async () => {
    world.app.settings.setTheme('dark');
    world.app.settings.setSpeed(8);
    world.app.settings.setLanguage('zh-TW');
    const w = new World();
    for (const [key, value] of world.kept) w.kept.set(key, value);
    const again = new App({
      ...(w.app as unknown as { outside: Outside }).outside,
    });
    expect(again.settings.theme.value).toBe('dark');
    expect(again.settings.speed.value).toBe(8);
    expect(again.settings.language.value).toBe('zh-TW');
    again.dispose();
    w.app.dispose();
    await settle();
  });

  it('do without a storage that refuses', () => {
    const store = guardedStore(() => {
      throw new Error('denied');
    });
    expect(store.get('theme')).toBeNull();
    expect(() => {
      store.set('theme', 'dark');
    }).not.toThrow();
  });
});

describe("the browser's way back", () => {
  it('leads to the example that the address names', async () => {
    world.params = new URLSearchParams('example=other&input=x');
    world.move?.();
    await settle();
    expect(world.app.program.example.value?.id).toBe('other');
    expect(world.run.request).toMatchObject({ filename: 'other.py', options: { input: 'x' } });
    world.params = new URLSearchParams('example=nothing&at=-5&python=9&seed=x');
    world.move?.();
    await settle();
    expect(world.run.request).toMatchObject({ filename: 'gather.py', python: 13 });
    world.app.dispose();
    expect(world.move).toBeNull();
  });
});

describe('what a person has written', () => {
  it('is there again when its example is, until it is undone', async () => {
    const { program, examples } = world.app;
    const open = async (id: string) => {
      const example = examples.find(id);
      if (example) await program.open(example, null);
    };
    program.edit('print(1)');
    await open('other');
    expect(program.source.value).toBe('pass\n');
    await open('gather');
    expect(program.source.value).toBe('print(1)');
    expect(program.edited.value).toBe(true);
    expect(world.run.request.source).toBe('print(1)');
    program.reset();
    await open('other');
    await open('gather');
    expect(program.edited.value).toBe(false);
    program.edit(`#${'x'.repeat(1_000_000)}`);
    expect(world.drafts.get('gather')).toBe('');
  });
});

describe('run options', () => {
  it('come from the address, go into the run, and are kept in the address', async () => {
    world.app.dispose();
    world = await opened('example=gather&input=a%0Ab&seed=7&latency=0.25&bandwidth=junk');
    expect(world.run.request.options).toEqual({
      input: 'a\nb',
      seed: 7,
      latency: 0.25,
      bandwidth: 0,
    });
    await settle();
    expect(world.params.get('input')).toBe('a\nb');
    expect(world.params.get('bandwidth')).toBeNull();
    expect(world.app.program.outdated.value).toBe(false);
    world.app.program.setOptions({ input: 'c' });
    expect(world.app.program.outdated.value).toBe(true);
    expect(world.app.program.stale.value).toBe(false);
    expect(world.params.get('input')).toBe('c');
    world.app.program.start();
    expect(world.app.program.outdated.value).toBe(false);
    await settle();
    expect(world.run.request.options).toMatchObject({ input: 'c', seed: 7 });
    const other = world.app.examples.find('other');
    if (other) await world.app.program.open(other, null);
    expect(world.run.request.options).toMatchObject({ input: '', seed: 0 });
  });

  it('a long input stays out of the address', () => {
    world.app.program.setOptions({ input: 'x'.repeat(100_000) });
    expect(world.params.get('input')).toBeNull();
    expect(world.app.program.options.value.input).toHaveLength(100_000);
  });
});

describe('checks while the source is edited', () => {
  const finding = {
    line: 1,
    column: 8,
    endColumn: 11,
    kind: 'module' as const,
    name: 'ssl',
    hint: '',
  };

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('begin after a pause, and are about the source that is there', async () => {
    const { program, check } = world.app;
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.checks).toEqual([]);
    world.checked = { problem: null, findings: [finding] };
    program.edit('import s');
    await vi.advanceTimersByTimeAsync(100);
    program.edit('import ssl');
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.checks).toEqual([{ source: 'import ssl', filename: 'gather.py', python: 13 }]);
    expect(check.checked.value.findings).toEqual([finding]);
    program.edit('import ssl\n');
    expect(check.checked.value.findings).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(check.checked.value.findings).toEqual([finding]);
    program.setPython('3.8');
    expect(check.checked.value.findings).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.checks.at(-1)?.python).toBe(8);
    program.reset();
    expect(check.checked.value.findings).toEqual([]);
    world.app.dispose();
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.checks).toHaveLength(3);
  });

  it('one that failed tells nothing', async () => {
    world.checked = null;
    world.app.program.edit('import ssl');
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.app.check.checked.value).toEqual({ problem: null, findings: [] });
  });
});
