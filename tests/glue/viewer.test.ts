// The viewer's session over the real module (build/core.wasm).
import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BadTraceError, ViewerSession } from '../../wasm-glue/viewer.ts';

const MODULE = process.env.LOOPSCOPE_WASM ?? 'build/core.wasm';

const EVENTS = [
  '"cause":0,"event":"program_start","file":"main.py","python":13,"epoch":1700000000',
  '"cause":0,"event":"loop_created","loop":1',
  '"cause":2,"event":"handle_created","handle":1,"loop":1,"origin":"call_later","callback":"f()","future":0',
  '"cause":3,"event":"timer_pushed","handle":1,"when":2.5',
  '"cause":4,"event":"select_start","loop":1,"timeout":1e999,"was":"none"',
  '"cause":4,"event":"clock","now":2.5,"was":0',
  '"cause":4,"event":"timer_due","handle":1',
  '"cause":7,"event":"handle_ready","handle":1,"was":"due","was_order":0',
  '"cause":8,"event":"output","stream":"stdout","text":"中文 🐍\\n"',
];

let module: WebAssembly.Module;
let head: string;
let session: ViewerSession | null = null;

function trace(events: readonly string[]): string {
  return [head, ...events.map((event, i) => `{"seq":${String(i + 1)},${event}}`), ''].join('\n');
}

async function open(): Promise<ViewerSession> {
  session = await ViewerSession.open(module);
  return session;
}

beforeAll(async () => {
  module = await WebAssembly.compile(await readFile(MODULE));
  const empty = await ViewerSession.open(module);
  head = empty.jsonLines().trimEnd();
  empty.dispose();
});

afterEach(() => {
  session?.dispose();
  session = null;
});

describe('ViewerSession', () => {
  it('takes bytes as well as a module', async () => {
    session = await ViewerSession.open(await readFile(MODULE));
    expect(session.count).toBe(0);
    expect(session.state().position).toBe(0);
    expect(session.events(1, 9)).toEqual([]);
  });

  it('replays forwards and backwards', async () => {
    const viewer = await open();
    viewer.appendJsonLines(trace(EVENTS));
    expect(viewer.count).toBe(9);
    const hashes = Array.from({ length: 10 }, (_, at) => {
      viewer.seek(at);
      return viewer.stateHash();
    });
    // select_start and the others change the state, each in its own way
    expect(new Set(hashes).size).toBe(10);
    for (let at = 9; at >= 0; at--) {
      viewer.seek(at);
      expect(viewer.stateHash()).toBe(hashes[at]);
      expect(viewer.position).toBe(at);
    }
  });

  it('shows the world at a position', async () => {
    const viewer = await open();
    viewer.appendJsonLines(trace(EVENTS));
    viewer.seek(5);
    let world = viewer.state();
    expect(world.file).toBe('main.py');
    expect(world.timers).toEqual([1]);
    expect(world.ready).toEqual([]);
    expect(world.loops[0]).toMatchObject({ id: 1, phase: 'select', timeout: Infinity });
    expect(world.handles[0]).toMatchObject({ id: 1, state: 'timer', when: 2.5, callback: 'f()' });
    viewer.seek(9);
    world = viewer.state();
    expect(world.clock).toBe(2.5);
    expect(world.timers).toEqual([]);
    expect(world.ready).toEqual([1]);
    expect(world.outputs).toEqual([{ stream: 'stdout', text: '中文 🐍\n', seq: 9 }]);
    expect(world.left_out.handles).toBe(0);
  });

  it('gives events, outputs and steps', async () => {
    const viewer = await open();
    viewer.appendJsonLines(trace(EVENTS));
    expect(viewer.event(6)).toEqual({
      seq: 6,
      cause: 4,
      time: 2.5,
      event: 'clock',
      now: 2.5,
      was: 0,
    });
    expect(viewer.event(0)).toBeUndefined();
    expect(viewer.event(10)).toBeUndefined();
    expect(viewer.events(8, 99).map((event) => event.event)).toEqual(['handle_ready', 'output']);
    expect(viewer.outputs(1, 9)).toEqual([{ stream: 'stdout', text: '中文 🐍\n', seq: 9 }]);
    expect(viewer.step(0, 'output', true)).toBe(9);
    expect(viewer.step(9, 'output', false)).toBe(0);
    expect(viewer.step(3, 'event', true)).toBe(4);
    expect(viewer.step(3, 'line', true)).toBe(9);
  });

  it('writes the trace that it has read', async () => {
    const viewer = await open();
    viewer.appendJsonLines(trace(EVENTS));
    expect(viewer.jsonLines()).toBe(trace(EVENTS));
  });

  it('refuses what is no trace, and keeps nothing of it', async () => {
    const viewer = await open();
    expect(() => {
      viewer.append(new Uint8Array([1, 2, 3]));
    }).toThrow(BadTraceError);
    expect(() => {
      viewer.appendJsonLines(trace([...EVENTS, '"cause":0,"event":"nothing"']));
    }).toThrow(BadTraceError);
    expect(viewer.count).toBe(0);
    expect(() => {
      viewer.seek(1);
    }).toThrow(RangeError);
    viewer.appendJsonLines(trace(EVENTS));
    viewer.clear();
    expect(viewer.count).toBe(0);
  });

  it('survives the growth of its memory', async () => {
    const viewer = await open();
    const count = 400_000;
    const line = '"cause":0,"event":"output","stream":"stdout","text":"x"';
    viewer.appendJsonLines(trace(Array.from({ length: count }, () => line)));
    viewer.seek(count);
    const world = viewer.state();
    expect(world.counts.outputs).toBe(count);
    expect(world.left_out.outputs).toBe(count - world.outputs.length);
    expect(world.outputs.at(-1)).toEqual({ stream: 'stdout', text: 'x', seq: count });
  });

  it('is of no use once disposed of', async () => {
    const viewer = await open();
    viewer.dispose();
    viewer.dispose();
    expect(() => viewer.count).toThrow('disposed');
  });
});
