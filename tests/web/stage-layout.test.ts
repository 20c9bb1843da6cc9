import { describe, expect, it } from 'vitest';
import {
  layoutStage,
  MAX_CARDS,
  MAX_SOCKETS,
  METRICS,
  upTo,
  visibleFutures,
  type Box,
} from '../../web/src/layout/stage.ts';
import { scrubberTicks, THUMB } from '../../web/src/layout/scrubber.ts';
import type { FutureView, SocketView, World } from '../../web/src/models/world.ts';
import { EMPTY_WORLD } from '../../web/src/models/world.ts';
import { FakeViewer } from './support/fake-viewer.ts';
import { story } from './support/story.ts';

const events = story();
const viewer = new FakeViewer(events);

function worldAt(position: number): World {
  viewer.seek(position);
  return viewer.world();
}

function after(match: (event: (typeof events)[number]) => boolean): World {
  const found = events.find(match);
  if (!found) throw new Error('no such event');
  return worldAt(found.seq);
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const socket = (id: number, more: Partial<SocketView> = {}): SocketView => ({
  id,
  fd: id + 5,
  kind: 'stream',
  state: 'connected',
  addresses: ['127.0.0.1:1', '127.0.0.1:2'],
  input: 0,
  read: null,
  write: null,
  ...more,
});

function withSockets(world: World, sockets: readonly SocketView[]): World {
  return { ...world, sockets: new Map(sockets.map((s) => [s.id, s])) };
}

describe('sockets', () => {
  it('take no room while there are none', () => {
    const layout = layoutStage(worldAt(events.length), 680, 590);
    expect(layout.sockets).toBeNull();
    expect(layout.socketCards).toEqual([]);
  });

  it('are above the futures, side by side, and no card lies upon another', () => {
    const world = withSockets(worldAt(events.length), [
      socket(1, { state: 'listening', addresses: ['127.0.0.1:1'], input: 2 }),
      socket(2, { read: { handle: 1, callback: 'f' } }),
      socket(3),
      socket(4),
    ]);
    for (const width of [680, 358]) {
      const layout = layoutStage(world, width, 590);
      const lane = layout.sockets;
      expect(lane).not.toBeNull();
      if (!lane) return;
      expect(layout.socketCards).toHaveLength(4);
      expect(overlap(lane, layout.futures)).toBe(false);
      for (const lower of [layout.timers, layout.ready, layout.running])
        expect(overlap(lane, lower)).toBe(false);
      layout.socketCards.forEach((card, i) => {
        expect(card.y + card.h).toBeLessThanOrEqual(lane.y + lane.h);
        for (const other of layout.socketCards.slice(i + 1)) {
          expect(overlap(card, other)).toBe(false);
        }
      });
    }
  });

  it('are counted when they are too many', () => {
    const many = Array.from({ length: MAX_SOCKETS + 3 }, (_, i) => socket(i + 1));
    const layout = layoutStage(withSockets(EMPTY_WORLD, many), 680, 590);
    expect(layout.socketCards).toHaveLength(MAX_SOCKETS);
    expect(layout.sockets?.more).toBe(3);
  });

  it('name the handle that waits for them: it is no token of its own', () => {
    const world = after((e) => e.event === 'handle_created');
    const handle = [...world.handles.values()].find((h) => h.state === 'created');
    if (!handle) throw new Error('no new handle');
    const tokens = (w: World) => layoutStage(w, 680, 590).tokens.map((t) => t.handle);
    expect(tokens(world)).toContain(handle.id);
    const reader = { ...handle, origin: 'reader' as const };
    const handles = new Map([...world.handles, [handle.id, reader] as const]);
    expect(tokens({ ...world, handles })).not.toContain(handle.id);
  });
});

describe.each([
  [680, 590],
  [358, 460],
])('the stage, %i pixels wide', (width, height) => {
  it('has every token once, inside of the plane, at every position', () => {
    for (let position = 0; position <= events.length; position++) {
      const layout = layoutStage(worldAt(position), width, height);
      const keys = layout.tokens.map((t) => t.key);
      expect(new Set(keys).size, `position ${position}`).toBe(keys.length);
      for (const box of [...layout.tokens, ...layout.cards]) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.w).toBeLessThanOrEqual(width);
        expect(box.y + box.h).toBeLessThanOrEqual(layout.height);
      }
    }
  });

  it('lays no card upon another, and no card upon a lane', () => {
    const { cards, timers, ready, running } = layoutStage(worldAt(events.length), width, height);
    cards.forEach((card, i) => {
      for (const other of [...cards.slice(i + 1), timers, ready, running]) {
        expect(overlap(card, other)).toBe(false);
      }
    });
  });

  it('has the ready queue in order, head first', () => {
    const world = after((e) => e.event === 'handle_ready' && e.handle === 3);
    const ready = layoutStage(world, width, height).tokens.filter((t) => t.place === 'ready');
    expect(ready.sort((a, b) => a.order - b.order).map((t) => t.handle)).toEqual(world.ready);
    expect(ready.map((t) => t.y)).toEqual([...ready.map((t) => t.y)].sort((a, b) => a - b));
  });
});

describe('the identity of tokens', () => {
  it('is the same from the timer heap to the queue and into the slot', () => {
    const places = events
      .filter((e) => 'handle' in e && e.handle === 5)
      .map((e) => layoutStage(worldAt(e.seq), 680, 590).tokens.find((t) => t.handle === 5))
      .filter((t) => t !== undefined);
    expect(new Set(places.map((t) => t.key))).toEqual(new Set(['h5']));
    expect(places.map((t) => t.place)).toEqual([
      'new',
      'timer',
      'due',
      'ready',
      'running',
      'running',
    ]);
  });

  it('is the same for a done callback and the handle that is made of it', () => {
    const scheduled = events.find((e) => e.event === 'callback_scheduled');
    if (scheduled?.event !== 'callback_scheduled') throw new Error('no callback');
    const find = (position: number) =>
      layoutStage(worldAt(position), 680, 590).tokens.find(
        (t) => t.callback === scheduled.callback,
      );
    const before = find(scheduled.seq - 2);
    const queued = find(scheduled.seq + 1);
    expect(before?.place).toBe('callback');
    expect(queued).toMatchObject({ place: 'ready', handle: scheduled.handle, key: before?.key });
  });
});

describe('room', () => {
  const many = (n: number, state: FutureView['state'], from = 1): FutureView[] =>
    Array.from({ length: n }, (_, i) => ({
      id: from + i,
      kind: 'future',
      name: null,
      coroutine: null,
      frame: 0,
      state,
      value: null,
      waitsOn: 0,
      stepping: false,
      cancelRequested: false,
      callbacks: [],
    }));
  const withFutures = (futures: FutureView[]): World => ({
    ...EMPTY_WORLD,
    futures: new Map(futures.map((f) => [f.id, f])),
  });

  it('goes to pending futures first, then to the latest', () => {
    const shown = visibleFutures(withFutures([...many(50, 'result'), ...many(50, 'pending', 51)]));
    expect(shown).toHaveLength(MAX_CARDS);
    expect(shown.filter((f) => f.state === 'pending')).toHaveLength(50);
    expect(shown[0]?.id).toBe(41);
  });

  it('goes before all others to a future with which something happens', () => {
    const futures = [...many(50, 'result'), ...many(150, 'pending', 51)];
    const stepping = futures.map((f) => (f.id === 3 ? { ...f, stepping: true } : f));
    const shown = visibleFutures(withFutures(stepping)).map((f) => f.id);
    expect(shown).toHaveLength(MAX_CARDS);
    expect(shown.slice(0, 2)).toEqual([3, 51]);
  });

  it('is drawn as far down as it is wanted, and stays where it is', () => {
    const whole = layoutStage(withFutures(many(40, 'pending')), 680, 590);
    const part = upTo(700, whole);
    expect(part.cards.length).toBeGreaterThan(0);
    expect(part.cards).toEqual(whole.cards.filter((card) => card.y < 700));
    expect(part.cards.length).toBeLessThan(whole.cards.length);
    expect(part.height).toBe(whole.height);
    expect(upTo(whole.height, whole)).toEqual(whole);
  });

  it('is counted where a queue is longer than its lane', () => {
    const handles = new Map(
      Array.from({ length: 40 }, (_, i) => [
        i + 1,
        {
          id: i + 1,
          state: 'ready' as const,
          origin: 'call_soon' as const,
          callback: 'f',
          future: 0,
          when: null,
          cancelled: false,
          doneCallback: 0,
          wakes: 0,
        },
      ]),
    );
    const world = { ...EMPTY_WORLD, handles, ready: [...handles.keys()] };
    const layout = layoutStage(world, 680, 590);
    const shown = layout.tokens.filter((t) => t.place === 'ready').length;
    expect(shown).toBeGreaterThanOrEqual(METRICS.fewestTokens);
    expect(layout.ready.more).toBe(40 - shown);
  });

  it('grows with the height, and does not depend on the world', () => {
    const low = layoutStage(EMPTY_WORLD, 680, 500).ready.h;
    expect(layoutStage(worldAt(events.length), 680, 500).ready.h).toBe(low);
    expect(layoutStage(EMPTY_WORLD, 680, 1100).ready.h).toBeGreaterThan(low);
  });
});

describe('the ticks of the scrubber', () => {
  it('lie between the two ends of the thumb’s way', () => {
    const { iterations, outputs } = scrubberTicks([1, 50], [100], 100, 216);
    expect(iterations).toEqual([THUMB + 2, THUMB + 100]);
    expect(outputs).toEqual([THUMB + 200]);
  });

  it('are left out where they would be a blur', () => {
    const dense = Array.from({ length: 1000 }, (_, i) => i);
    expect(scrubberTicks(dense, [1], 1000, 300)).toEqual({ iterations: [], outputs: [THUMB] });
    expect(scrubberTicks([1], [1], 0, 300)).toEqual({ iterations: [], outputs: [] });
  });
});
